import { db } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { listOwners } from '../follow-up/owner.server.ts'
import { type Forum, findForum } from '../forum/forum.server.ts'
import { readForumFacts } from '../forum/forum-facts.server.ts'
import { type ForumFacts, missingForForumMove } from '../forum/forum-guard.ts'
import { wallClockOf } from '../forum/wall-clock.ts'
import { newId } from '../id.ts'
import { placeIn } from '../letter/letter-words.ts'
import { mostAdded } from './revision.schema.ts'
import { revisionOf, revisionSelection } from './revision.server.ts'
import { type Draft, faceSelection, readDraft } from './snapshot.server.ts'

/** The most of those present that a form lists to choose from, in the order of the doors. */
const mostListed = 500

/** What the page shows on which a Berita Acara is put up for signature: the draft, and who may sign it. */
export async function readOpening(actor: StaffActor, forumId: string) {
  authorize(actor, 'forum.manage')
  const forum = await findForum(actor, forumId)
  const [found, facts] = await Promise.all([
    db.forum.findUniqueOrThrow({
      ...itself(forum),
      select: {
        ...{ ...peopleSelection, ...faceSelection },
        records: { take: 1, select: { number: true } },
      },
    }),
    readForumFacts(db, forum),
  ])
  const draft = await readDraft(db, forum, found)
  return {
    ...openingOf(forum, draft, found),
    opened: found.records[0]?.number ?? null,
    possible: forum.status === 'FORMULATING' || forum.status === 'MINUTES_SIGNING',
    gaps: gapsOf(forum, facts),
  }
}

/** What must be mended elsewhere before the rows are frozen; who signs is chosen on the page itself. */
function gapsOf(forum: Forum, facts: ForumFacts) {
  const gaps = [
    ...missingForForumMove('FORMULATING', 'MINUTES_SIGNING', facts),
    ...missingForForumMove('MINUTES_SIGNING', 'FOLLOW_UP', { ...facts, recordSigned: true }),
  ].map(({ place, sentence }) => ({ place, sentence: sentence() }))
  const day = { place: 'facts' as const, sentence: m.record_error_undated() }
  const people = { place: 'attendance' as const, sentence: m.record_error_nobody_present() }
  return [
    ...(forum.startsAt ? [] : [day]),
    ...(facts.presentElements.length > 0 ? [] : [people]),
    ...gaps,
  ]
}

/** The same for a new version, with the rows as they stand. */
export async function readRevising(actor: StaffActor, forumId: string) {
  authorize(actor, 'forum.manage')
  const forum = await findForum(actor, forumId)
  const [found, owners] = await Promise.all([
    db.forum.findUniqueOrThrow({
      ...itself(forum),
      select: { ...peopleSelection, ...faceSelection, ...revisionSelection },
    }),
    listOwners(db, actor),
  ])
  const draft = await readDraft(db, forum, found)
  const blanks = Array.from({ length: mostAdded }, newId)
  return { ...openingOf(forum, draft, found), revision: revisionOf(found), owners, blanks }
}

const openingOf = (forum: Forum, draft: Draft, { attendances, organization }: People) => ({
  forum,
  draft,
  people: attendances,
  proposed: {
    issuedOn: wallClockOf(now(), forum.timeZone).slice(0, 10),
    place: organization.letterPlace ?? placeIn(organization.name),
  },
})

const itself = ({ organizationId, id }: Forum) =>
  ({ where: { organizationId_id: { organizationId, id } }, relationLoadStrategy: 'join' }) as const

/** Those who are present, and where the organization signs its letters. */
const peopleSelection = {
  organization: { select: { name: true, letterPlace: true } },
  attendances: {
    where: { undoneAt: null },
    orderBy: [{ isOrganizer: 'asc' }, { checkedInAt: 'asc' }, { id: 'asc' }],
    take: mostListed,
    select: {
      ...{ id: true, name: true, position: true, institution: true },
      ...{ element: true, isOrganizer: true },
    },
  },
} satisfies Prisma.ForumSelect

type People = Prisma.ForumGetPayload<{ select: typeof peopleSelection }>
