import { db } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import type { Actor } from '../access/actor.ts'
import { authorize, unitScope } from '../access/policy.ts'
import type { FeedbackStatus } from './feedback.ts'
import { matches } from './inbox-condition.server.ts'
import { mainStatuses } from './merging.server.ts'
import { formsOf } from './word-forms.ts'

export type SimilarInput = {
  id: string
  trackingCode: string
  text: string
  status: FeedbackStatus
  createdAt: Date
  merged: number
}

type Said = { id: string; forumId: string; text: string }

/**
 * Inputs of the same forum that an input may be merged into: those that say the most of the same words first,
 * or what somebody looks for by words or code. At most twelve.
 */
export async function listSimilar(actor: Actor, said: Said, search: string | undefined) {
  authorize(actor, 'feedback.triage')
  const { unitId } = unitScope(actor)
  const query = Prisma.sql`to_tsquery('indonesian', ${wordsOf(said.text)})`
  const words = Prisma.sql`f."words"`
  return db.$queryRaw<SimilarInput[]>`
    select f.id, f."trackingCode", left(f.text, 300) as text, f.status::text as status, f."createdAt",
      (select count(*)::int from "Feedback" x
        where x."organizationId" = f."organizationId" and x."mergedIntoId" = f.id) as merged
    from "Feedback" f
    where f."organizationId" = ${actor.organizationId}::uuid and f."forumId" = ${said.forumId}::uuid
      and f.id <> ${said.id}::uuid and f.status::text in (${Prisma.join([...mainStatuses])})
      and ${unitId ? Prisma.sql`f."unitId" = ${unitId}::uuid` : Prisma.sql`true`}
      and ${search ? matches(search) : Prisma.sql`${words} @@ ${query}`}
    order by ts_rank(${words}, ${query}) desc, f."createdAt" desc, f.id
    limit 12`
}

/** A query for any of the longer words of a text; for no word that anybody uses when it has none. */
function wordsOf(text: string) {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []
  const forms = [...new Set(words)].slice(0, 30).flatMap(formsOf)
  return forms.map((form) => `'${form}'`).join(' | ') || "'-'"
}
