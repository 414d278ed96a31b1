import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { remindPromiseKeepers } from '#domain/follow-up/promise-reminders.server.ts'
import { setClock } from '#platform/clock.server.ts'
import { aForum, anActor, anOrganization, aUnit } from '../../support/factories.ts'
import { wantLettersAtOnce } from '../../support/notices.ts'
import { aFollowUp } from '../../support/thread.ts'

let restore = () => {}

/** The clock as it really is again. */
export const resetClock = () => restore()

/** The job as it runs at that moment (UTC). */
export async function remindAt(moment: string, only: string) {
  restore = setClock(new Date(moment))
  await remindPromiseKeepers({ only })
}

/** 8 in the morning of that day in Jakarta. */
export const remindOn = (day: string, { organizationId }: { organizationId: string }) =>
  remindAt(`${day}T01:00:00Z`, organizationId)

/** Letters of that kind to a person, the first written first. */
export async function lettersTo({ userId }: StaffActor, reminder?: Reminder) {
  const { email } = await db.user.findUniqueOrThrow({ where: { id: userId } })
  return db.outgoingMail.findMany({
    where: { recipient: email, ...(reminder && { reminder }) },
    orderBy: { id: 'asc' },
  })
}
type Reminder = 'DUE_SOON' | 'OVERDUE' | 'WEEKLY' | 'ESCALATION'

/** A unit with a head, an organizer and an owner, and what they promised. */
export async function aKeeping(timeZone = 'Asia/Jakarta') {
  const organization = await anOrganization()
  await db.organization.update({ where: { id: organization.id }, data: { timeZone } })
  const admin = await anActor('ADMIN', { organization })
  const unit = await aUnit(admin, { name: 'Dinas Kependudukan' })
  const own = { organization, unitId: unit.id }
  const owner = await anActor('ACTION_OWNER', own)
  const organizer = await anActor('ORGANIZER', own)
  const head = await anActor('FACILITATOR', own)
  await db.unit.updateMany({ where: { id: unit.id }, data: { headId: head.membershipId } })
  await wantLettersAtOnce(admin, owner, organizer, head)
  const forum = await aForum(admin, { unitId: unit.id, year: 2026, status: 'FOLLOW_UP' })
  const promised = (dueOn: string, more: Parameters<typeof aFollowUp>[1] = {}) =>
    aFollowUp(forum, {
      ...{ status: 'IN_PROGRESS', ownerId: owner.membershipId, dueOn: new Date(dueOn) },
      ...{ agreedAt: new Date('2026-01-05T02:00:00Z'), ...more },
    })
  return { admin, unit, owner, organizer, head, forum, promised, organizationId: organization.id }
}
