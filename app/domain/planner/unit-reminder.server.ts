import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import { env } from '#platform/env.server.ts'
import { recordAll } from '../event/event.server.ts'
import { isMailAvailable, queueMails } from '../mail/outbox.server.ts'
import { noteReminders } from '../notice/reminder-notice.server.ts'
import { dayInWords, type LetterLocale, letterBody, letterLocale } from '../reminder/letter.ts'
import { remindOnce } from '../reminder/once.server.ts'
import {
  eachOrganization,
  type Reminding,
  type RemindingOrganization,
} from '../reminder/organizations.server.ts'
import type { ReminderKind } from '../reminder/reminder.ts'
import { isHeld } from './board-statement.server.ts'
import { closingReminder, type DueUnit, monthsReminder } from './unit-reminder.ts'

/**
 * Reminds the organizers of every unit, and of its organization, that a forum is due: 9, 10 and 11 months after
 * the last one and before the local closing date, each once, all that is new in one letter a person. Without
 * a mail server nobody is reminded, so that nothing old leaves once there is one.
 */
export async function remindUnits({ mailing = isMailAvailable(), only }: Reminding = {}) {
  if (!mailing) return
  for await (const organization of eachOrganization(only)) {
    await db.$transaction((tx) => remindUnitsOf(tx, organization), { timeout: 30_000 })
  }
}

type Due = { unit: ListedUnit; kind: ReminderKind; cycle: string }

async function remindUnitsOf(tx: Tx, organization: RemindingOrganization) {
  const due = (await unitsOf(tx, organization)).flatMap((unit) => dueOf(unit, organization.today))
  if (due.length === 0) return

  const organizers = await organizersOf(tx, organization.id)
  const wanted = organizers.flatMap((organizer) =>
    due
      .filter(({ unit }) => organizer.unitId === null || organizer.unitId === unit.id)
      .map(({ unit, kind, cycle }) => ({
        ...{ kind, cycle, unit, organizer },
        subjectId: unit.id,
        recipientId: organizer.id,
      })),
  )
  const fresh = await remindOnce(tx, organization.id, wanted)
  const system = { kind: 'SYSTEM', organizationId: organization.id } as const
  if (fresh.length === 0) return

  await queueMails(tx, system, await noteDue(tx, organization, fresh))
  await recordAll(tx, system, 'unit.reminded', subjectsOf(fresh))
}

type Fresh = Due & { organizer: Organizer; reminderId: string }

/** Notes in the app what each organizer is reminded of; the letters of those who want them at once. */
function noteDue(tx: Tx, organization: RemindingOrganization, fresh: readonly Fresh[]) {
  const people = [...Map.groupBy(fresh, ({ organizer }) => organizer)]
  return noteReminders(tx, organization.id, 'FORUM_DUE', {
    notices: people.flatMap(([organizer, [first, ...others]]) =>
      first
        ? {
            ...{ kind: 'FORUM_DUE', reminderId: first.reminderId, recipientId: organizer.id },
            text: linesTo(organizer, [first, ...others]).join('\n'),
          }
        : [],
    ),
    letters: people.map(([organizer, own]) => ({
      ...{ recipientId: organizer.id, mail: letterTo(organizer, own, organization) },
    })),
  })
}

/** Every unit and kind once, with how many people were written to. */
function subjectsOf(fresh: ReadonlyArray<{ unit: ListedUnit; kind: ReminderKind }>) {
  const counts = new Map<
    string,
    { id: string; reminder: ReminderKind; name: string; count: number }
  >()
  for (const { unit, kind } of fresh) {
    const known = counts.get(unit.id + kind)
    const count = (known?.count ?? 0) + 1
    counts.set(unit.id + kind, { id: unit.id, reminder: kind, name: unit.name, count })
  }
  return [...counts.values()].map(({ id, ...details }) => ({ id, details }))
}

function dueOf(unit: ListedUnit, today: string): Due[] {
  const months = monthsReminder(unit, today)
  const closing = closingReminder(unit, today)
  return [
    ...(months && unit.lastId ? [{ unit, kind: months, cycle: unit.lastId }] : []),
    ...(closing ? [{ unit, kind: closing, cycle: unit.closesOn ?? '' }] : []),
  ]
}

type ListedUnit = DueUnit & { id: string; name: string; lastId: string | null }

/** The units in use, each with its last forum and the next day it has fixed. */
function unitsOf(tx: Tx, { id, today, timeZone }: RemindingOrganization) {
  const year = Number(today.slice(0, 4))
  return tx.$queryRaw<ListedUnit[]>`
    select u.id, u.name, last.id as "lastId", last.day::text as "lastOn", next.day::text as "nextOn",
      exists (select 1 from "Forum" f where f."organizationId" = u."organizationId"
        and f."unitId" = u.id and f.year = ${year} and ${isHeld}) as held,
      make_date(${year}::int, o."forumClosingMonth", o."forumClosingDay")::text as "closesOn"
    from "Unit" u
    join "Organization" o on o.id = u."organizationId"
    left join lateral (
      select f.id, (f."startsAt" at time zone f."timeZone")::date as day from "Forum" f
      where f."organizationId" = u."organizationId" and f."unitId" = u.id and ${isHeld}
        and f."startsAt" <= ${now()} order by f."startsAt" desc limit 1
    ) last on true
    left join lateral (
      select (f."startsAt" at time zone ${timeZone})::date as day from "Forum" f
      where f."organizationId" = u."organizationId" and f."unitId" = u.id
        and f.status in ('PLANNED', 'ANNOUNCED', 'POSTPONED')
        and f."startsAt" > ${now()} order by f."startsAt" limit 1
    ) next on true
    where u."organizationId" = ${id}::uuid and u."archivedAt" is null
    order by u.name, u.id`
}

type Organizer = Awaited<ReturnType<typeof organizersOf>>[number]

/** Who plans forums: of one unit, or (`unitId` null) of the whole organization. */
function organizersOf(tx: Tx, organizationId: string) {
  return tx.membership.findMany({
    where: {
      organizationId,
      deactivatedAt: null,
      role: { in: ['ADMIN', 'ORGANIZER'] },
      user: { deactivatedAt: null },
    },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      unitId: true,
      user: { select: { name: true, email: true, locale: true } },
    },
  })
}

const linesTo = ({ user }: Organizer, due: readonly Due[]) =>
  due.map((one) => `- ${lineOf(one, letterLocale(user.locale))}`)

function letterTo(
  organizer: Organizer,
  due: readonly Due[],
  { name: organization, slug }: RemindingOrganization,
) {
  const { name, email, locale: language } = organizer.user
  const locale = letterLocale(language)
  const url = `${env.BASE_URL}/${slug}/kelola/perencana`
  return {
    ...{ invitationId: null, forumId: null, calendar: null, recipient: email },
    subject: m.reminder_units_subject(
      { count: new Set(due.map(({ unit }) => unit.id)).size },
      { locale },
    ),
    body: letterBody(
      { name, organization, url },
      [m.reminder_units_intro({}, { locale }), '', ...linesTo(organizer, due)],
      locale,
    ),
  }
}

function lineOf({ unit: { name, lastOn, closesOn }, kind }: Due, locale: LetterLocale) {
  if (kind === 'CLOSING_30' || kind === 'CLOSING_7') {
    const date = dayInWords(closesOn ?? '', locale)
    return m.reminder_units_closing({ unit: name, date }, { locale })
  }
  const date = dayInWords(lastOn ?? '', locale)
  const passed = kind.slice('MONTHS_'.length)
  return m.reminder_units_months({ unit: name, months: passed, date }, { locale })
}
