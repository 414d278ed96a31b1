import type { Tx } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import type { StaffActor } from '../access/actor.ts'
import { recordAll } from '../event/event.server.ts'
import { owedFeedbackStatuses } from './feedback.ts'

type Hand = { id: string; name: string }

/** The condition of inputs that somebody still has to treat. */
export const openInputs = {
  status: { in: [...owedFeedbackStatuses] },
} satisfies Prisma.FeedbackWhereInput

/** Gives every input that somebody still has to treat to somebody else. Answers how many there were. */
export async function handOverFeedback(tx: Tx, actor: StaffActor, from: Hand, to: Hand) {
  const { organizationId } = actor
  const statuses = [...owedFeedbackStatuses]
  const given = await tx.$queryRaw<Array<{ id: string; forumId: string }>>`
    with held as (
      select id from "Feedback"
      where "organizationId" = ${organizationId}::uuid and "assigneeId" = ${from.id}::uuid
        and status = any(${statuses}::"FeedbackStatus"[])
      order by id for update
    )
    update "Feedback" f set "assigneeId" = ${to.id}::uuid,
      "updatedAt" = greatest(now(), f."updatedAt" + interval '1 millisecond')
    from held where f."organizationId" = ${organizationId}::uuid and f.id = held.id
    returning f.id, f."forumId"`
  const details = { from: from.name, assignee: to.name }
  await recordAll(
    tx,
    actor,
    'feedback.assigned',
    given.map((input) => ({ ...input, details })),
  )
  return given.length
}
