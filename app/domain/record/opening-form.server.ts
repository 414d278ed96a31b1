import { db } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { listOwners } from '../follow-up/owner.server.ts'
import { type Forum, findForum } from '../forum/forum.server.ts'
import { wallClockOf } from '../forum/wall-clock.ts'
import { newId } from '../id.ts'
import { placeIn } from '../letter/letter-words.ts'
import { mostAdded } from './revision.schema.ts'
import { revisionOf, revisionSelection } from './revision.server.ts'
import { type Draft, readDraft } from './snapshot.server.ts'

/** The most of those present that a form lists to choose from, in the order of the doors. */
const mostListed = 500

/** What the page shows on which a Berita Acara is put up for signature: the draft, and who may sign it. */
export async function readOpening(actor: StaffActor, forumId: string) {
  authorize(actor, 'forum.manage')
  const forum = await findForum(actor, forumId)
  const [draft, found] = await Promise.all([
    readDraft(db, forum),
    db.forum.findUniqueOrThrow({ ...itself(forum), select: peopleSelection }),
  ])
  return openingOf(forum, draft, found)
}

/** The same for a new version, with the rows as they stand. */
export async function readRevising(actor: StaffActor, forumId: string) {
  authorize(actor, 'forum.manage')
  const forum = await findForum(actor, forumId)
  const [draft, found, owners] = await Promise.all([
    readDraft(db, forum),
    db.forum.findUniqueOrThrow({
      ...itself(forum),
      select: { ...peopleSelection, ...revisionSelection },
    }),
    listOwners(db, actor),
  ])
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
