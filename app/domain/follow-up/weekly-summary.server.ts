import { db, type Tx } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import { env } from '#platform/env.server.ts'
import { recordAll } from '../event/event.server.ts'
import { queueMails } from '../mail/outbox.server.ts'
import { noteReminders } from '../notice/reminder-notice.server.ts'
import { type LetterLocale, letterBody, letterLocale } from '../reminder/letter.ts'
import { remindOnce } from '../reminder/once.server.ts'
import type { RemindingOrganization } from '../reminder/organizations.server.ts'
import { isAsleep } from './asleep.server.ts'
import { owedStatuses } from './follow-up.ts'
import { promiseLine } from './promise-line.ts'
import { plusDays } from './time-frame.ts'
import { mondayOf, type SummaryPart, summaryParts } from './weekly-summary.ts'

/**
 * On Mondays: what is late, due within the week or waits for a verdict, to every owner of open promises and
 * to the organizers of the unit, once a week; nothing to those who have nothing of it.
 */
export async function summarizeWeek(organization: RemindingOrganization) {
  if (mondayOf(organization.today) !== organization.today) return
  let after: string | null = '00000000-0000-0000-0000-000000000000'
  while (after) {
    const from: string = after
    after = await db.$transaction((tx) => summarizeFor(tx, organization, from), { timeout: 30_000 })
  }
}

const atOnce = 100

/** Lines of one part of a summary; how many there are besides is said. */
const mostNamed = 10

async function summarizeFor(tx: Tx, organization: RemindingOrganization, after: string) {
  const { id: organizationId, today } = organization
  const people = await peopleAfter(tx, organizationId, after)
  const lines = people.length > 0 ? await linesFor(tx, organization, people) : []
  const wanted = people
    .map((person) => ({
      ...{ person, lines: lines.filter(({ recipientId }) => recipientId === person.id) },
      ...{ kind: 'WEEKLY' as const, subjectId: person.id, cycle: today, recipientId: person.id },
    }))
    .filter((one) => one.lines.length > 0)

  const fresh = await remindOnce(tx, organizationId, wanted)
  if (fresh.length > 0) {
    const system = { kind: 'SYSTEM', organizationId } as const
    const mails = await noteReminders(tx, organizationId, 'WEEKLY', {
      notices: fresh.map(({ reminderId, recipientId, person, lines: own }) => ({
        ...{ kind: 'WEEKLY', reminderId, recipientId, text: textFor(person, own) },
      })),
      letters: fresh.map(({ recipientId, person, lines: own }) => ({
        ...{ recipientId, mail: summaryFor(person, own, organization) },
      })),
    })
    await queueMails(tx, system, mails)
    const details = { reminder: 'WEEKLY' }
    await recordAll(
      tx,
      system,
      'member.reminded',
      fresh.map(({ person }) => ({ id: person.id, details })),
    )
  }
  return people.length < atOnce ? null : (people.at(-1)?.id ?? null)
}

type Person = Awaited<ReturnType<typeof peopleAfter>>[number]

/** Owners of what is still owed, and organizers: those who work here now, a page by id. */
function peopleAfter(tx: Tx, organizationId: string, after: string) {
  return tx.membership.findMany({
    where: {
      ...{ organizationId, deactivatedAt: null, user: { deactivatedAt: null }, id: { gt: after } },
      OR: [
        { role: { in: ['ADMIN', 'ORGANIZER'] } },
        { ownedFollowUps: { some: { status: { in: [...owedStatuses] } } } },
      ],
    },
    orderBy: { id: 'asc' },
    take: atOnce,
    select: { id: true, user: { select: { name: true, email: true, locale: true } } },
  })
}

type Line = {
  recipientId: string
  part: SummaryPart
  /** How many there are of this part for this person. */
  count: number
  number: number
  unit: string
  recommendation: string
  dueOn: string | null
}

/** For each of them the first promises of every part: one statement. What waits for its review is nobody's task. */
function linesFor(tx: Tx, { id, today }: RemindingOrganization, people: readonly Person[]) {
  const end = plusDays(today, 6)
  return tx.$queryRaw<Line[]>`
    select "recipientId", part, count, number, unit, recommendation, "dueOn"::text from (
      select r.id as "recipientId", p.part, f.number, u.name as unit, f.recommendation, f."dueOn",
        (count(*) over part)::int as count,
        row_number() over (partition by r.id, p.part order by f."dueOn" nulls last, f.id) as place
      from "Membership" r
      join "FollowUp" f on f."organizationId" = r."organizationId" and (f."ownerId" = r.id
        or r.role in ('ADMIN', 'ORGANIZER') and (r."unitId" is null or f."unitId" = r."unitId"))
      join "Unit" u on u."organizationId" = f."organizationId" and u.id = f."unitId"
      cross join lateral (select case when f.status = 'SUBMITTED' then 'JUDGING'
        when f."dueOn" < ${today}::date then 'LATE'
        when f."dueOn" <= ${end}::date then 'WEEK' end as part) p
      where r."organizationId" = ${id}::uuid
        and r.id in (${Prisma.join(people.map((one) => Prisma.sql`${one.id}::uuid`))})
        and f.status::text in (${Prisma.join([...owedStatuses])}) and f."agreedAt" is not null
        and p.part is not null and not ${isAsleep(today)}
      window part as (partition by r.id, p.part)
    ) placed
    where place <= ${mostNamed} order by "recipientId", part, place`
}

function summaryFor(person: Person, lines: readonly Line[], organization: RemindingOrganization) {
  const { name, email, locale: language } = person.user
  const locale = letterLocale(language)
  const url = `${env.BASE_URL}/${organization.slug}/kelola`
  return {
    ...{ invitationId: null, forumId: null, calendar: null, recipient: email },
    reminder: 'WEEKLY' as const,
    subject: m.reminder_weekly_subject({}, { locale }),
    body: letterBody(
      { name, organization: organization.name, url },
      [m.reminder_weekly_intro({}, { locale }), ...partsOf(lines, locale)],
      locale,
    ),
  }
}

/** The same lines as they stand in the app and in a digest. */
const textFor = ({ user }: Person, lines: readonly Line[]) =>
  partsOf(lines, letterLocale(user.locale)).join('\n').trim()

const partsOf = (lines: readonly Line[], locale: LetterLocale) =>
  summaryParts.flatMap((part) => {
    const own = lines.filter((line) => line.part === part)
    return own.length > 0 ? ['', ...linesOf(part, own, locale)] : []
  })

function linesOf(part: SummaryPart, lines: readonly Line[], locale: LetterLocale) {
  const count = lines[0]?.count ?? 0
  const more = count - lines.length
  return [
    headings[part]({ count }, { locale }),
    ...lines.map((line) => `- ${promiseLine(line, locale)}`),
    ...(more > 0 ? [m.reminder_more({ count: more }, { locale })] : []),
  ]
}

const headings = {
  LATE: m.reminder_weekly_late,
  WEEK: m.reminder_weekly_week,
  JUDGING: m.reminder_weekly_judging,
}
