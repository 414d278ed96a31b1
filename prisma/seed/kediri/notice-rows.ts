import type { NoticeKind } from '#domain/notice/notice.ts'
import { plusMinutes } from '../days.ts'
import { idAt, randomToken } from '../ground.ts'
import type { Rows } from '../rows.ts'
import { memberOf } from './staff.ts'
import type { Town } from './town.ts'

type Subject = { feedbackId: string } | { followUpId: string }

/** What each person was told most recently. */
const most = 4

/** Adds what staff were told of: what was assigned to them, what came back, what is late or soon due. */
export function addNotices(town: Town) {
  const { rows } = town.ground
  for (const key of ['penyelenggara', 'penyelenggara-dukcapil']) {
    const { membershipId } = memberOf(town.staff, key)
    const own = rows.feedback.filter(({ assigneeId }) => assigneeId === membershipId).slice(-most)
    for (const { id, createdAt } of own) {
      const at = plusMinutes(new Date(createdAt ?? 0), 16)
      tell(town, key, 'ASSIGNED', { feedbackId: id }, at)
    }
  }
  for (const key of ['pic', 'pencatatan-sipil']) tellOwner(town, key)
  const spoke = new Set(rows.feedbackSubmitter.flatMap(({ invitationId }) => invitationId ?? []))
  const reached = rows.invitation.filter(({ id, email }) => email && spoke.has(id))
  for (const { email } of reached.slice(0, 3)) addReader(town, email ?? '')
}

function tellOwner(town: Town, key: string) {
  const { membershipId } = memberOf(town.staff, key)
  const own = town.ground.rows.followUp.filter(({ ownerId }) => ownerId === membershipId)
  const today = town.days.instant({ daysAgo: 0, at: '07.20' })
  for (const promise of own) {
    const kind = kindOf(promise, today)
    if (kind) tell(town, key, kind, { followUpId: promise.id }, today)
  }
}

function kindOf({ status, dueOn }: Rows['followUp'][number], today: Date): NoticeKind | null {
  if (status === 'RETURNED') return 'RETURNED'
  if (status !== 'IN_PROGRESS' && status !== 'PLANNED') return null
  if (!dueOn) return null
  const days = (new Date(dueOn).getTime() - today.getTime()) / 86_400_000
  if (days < -1) return 'OVERDUE'
  return days < 7 ? 'DUE_SOON' : 'ASSIGNED'
}

function tell({ ground, staff }: Town, key: string, kind: NoticeKind, about: Subject, at: Date) {
  const { organizationId, rows } = ground
  const { membershipId } = memberOf(staff, key)
  rows.notice.push({
    ...{ organizationId, id: idAt(at), kind, sourceId: idAt(at), createdAt: at, ...about },
    ...{ recipientId: membershipId, membershipId, mailWay: 'DAILY', mailedAt: at },
    readAt: kind === 'ASSIGNED' && rows.notice.length % 2 === 0 ? plusMinutes(at, 5) : null,
  })
}

function addReader({ ground, days }: Town, email: string) {
  const { organizationId, rows } = ground
  const address = email.trim().toLowerCase()
  if (rows.noticeReader.some((reader) => reader.address === address)) return
  const createdAt = days.instant({ daysAgo: 2, at: '10.00' })
  const id = idAt(createdAt)
  rows.noticeReader.push({ organizationId, id, address, token: randomToken(), createdAt })
}
