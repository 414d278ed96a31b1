import { db } from '#db/client.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { record } from '../event/event.server.ts'
import type { ClosingDateInput } from './closing-date.schema.ts'

/** The day of each year until which its forums must be held here; both null where the place set none. */
export async function findClosingDate(actor: StaffActor): Promise<ClosingDateInput> {
  authorize(actor, 'organization.view')
  const { forumClosingMonth: month, forumClosingDay: day } =
    await db.organization.findUniqueOrThrow({
      where: { id: actor.organizationId },
      select: { forumClosingMonth: true, forumClosingDay: true },
    })
  return { month, day }
}

/** Sets the local closing date, or does away with it. */
export async function setClosingDate(actor: StaffActor, { month, day }: ClosingDateInput) {
  authorize(actor, 'organization.manage')
  const id = actor.organizationId

  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Organization" where id = ${id}::uuid for no key update`
    const before = await tx.organization.findUniqueOrThrow({
      where: { id },
      select: { forumClosingMonth: true, forumClosingDay: true },
    })
    if (before.forumClosingMonth === month && before.forumClosingDay === day) return

    await tx.organization.update({
      where: { id },
      data: { forumClosingMonth: month, forumClosingDay: day },
      select: { id: true },
    })
    const written = (of: ClosingDateInput) => (of.month && of.day ? `${of.day}/${of.month}` : null)
    await record(
      tx,
      actor,
      'organization.closing-date-set',
      { id },
      {
        closesOn: written({ month, day }),
        closesOnBefore: written({ month: before.forumClosingMonth, day: before.forumClosingDay }),
      },
    )
  })
}
