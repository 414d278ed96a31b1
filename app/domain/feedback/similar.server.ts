import { db } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import type { Actor } from '../access/actor.ts'
import { authorize, unitScope } from '../access/policy.ts'
import { notFound } from '../errors.ts'
import { knownId } from '../id.ts'
import { conceptQuery, wordsQuery } from './candidate-words.ts'
import type { FeedbackStatus } from './feedback.ts'
import { frameOf } from './frame.ts'
import { matches } from './inbox-condition.server.ts'
import { mainStatuses } from './merging.server.ts'
import { readingOf } from './reading.ts'
import { type Likeness, likenessOf, rarityAmong } from './similarity.ts'

export type SimilarInput = {
  id: string
  trackingCode: string
  text: string
  status: FeedbackStatus
  createdAt: Date
  merged: number
  /** How alike it is, if anybody can tell. */
  likeness: Likeness | null
}

type Said = { id: string; forumId: string; text: string }

/** How many inputs with the same words are compared, and of how many of the newest they are taken. */
const mostCompared = 120
const mostFound = 400

/**
 * Inputs of the same forum that an input may be merged into: those that ask for the same first, then those that
 * share words; or what somebody looks for by words or code. At most twelve.
 */
export async function listSimilar(actor: Actor, said: Said, search: string | undefined) {
  authorize(actor, 'feedback.triage')
  const found = await findCandidates(actor, said, search ? matches(search) : null)
  return likeness(said.text, found).slice(0, 12)
}

/** Inputs of the same forum that ask for the same, most alike first. At most five. */
export async function suggestSimilar(actor: Actor, said: Said) {
  authorize(actor, 'feedback.view')
  const found = await findCandidates(actor, said, null)
  return likeness(said.text, found).filter(isLike).slice(0, 5)
}

/** The same for a text that is being written down for a forum within reach. */
export async function suggestWhileTyping(actor: Actor, forumId: string | undefined, text: string) {
  authorize(actor, 'feedback.record')
  const forum = await db.forum.findFirst({
    where: {
      organizationId: actor.organizationId,
      id: knownId(forumId, m.feedback_forum()),
      ...unitScope(actor),
    },
    select: { id: true },
  })
  if (!forum) throw notFound(m.feedback_forum())
  if (text.trim().length < 12) return []
  const found = await findCandidates(actor, { id: null, forumId: forum.id, text }, null)
  return likeness(text, found).filter(isLike).slice(0, 5)
}

const isLike = (one: SimilarInput): one is SimilarInput & { likeness: Likeness } =>
  one.likeness !== null

function likeness(text: string, found: ReadonlyArray<Omit<SimilarInput, 'likeness'>>) {
  const reading = readingOf(text)
  const readings = found.map((one) => readingOf(one.text))
  const rarity = rarityAmong(readings)
  const compared = found.map((one, at): SimilarInput => {
    const other = readings[at]
    return { ...one, likeness: other ? likenessOf(reading, other, rarity) : null }
  })
  return compared.toSorted((a, b) => (b.likeness?.score ?? 0) - (a.likeness?.score ?? 0))
}

/**
 * Those of the newest that may ask for the same: first what names the same thing and trouble in whatever words, then
 * what shares any word, by how many. The forum's own only, so that it stays quick.
 */
async function findCandidates(
  actor: Actor,
  said: Omit<Said, 'id'> & { id: string | null },
  condition: Prisma.Sql | null,
) {
  const { unitId } = unitScope(actor)
  const query = Prisma.sql`to_tsquery('indonesian', ${wordsQuery(said.text)})`
  const concepts = condition ? null : conceptQuery(frameOf(said.text))
  const newest = (match: Prisma.Sql, isSame: boolean, most: number) => Prisma.sql`
    (select f."organizationId", f.id, f."trackingCode", f.text, f.status, f."createdAt", f."words",
        ${isSame} as "isSame"
      from "Feedback" f
      where f."organizationId" = ${actor.organizationId}::uuid and f."forumId" = ${said.forumId}::uuid
        and f.id is distinct from ${said.id}::uuid and f.status::text in (${Prisma.join([...mainStatuses])})
        and ${unitId ? Prisma.sql`f."unitId" = ${unitId}::uuid` : Prisma.sql`true`}
        and ${match}
      order by f."createdAt" desc, f.id desc
      limit ${most})`
  const worded = newest(condition ?? Prisma.sql`f."words" @@ ${query}`, false, mostFound)
  const same = Prisma.sql`f."words" @@ to_tsquery('indonesian', ${concepts})`
  const found = concepts ? Prisma.sql`${worded} union all ${newest(same, true, mostFound)}` : worded
  return db.$queryRaw<Array<Omit<SimilarInput, 'likeness'>>>`
    select f.id, f."trackingCode", left(f.text, 300) as text, f.status::text as status, f."createdAt",
      (select count(*)::int from "Feedback" x
        where x."organizationId" = f."organizationId" and x."mergedIntoId" = f.id) as merged
    from (
      select distinct on (f.id) f.* from (${found}) f order by f.id, f."isSame" desc
    ) f
    order by f."isSame" desc, ts_rank(f."words", ${query}) desc, f."createdAt" desc, f.id
    limit ${mostCompared}`
}
