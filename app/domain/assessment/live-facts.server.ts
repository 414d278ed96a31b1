import { db } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import type { StaffActor } from '../access/actor.ts'
import { findUnitFigures } from '../evaluation/unit-figures.server.ts'
import { monthsSince } from '../follow-up/time-frame.ts'
import { heldForumStatuses } from '../forum/forum-visibility.ts'
import type { LiveFacts } from './prediction.ts'

type Counted = Omit<LiveFacts, keyof FromFigures | 'speedMonths' | 'complaints'> &
  LiveFacts['complaints'] & { reportedOn: string | null; followedUpOn: string | null }
type FromFigures = Pick<LiveFacts, 'forums' | 'elements' | 'services' | 'reviewed' | 'reviewScore'>

/**
 * What Rembug knows of a unit for the assessment of a year: its forums of that year and the one before, whose plans
 * are still being kept, and the consultations and complaints of the year before. Two queries.
 */
export async function readLiveFacts(
  actor: StaffActor,
  unitId: string,
  year: number,
): Promise<LiveFacts> {
  const [figures, [counted]] = await Promise.all([
    findUnitFigures(actor, unitId, year),
    db.$queryRaw<[Counted]>(factsQuery(actor.organizationId, unitId, year)),
  ])
  const { lapor, laporDone, other, otherDone, reportedOn, followedUpOn, ...facts } = counted
  return {
    ...facts,
    ...{ forums: figures.held, elements: figures.elements },
    ...{ services: figures.review.all, reviewed: figures.review.covered },
    reviewScore: figures.review.score,
    speedMonths: reportedOn && followedUpOn ? monthsSince(reportedOn, followedUpOn) : null,
    complaints: { lapor, laporDone, other, otherDone },
  }
}

const factsQuery = (organizationId: string, unitId: string, year: number) => {
  const organization = Prisma.sql`${organizationId}::uuid`
  return Prisma.sql`
    with forum as (${forumsOf(organization, unitId, year)}),
      paper as (
        select p.kind, p."issuedOn", p."forumId" from "ForumPaper" p join forum f on f.id = p."forumId"
        where p."organizationId" = ${organization} and p."replacedAt" is null),
      promise as (${promisesOf(organization)}),
      complaint as (${complaintsOf(organization, unitId, year)}),
      speed as (${speedOf})
    select
      exists (select 1 from paper where kind = 'SERVICE_STANDARD_DECREE') as "hasDecree",
      exists (select 1 from paper where kind = 'MONEV_REPORT') as "hasMonitoring",
      exists (select 1 from paper where kind in ('OFFICIAL_RECORD', 'MINUTES_NOTES')) as "hasRecord",
      exists (select 1 from paper where kind = 'FKP_REPORT') as "hasReport",
      exists (select 1 from paper where kind = 'FOLLOWUP_REPORT') as "hasFollowUpReport",
      exists (select 1 from "Publication" p join forum f on f.id = p."forumId"
        where p."organizationId" = ${organization}) as "hasPublication",
      (select count(*)::int from promise where planned) as plans,
      (select count(*)::int from promise where planned and kept) as kept,
      (select count(*)::int from promise where kept) as done,
      (select "reportedOn"::text from speed) as "reportedOn",
      (select "followedUpOn"::text from speed) as "followedUpOn",
      (select count(*)::int from complaint where lapor) as lapor,
      (select count(*)::int from complaint where lapor and done) as "laporDone",
      (select count(*)::int from complaint where not lapor) as other,
      (select count(*)::int from complaint where not lapor and done) as "otherDone"`
}

const forumsOf = (organization: Prisma.Sql, unitId: string, year: number) => Prisma.sql`
  select f.id, f."subjectMatters" && '{SURVEY_RESULT,SURVEY_ACTION_PLAN}'::"SubjectMatter"[] as surveyed
  from "Forum" f
  where f."organizationId" = ${organization} and f."unitId" = ${unitId}::uuid
    and f.year between ${year - 1} and ${year}
    and f.status::text in (${Prisma.join([...heldForumStatuses])})`

/** Agreed promises; planned are those that follow from a survey, by their forum's subject or their own element. */
const promisesOf = (organization: Prisma.Sql) => Prisma.sql`
  select p.id, f.surveyed or p."skmElement" is not null as planned,
    p.status in ('VERIFIED', 'PUBLISHED') as kept
  from "FollowUp" p join forum f on f.id = p."forumId"
  where p."organizationId" = ${organization} and p."agreedAt" is not null`

/** Indicator 28 looks at January to December of the year before. */
const complaintsOf = (organization: Prisma.Sql, unitId: string, year: number) => Prisma.sql`
  select b."laporTicket" is not null as lapor,
    b.status in ('ANSWERED', 'CLOSED') or exists (
      select 1 from "FollowUpFeedback" l
      join "FollowUp" p on p."organizationId" = ${organization} and p.id = l."followUpId"
      where l."organizationId" = ${organization} and l."feedbackId" = b.id
        and p.status in ('VERIFIED', 'PUBLISHED')) as done
  from "Feedback" b
  join "Organization" o on o.id = ${organization}
  where b."organizationId" = ${organization} and b."unitId" = ${unitId}::uuid
    and b.kind in ('COMPLAINT', 'QUESTION') and b.status not in ('HIDDEN', 'WITHDRAWN', 'MERGED')
    and b."createdAt" >= make_date(${year - 1}::int, 1, 1)::timestamp at time zone o."timeZone"
    and b."createdAt" < make_date(${year}::int, 1, 1)::timestamp at time zone o."timeZone"`

/** The slowest forum counts: from its report to the report on what became of it. */
const speedOf = Prisma.sql`
  select min(r."issuedOn") as "reportedOn", min(t."issuedOn") as "followedUpOn"
  from paper r join paper t on t."forumId" = r."forumId" and t.kind = 'FOLLOWUP_REPORT'
  where r.kind = 'FKP_REPORT'
  group by r."forumId"
  order by min(t."issuedOn") - min(r."issuedOn") desc
  limit 1`
