import { runHot } from '#db/client.server.ts'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { readCode } from '../code.ts'
import { isId, knownId } from '../id.ts'
import { groupNameOf } from '../stakeholder/stakeholder-group.server.ts'
import {
  checkInStatement,
  type Entry,
  type GuestKey,
  type LetIn,
} from './check-in-statement.server.ts'
import { noteLateRefusal } from './late-refusal.server.ts'
import type { ScanInput } from './scan.schema.ts'
import type { ScanAnswer, ScanKind } from './scan.ts'
import { arrivalOf, clockDetails } from './scan-clock.ts'
import { explainScan } from './scan-refusal.server.ts'

/**
 * Lets in whoever was scanned at the desk, now or earlier while the network was away. One statement; the same
 * scan sent again is told what became of it. Never throws for what a guest may show: the desk is told.
 */
export async function takeScan(
  actor: StaffActor,
  forumId: string,
  scan: ScanInput,
): Promise<ScanAnswer> {
  authorize(actor, 'attendance.record')
  const key = keyOf(scan)
  const entry = key && entryOf(knownId(forumId), key, scan)
  const [letIn] = entry ? await runHot<LetIn>(checkInStatement(actor, entry)) : []
  if (!letIn) {
    const answer = await explainScan(actor, forumId, key, scan.id)
    await noteLateRefusal(actor, forumId, scan, answer)
    return answer
  }

  return {
    outcome: 'RECORDED',
    name: letIn.name,
    group: groupNameOf({ code: letIn.groupCode, name: letIn.groupName }),
    since: letIn.checkedInAt.toISOString(),
    waitlisted: letIn.waitlisted,
  }
}

export type ScanKey = { by: GuestKey; key: string }

const columns: Record<ScanKind, GuestKey> = { PASS: 'passCode', LINK: 'token', GUEST: 'id' }

/** Where to look the guest up; null for what no guest has. */
function keyOf({ kind, key }: ScanInput): ScanKey | null {
  const by = columns[kind]
  if (kind === 'PASS') {
    const code = readCode(key)
    return code ? { by, key: code } : null
  }
  const isPossible = kind === 'LINK' ? /^[\w-]{22}$/.test(key) : isId(key)
  return isPossible ? { by, key } : null
}

function entryOf(forumId: string, key: ScanKey, scan: ScanInput): Entry {
  const receivedAt = now()
  const { at } = arrivalOf(scan, receivedAt)
  return {
    ...{ forumId, ...key, at, receivedAt, scanId: scan.id },
    method: scan.kind === 'GUEST' ? 'NAME_SEARCH' : 'PASS',
    details: clockDetails(scan, receivedAt),
  }
}
