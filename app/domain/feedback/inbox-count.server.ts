import { db } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize, can } from '../access/policy.ts'
import { type FeedbackStatus, feedbackStatuses } from './feedback.ts'
import type { InboxFilter } from './inbox.schema.ts'
import { inboxCondition, mostFound } from './inbox-condition.server.ts'
import { lastVisit, visitNow } from './inbox-visit.server.ts'

/** Counting stops here: as many or more are "99+". */
export const countLimit = 100

type Counted = { status: FeedbackStatus; count: number | null; seenUntil: Date | null }

/**
 * How many inputs each state has under the filters (but for the state's own), up to `countLimit`, and up to when
 * the member has seen the inbox. `visiting` says that they look at all of it now. Where words find very many,
 * the count of a state may stay open: null.
 */
export async function readCounts(actor: StaffActor, filter: InboxFilter, visiting = false) {
  authorize(actor, 'feedback.view')
  const condition = inboxCondition(actor, { ...filter, status: undefined })

  const rows = await db.$queryRaw<Counted[]>`
    with visit as (${visiting ? visitNow(actor) : lastVisit(actor)}),
      found as materialized (
        select f."status" from "Feedback" f where ${condition} limit ${mostFound + 1}
      ),
      counted as (${filter.cari ? amongFound : stateByState(condition)})
    select counted.*, (select "seenUntil" from visit) as "seenUntil" from counted`
  const counts = new Map(rows.map(({ status, count }) => [status, count]))
  return {
    counts: feedbackStatuses.map((status) => ({ status, count: counts.get(status) ?? null })),
    seenUntil: rows[0]?.seenUntil ?? null,
  }
}

const stateByState = (condition: Prisma.Sql) => Prisma.sql`
  select s."status", c."count" from unnest(enum_range(null::"FeedbackStatus")) as s("status")
  cross join lateral (${countOf(Prisma.sql`${condition} and f."status" = s."status"`)}) c`

/** What words find is found once for all states: no index knows words and states together. */
const amongFound = Prisma.sql`
  select s."status", case when (select count(*) from found) <= ${mostFound}
    or c."count" >= ${countLimit} then least(c."count", ${countLimit}) end as "count"
  from unnest(enum_range(null::"FeedbackStatus")) as s("status")
  cross join lateral (
    select count(*)::int as "count" from found where found."status" = s."status"
  ) c`

/** How many inputs wait to be sorted, for those who sort: what the inbox lists as new, up to `countLimit`. */
export async function countNew(actor: StaffActor) {
  return can(actor, 'feedback.triage') ? count(actor, { status: 'SUBMITTED' }) : 0
}

/** How many inputs a member treats that have no end yet: what `ownAssigned` lists, up to `countLimit`. */
export async function countAssigned(actor: StaffActor) {
  return can(actor, 'feedback.view') ? count(actor, ownAssigned) : 0
}

/** The filter of the inbox that shows what `countAssigned` counts. */
export const ownAssigned = { petugas: 'saya', tunggakan: 'ya' } as const satisfies InboxFilter

async function count(actor: StaffActor, filter: InboxFilter) {
  const [row] = await db.$queryRaw<
    Array<{ count: number }>
  >`${countOf(inboxCondition(actor, filter))}`
  return row?.count ?? 0
}

const countOf = (condition: Prisma.Sql) => Prisma.sql`
  select count(*)::int as "count" from (
    select 1 from "Feedback" f where ${condition} limit ${countLimit}
  ) bounded`
