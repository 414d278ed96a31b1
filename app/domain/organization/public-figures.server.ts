import { db } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import { now } from '#platform/clock.server.ts'
import type { PublicActor } from '../access/actor.ts'
import { isPublicInput } from '../feedback/publication.server.ts'
import { owedStatuses } from '../follow-up/follow-up.ts'
import { type Realization, realizationOf, type StatusCounts } from '../follow-up/realization.ts'
import { publicForumSql } from '../forum/public-calendar.server.ts'
import { keepByCost } from '../keep-by-cost.server.ts'

/** An organization in numbers, as everybody may count them on its pages. */
export type PublicFigures = Realization & {
  /** Forums that were held. */
  held: number
  inputs: number
  /** Inputs with an answer, a reason, another address, or a promise. */
  answered: number
  overdue: number
}

type Counted = {
  held: number
  inputs: number
  answered: number
  statuses: StatusCounts
  overdue: number
}

/** The figures as they were a moment ago: where counting takes seconds, the moment is minutes. */
export const recentPublicFigures = keepByCost(
  (actor: PublicActor) => actor.organizationId,
  readPublicFigures,
)

/** The figures of the whole organization, in one query. Inputs that strangers may not read count nowhere. */
export async function readPublicFigures({ organizationId }: PublicActor): Promise<PublicFigures> {
  const [{ statuses, ...counted }] = await db.$queryRaw<[Counted]>`
    with forum as (
      select f.* from "Forum" f
      where f."organizationId" = ${organizationId}::uuid and ${publicForumSql}
    ), promise as (
      select p.status::text as status, p."dueOn" < (${now()}::timestamptz at time zone f."timeZone")::date as past
      from "FollowUp" p join forum f on f.id = p."forumId"
      where p."organizationId" = ${organizationId}::uuid and p."agreedAt" is not null
    ), input as (
      select count(*)::int as inputs, (count(*) filter (where i.answer is not null
        or i.status in ('REDIRECTED', 'OUT_OF_SCOPE') or ${promised}))::int as answered
      from "Feedback" i join forum f on f.id = i."forumId"
      where i."organizationId" = ${organizationId}::uuid and ${isPublicInput('i')}
    )
    select
      (select count(*)::int from forum where "attendanceClosedAt" is not null
        or status not in ('PLANNED', 'ANNOUNCED', 'IN_SESSION', 'POSTPONED', 'CANCELLED')) as held,
      (select inputs from input) as inputs,
      (select answered from input) as answered,
      (select coalesce(json_object_agg(status, count), '{}')
        from (select status, count(*)::int as count from promise group by status) s) as statuses,
      (select count(*)::int from promise
        where past and status in (${Prisma.join([...owedStatuses])})) as overdue`
  return { ...counted, ...realizationOf(statuses) }
}

/** An input merged into another shares that one's promise. */
const promised = Prisma.sql`exists (
  select 1 from "FollowUpFeedback" l
  join "FollowUp" p on p."organizationId" = l."organizationId" and p.id = l."followUpId"
  where l."organizationId" = i."organizationId" and l."feedbackId" in (i.id, i."mergedIntoId")
    and p."agreedAt" is not null)`
