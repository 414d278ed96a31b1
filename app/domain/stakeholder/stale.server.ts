import { db, type Tx } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { Actor, StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { RuleViolation } from '../errors.ts'
import { recordAll } from '../event/event.server.ts'
import type { ChosenStakeholders } from './stakeholder.schema.ts'
import { type Staleness, staleBefore } from './stakeholder.ts'
import { holdStakeholders } from './stakeholder-hold.server.ts'

/** The most contacts with a failed letter that are looked at in one go; the latest first. */
const mostFailed = 500

/** Whose last letter did not arrive, unless their record was looked at since. */
export async function unreachable({ organizationId }: Actor) {
  const rows = await db.$queryRaw<Array<{ id: string }>>`
    select s.id, max(mail."createdAt") as at
    from "OutgoingMail" mail
    join "Invitation" i on i."organizationId" = mail."organizationId" and i.id = mail."invitationId"
    join "Stakeholder" s on s."organizationId" = i."organizationId" and s.id = i."stakeholderId"
    where mail."organizationId" = ${organizationId}::uuid
      and mail.status in ('FAILED', 'UNDELIVERABLE') and s."archivedAt" is null
      and mail."createdAt" > greatest(s."updatedAt", s."confirmedAt")
      and not exists (select 1 from "OutgoingMail" later
        join "Invitation" o on o."organizationId" = later."organizationId" and o.id = later."invitationId"
        where later."organizationId" = s."organizationId" and o."stakeholderId" = s.id
          and later.status in ('SENT', 'QUEUED') and later."createdAt" >= mail."createdAt")
    group by s.id order by at desc limit ${mostFailed}`
  return new Set(rows.map(({ id }) => id))
}

/** Of whom nothing was heard for long: no answer, no attendance, and nobody looked at the record. */
export function silentSince(cutoff: Date): Prisma.StakeholderWhereInput {
  return {
    updatedAt: { lt: cutoff },
    OR: [{ confirmedAt: null }, { confirmedAt: { lt: cutoff } }],
    invitations: { none: heardFrom(cutoff) },
  }
}

const heardFrom = (cutoff: Date): Prisma.InvitationWhereInput => ({
  OR: [
    { answeredAt: { gte: cutoff } },
    { attendance: { is: { undoneAt: null, checkedInAt: { gte: cutoff } } } },
  ],
})

/** Which of these contacts are to be looked at again, and why. */
export async function staleAmong({ organizationId }: Actor, ids: readonly string[]) {
  const cutoff = staleBefore(now())
  const rows = await db.$queryRaw<Array<{ id: string; why: Staleness | null }>>`
    select s.id, case
      when (select mail.status from "OutgoingMail" mail
        join "Invitation" i on i."organizationId" = mail."organizationId" and i.id = mail."invitationId"
        where i."organizationId" = s."organizationId" and i."stakeholderId" = s.id
          and mail.status <> 'CANCELLED' and mail."createdAt" > greatest(s."updatedAt", s."confirmedAt")
        order by mail."createdAt" desc limit 1) in ('FAILED', 'UNDELIVERABLE') then 'MAIL_FAILED'
      when greatest(s."updatedAt", s."confirmedAt") < ${cutoff} and not exists (
        select 1 from "Invitation" i left join "Attendance" a
          on a."organizationId" = i."organizationId" and a."invitationId" = i.id and a."undoneAt" is null
        where i."organizationId" = s."organizationId" and i."stakeholderId" = s.id
          and (i."answeredAt" >= ${cutoff} or a."checkedInAt" >= ${cutoff})) then 'SILENT'
      end as why
    from "Stakeholder" s
    where s."organizationId" = ${organizationId}::uuid and s.id = any(${[...ids]}::uuid[])
      and s."archivedAt" is null`
  return new Map(rows.flatMap(({ id, why }) => (why ? [[id, why] as const] : [])))
}

/** Says of the chosen contacts that all the registry knows of them is still right. */
export const confirmStakeholders = (actor: StaffActor, chosen: ChosenStakeholders) =>
  treat(actor, chosen, 'stakeholder.confirmed', { confirmedAt: now() })

/** Takes the chosen contacts out of every choice. */
export const archiveStakeholders = (actor: StaffActor, chosen: ChosenStakeholders) =>
  treat(actor, chosen, 'stakeholder.archived', { archivedAt: now() })

/** Says it of one. */
export async function confirmStakeholder(actor: StaffActor, id: string) {
  const { moved } = await confirmStakeholders(actor, { stakeholderIds: [id] })
  if (moved === 0) throw new RuleViolation('form', m.registry_error_archived())
}

/** All of them in one transaction; who is in the archive already is left as they are. */
async function treat(
  actor: StaffActor,
  { stakeholderIds }: ChosenStakeholders,
  action: 'stakeholder.confirmed' | 'stakeholder.archived',
  data: { confirmedAt: Date } | { archivedAt: Date },
) {
  authorize(actor, 'stakeholder.manage')

  return db.$transaction(async (tx: Tx) => {
    const held = await holdStakeholders(tx, actor, stakeholderIds)
    const open = held.filter(({ archivedAt }) => archivedAt === null)
    const { organizationId } = actor
    await tx.stakeholder.updateMany({
      where: { organizationId, id: { in: open.map(({ id }) => id) } },
      data,
    })
    await recordAll(
      tx,
      actor,
      action,
      open.map(({ id, name }) => ({ id, details: { name } })),
    )
    return { moved: open.length, left: held.length - open.length }
  })
}
