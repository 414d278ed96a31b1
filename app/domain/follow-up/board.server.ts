import { db } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { boardColumns, cardsAColumn, statusesIn } from './board.ts'
import { listSelection } from './follow-up-list.server.ts'
import { countedOf, countFollowUps, type RealizationFilter } from './realization.server.ts'

/**
 * The board: each column with how many promises stand in it, and those to look at first (the next due, or of
 * those that are done the latest). Three queries however many there are.
 */
export async function readBoard(actor: StaffActor, filter: RealizationFilter) {
  authorize(actor, 'follow-up.view')
  const [counts, first] = await Promise.all([countFollowUps(actor, filter), firstOf(actor, filter)])
  const cards = await db.followUp.findMany({
    where: { organizationId: actor.organizationId, id: { in: first } },
    relationLoadStrategy: 'join',
    select: listSelection,
  })
  cards.sort((a, b) => first.indexOf(a.id) - first.indexOf(b.id))
  return {
    counts,
    columns: boardColumns.map((column) => ({
      column,
      total: statusesIn[column].reduce((sum, status) => sum + (counts.byStatus[status] ?? 0), 0),
      cards: cards.filter(({ status }) => statusesIn[column].includes(status)),
    })),
  }
}

/** The ids of each column's first cards, in their order. */
async function firstOf(actor: StaffActor, filter: RealizationFilter) {
  const column = Prisma.join(
    boardColumns.map((name) => {
      const states = Prisma.join([...statusesIn[name]])
      return Prisma.sql`when f.status::text in (${states}) then ${name}::text`
    }),
    ' ',
  )
  const isDone = Prisma.sql`f.status in ('VERIFIED', 'PUBLISHED')`
  const found = await db.$queryRaw<Array<{ id: string }>>`
    select id from (
      select f.id, row_number() over (
        partition by case ${column} end
        order by case when ${isDone} then f."updatedAt" end desc nulls last,
          f."dueOn" nulls last, f.id
      ) as place
      from "FollowUp" f
      join "Forum" g on g."organizationId" = f."organizationId" and g.id = f."forumId"
      where ${countedOf(actor, filter)} and f.status not in ('PROPOSED', 'DECLINED', 'CANCELLED')
    ) placed
    where place <= ${cardsAColumn} order by place`
  return found.map(({ id }) => id)
}
