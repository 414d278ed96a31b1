import { db } from '#db/client.server.ts'
import { now } from '#platform/clock.server.ts'
import type { Actor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound } from '../errors.ts'
import { knownId } from '../id.ts'
import { coverageOfForum } from './coverage.server.ts'
import { type Forum, findForum, forumScope } from './forum.server.ts'
import { canMoveForum, type ForumStatus } from './forum.ts'
import { readForumFacts } from './forum-facts.server.ts'
import { type Gap, missingForForumMove } from './forum-guard.ts'
import { latestForumEvents } from './forum-history.server.ts'
import { nextMoveOf } from './forum-next.ts'

/** Everything the home of a forum shows: facts, numbers, coverage, what its next move still needs, its last events. */
export async function readForumHome(actor: Actor, forumId: string) {
  authorize(actor, 'forum.view')
  const forum = await db.forum.findFirst({
    where: {
      organizationId: actor.organizationId,
      id: knownId(forumId, 'Forum'),
      AND: forumScope(actor),
    },
    relationLoadStrategy: 'join',
    include: {
      unit: { select: { name: true } },
      services: { take: 300, select: { service: { select: { id: true, name: true } } } },
      team: { take: 100, orderBy: { role: 'asc' }, select: { id: true, role: true, name: true } },
      _count: { select: { agenda: true, materials: true, papers: true, publications: true } },
    },
  })
  if (!forum) throw notFound('Forum')

  const [coverage, numbers, gaps, events] = await Promise.all([
    coverageOfForum(forum),
    numbersOf(forum),
    gapsTo(forum, nextMoveOf(forum.status)),
    latestForumEvents(forum),
  ])
  return { forum, coverage, numbers, gaps, events }
}

/** What a move page shows: whether the move exists now, and what must be mended elsewhere before it. */
export async function readForumMove(
  actor: Actor,
  forumId: string,
  { from, to }: { from?: ForumStatus; to: ForumStatus },
) {
  authorize(actor, to === 'IN_SESSION' ? 'forum.open' : 'forum.manage')
  const forum = await findForum(actor, forumId)
  const possible = canMoveForum(forum.status, to) && forum.status === (from ?? forum.status)
  return {
    forum,
    possible,
    gaps: possible ? await gapsTo(forum, to) : [],
    /** Its time has come already, so that planning it must be meant. */
    late: forum.startsAt !== null && forum.startsAt <= now(),
  }
}

/** What the move's own page asks for is not missing yet; closing attendance is part of formulating. */
async function gapsTo(forum: Forum, to: ForumStatus | null) {
  if (to === null) return []

  const facts = { ...(await readForumFacts(db, forum)), attendanceClosed: true }
  if (forum.status === 'POSTPONED') facts.startsAt ??= now()
  return missingForForumMove(forum.status, to, facts)
    .filter(({ place }) => place !== 'here')
    .map(said)
}

/** A gap in words, so that a page can be made of it. */
const said = ({ place, sentence }: Gap) => ({ place, sentence: sentence() })

async function numbersOf({ organizationId, id }: Forum) {
  const [numbers] = await db.$queryRaw<[ForumNumbers]>`
    select
      (select count(*)::int from "Feedback" f where f."organizationId" = ${organizationId}::uuid
        and f."forumId" = ${id}::uuid and f.status not in ('HIDDEN', 'WITHDRAWN')) as feedback,
      count(p.id)::int as promises,
      count(*) filter (where p.status in ('VERIFIED', 'PUBLISHED'))::int as done,
      count(*) filter (where p."dueOn" < (now() at time zone o."timeZone")::date
        and p.status not in ('VERIFIED', 'PUBLISHED', 'DECLINED'))::int as overdue
    from "Organization" o
    left join "FollowUp" p on p."organizationId" = o.id and p."forumId" = ${id}::uuid
      and p.status not in ('PROPOSED', 'CANCELLED')
    where o.id = ${organizationId}::uuid
    group by o.id`
  return numbers
}

type ForumNumbers = { feedback: number; promises: number; done: number; overdue: number }
