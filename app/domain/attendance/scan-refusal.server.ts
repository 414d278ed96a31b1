import { db } from '#db/client.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { findForum } from '../forum/forum.server.ts'
import { groupNameOf } from '../stakeholder/stakeholder-group.server.ts'
import type { GuestKey } from './check-in-statement.server.ts'
import { isDeskOpen } from './desk.ts'
import type { ScanAnswer } from './scan.ts'

/** Codes are drawn for each forum by itself: of so many forums the same one is looked for. */
const mostAlike = 20

/** Says why a scan let nobody in: inside already, withdrawn, another forum's, doors closed, or nobody's. */
export async function explainScan(
  actor: StaffActor,
  forumId: string,
  key: { by: GuestKey; key: string } | null,
  scanId: string,
): Promise<ScanAnswer> {
  const forum = await findForum(actor, forumId)
  const found = key ? await findGuests(actor, key) : []
  const guest = found.find((one) => one.forum.id === forum.id)
  if (guest) return explainGuest(guest, scanId)

  const [other] = found
  if (!other) return { outcome: 'UNKNOWN' }
  const isShown = actor.unitId === null || actor.unitId === other.forum.unitId
  return { outcome: 'ELSEWHERE', ...(isShown && { theme: other.forum.theme }) }
}

function explainGuest(guest: Guest, scanId: string): ScanAnswer {
  const { attendance } = guest
  const name = attendance?.name ?? guest.representativeName ?? guest.name
  const known = { name, group: groupNameOf(guest.group) }
  if (attendance && !attendance.undoneAt) {
    const outcome = attendance.scanId === scanId ? 'RECORDED' : 'ALREADY'
    return { outcome, ...known, since: attendance.checkedInAt.toISOString() }
  }
  if (guest.withdrawnAt) return { outcome: guest.replacedById ? 'REPLACED' : 'WITHDRAWN', ...known }
  if (!isDeskOpen(guest.forum)) return { outcome: 'CLOSED', ...known }
  return { outcome: 'UNDONE', ...known }
}

type Guest = Awaited<ReturnType<typeof findGuests>>[number]

const findGuests = ({ organizationId }: StaffActor, { by, key }: { by: GuestKey; key: string }) =>
  db.invitation.findMany({
    where: { organizationId, [by]: key },
    take: mostAlike,
    orderBy: { id: 'desc' },
    relationLoadStrategy: 'join',
    select: {
      name: true,
      representativeName: true,
      withdrawnAt: true,
      replacedById: true,
      group: { select: { code: true, name: true } },
      attendance: { select: { name: true, checkedInAt: true, undoneAt: true, scanId: true } },
      forum: {
        select: { id: true, unitId: true, theme: true, status: true, attendanceClosedAt: true },
      },
    },
  })
