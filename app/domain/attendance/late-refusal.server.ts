import { db } from '#db/client.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { eventOf } from '../event/event.server.ts'
import type { Forum } from '../forum/forum.server.ts'
import { knownId } from '../id.ts'
import type { LateRefusal, ScanAnswer, ScanOutcome } from './scan.ts'
import { type DeviceTimes, waitedFor } from './scan-clock.ts'

/** Who waited longer, in milliseconds, was let in by the device: the desk looked at its answer and not at ours. */
const lateAfter = 2500

/** The most that the desk is shown. */
const mostShown = 20

type Late = DeviceTimes & { id: string; name?: string }

/**
 * Keeps on record that somebody whom a device had let in without network is not on the list, and why. The event
 * bears the id of the scan, so that one sent again leaves no second one.
 */
export async function noteLateRefusal(
  actor: StaffActor,
  forumId: string,
  scan: Late,
  answer: ScanAnswer,
) {
  const wait = waitedFor(scan)
  if (answer.outcome === 'RECORDED' || (wait !== null && wait <= lateAfter)) return
  const id = knownId(forumId)
  const { outcome, reason, name = scan.name } = answer
  await db.event.createMany({
    data: {
      ...eventOf(actor, 'attendance.refused', { id, forumId: id }),
      id: scan.id,
      details: { name, outcome, reason },
    },
    skipDuplicates: true,
  })
}

/** What devices of this forum were told too late, the latest first. */
export async function listLateRefusals({ organizationId, id }: Forum): Promise<LateRefusal[]> {
  const events = await db.event.findMany({
    where: { organizationId, subjectId: id, action: 'attendance.refused' },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: mostShown,
    select: { id: true, createdAt: true, actorName: true, details: true },
  })
  return events.map(({ details, createdAt, actorName, id: eventId }) => {
    const told = details as { name?: string; outcome: ScanOutcome; reason?: string }
    return {
      ...{ id: eventId, at: createdAt, by: actorName },
      ...{ name: told.name ?? null, outcome: told.outcome, reason: told.reason ?? null },
    }
  })
}
