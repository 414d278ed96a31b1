import { db, type Tx } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import { now } from '#platform/clock.server.ts'
import { recordAll } from '../event/event.server.ts'
import { queueMails } from '../mail/outbox.server.ts'
import { noteReminders } from '../notice/reminder-notice.server.ts'
import { remindOnce } from '../reminder/once.server.ts'
import type { RemindingOrganization } from '../reminder/organizations.server.ts'
import { dueLetter } from './due-letter.server.ts'
import { escalation, ownerReminder, type RemindedPromise, remindedBefore } from './due-reminder.ts'
import { owedStatuses } from './follow-up.ts'
import { findRemindedStaff } from './reminded-staff.server.ts'
import { headsOf, keepersOf } from './reminded-staff.ts'
import { plusDays } from './time-frame.ts'

/**
 * Reminds owners 7 days before a promise is due, the day after, then weekly, and tells the head of the unit
 * what nobody has moved for 14 days: each once, what is new in one letter a person and kind.
 */
export async function remindOfPromises(organization: RemindingOrganization) {
  let after: string | null = '00000000-0000-0000-0000-000000000000'
  while (after) {
    const from: string = after
    after = await db.$transaction((tx) => remindOfPage(tx, organization, from), { timeout: 30_000 })
  }
}

const atOnce = 500

async function remindOfPage(tx: Tx, organization: RemindingOrganization, after: string) {
  const page = await duePromises(tx, organization, after)
  const due = page.flatMap((promise) => dueOf(promise, organization.today))
  if (due.length > 0) await remindOf(tx, organization, due)
  return page.length < atOnce ? null : (page.at(-1)?.id ?? null)
}

/** A promise as a reminder names it. */
export type DuePromise = RemindedPromise & {
  id: string
  number: number
  forumId: string
  unitId: string
  unit: string
  ownerId: string | null
  recommendation: string
  /** The owner was reminded of being late within the last days. */
  isRecent: boolean
}

/** Owed promises that are due within a week or late: a page by id, each with when something last happened. */
function duePromises(tx: Tx, { id, today, timeZone }: RemindingOrganization, after: string) {
  const week = new Date(now().getTime() - 6.5 * 86_400_000)
  return tx.$queryRaw<DuePromise[]>`
    select f.id, f.number, f."forumId", f."unitId", u.name as unit, f."ownerId", f.recommendation,
      f.status::text, f."dueOn"::text, f."reviewOn"::text, f."targetFiscalYear",
      (greatest(f."agreedAt",
        (select max(p."createdAt") from "ProgressUpdate" p
          where p."organizationId" = f."organizationId" and p."followUpId" = f.id),
        (select max(e."createdAt") from "Evidence" e
          where e."organizationId" = f."organizationId" and e."followUpId" = f.id)
      ) at time zone ${timeZone})::date::text as "lastUpdateOn",
      exists (select 1 from "Reminder" r where r."organizationId" = f."organizationId"
        and r.kind = 'OVERDUE' and r."subjectId" = f.id and r."createdAt" > ${week}) as "isRecent"
    from "FollowUp" f
    join "Unit" u on u."organizationId" = f."organizationId" and u.id = f."unitId"
    where f."organizationId" = ${id}::uuid and f.id > ${after}::uuid
      and f.status::text in (${Prisma.join([...owedStatuses])})
      and f."agreedAt" is not null and f."dueOn" <= ${plusDays(today, remindedBefore)}::date
    order by f.id limit ${atOnce}`
}

function dueOf(promise: DuePromise, today: string) {
  const own = ownerReminder(promise, today)
  const isSoonAgain = own?.kind === 'OVERDUE' && promise.isRecent
  const heads = escalation(promise, today)
  return [
    ...(own && !isSoonAgain ? [{ ...own, promise, to: keepersOf }] : []),
    ...(heads ? [{ ...heads, promise, to: headsOf }] : []),
  ]
}

type Due = ReturnType<typeof dueOf>[number]

async function remindOf(tx: Tx, organization: RemindingOrganization, due: readonly Due[]) {
  const promises = due.map(({ promise }) => promise)
  const staff = await findRemindedStaff(tx, organization.id, promises)
  const wanted = due.flatMap(({ kind, cycle, promise, to }) =>
    to(promise, staff).map((recipient) => ({
      ...{ kind, cycle, promise, recipient },
      ...{ subjectId: promise.id, recipientId: recipient.id },
    })),
  )
  const fresh = await remindOnce(tx, organization.id, wanted)
  if (fresh.length === 0) return

  const system = { kind: 'SYSTEM', organizationId: organization.id } as const
  for (const kind of dueKinds) {
    const own = fresh.filter((one) => one.kind === kind)
    await queueMails(tx, system, await noteDue(tx, organization, kind, own))
  }
  await recordAll(tx, system, 'follow-up.reminded', subjectsOf(fresh))
}

const dueKinds = ['DUE_SOON', 'OVERDUE', 'ESCALATION'] as const

/** Notes in the app what each person is reminded of; the letters of those who want them at once. */
function noteDue(
  tx: Tx,
  organization: RemindingOrganization,
  kind: (typeof dueKinds)[number],
  fresh: ReadonlyArray<Parameters<typeof dueLetter>[0][number] & Noted>,
) {
  const people = [...Map.groupBy(fresh, ({ recipientId }) => recipientId)]
  return noteReminders(tx, organization.id, kind, {
    notices: fresh.map(({ reminderId, recipientId, promise }) => ({
      ...{ kind, reminderId, recipientId, followUpId: promise.id },
    })),
    letters: people.map(([recipientId, own]) => ({
      ...{ recipientId, mail: dueLetter(own, organization) },
    })),
  })
}

type Noted = { reminderId: string; recipientId: string }

type Fresh = { kind: Due['kind']; promise: DuePromise }

/** Every promise and kind once, with how many people were written to. */
function subjectsOf(fresh: readonly Fresh[]) {
  const groups = Map.groupBy(fresh, ({ kind, promise }) => `${kind} ${promise.id}`)
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return []
    const { id, forumId, number } = first.promise
    return [{ id, forumId, details: { number, reminder: first.kind, count: 1 + others.length } }]
  })
}
