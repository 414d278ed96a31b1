import { db } from '#db/client.server.ts'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { type Forum, findForum } from '../forum/forum.server.ts'
import { wallClockOf } from '../forum/wall-clock.ts'
import { placeIn } from '../letter/letter-words.ts'
import { readRevision } from './revision.server.ts'
import { readDraft } from './snapshot.server.ts'

/** The most of those present that a form lists to choose from, in the order of the doors. */
const mostListed = 500

/** What the page shows on which a Berita Acara is put up for signature: the draft, and who may sign it. */
export async function readOpening(actor: StaffActor, forumId: string) {
  authorize(actor, 'forum.manage')
  const forum = await findForum(actor, forumId)
  const [draft, people, letters] = await Promise.all([
    readDraft(db, forum),
    listPeople(forum),
    letterPlace(forum),
  ])
  return {
    forum,
    draft,
    people,
    proposed: {
      issuedOn: wallClockOf(now(), forum.timeZone).slice(0, 10),
      place: letters.letterPlace ?? placeIn(letters.name),
    },
  }
}

/** The same for a new version, with the rows as they stand. */
export async function readRevising(actor: StaffActor, forumId: string) {
  const opening = await readOpening(actor, forumId)
  return { ...opening, revision: await readRevision(db, opening.forum) }
}

const listPeople = ({ organizationId, id: forumId }: Forum) =>
  db.attendance.findMany({
    where: { organizationId, forumId, undoneAt: null },
    orderBy: [{ isOrganizer: 'asc' }, { checkedInAt: 'asc' }, { id: 'asc' }],
    take: mostListed,
    select: {
      ...{ id: true, name: true, position: true, institution: true },
      ...{ element: true, isOrganizer: true },
    },
  })

const letterPlace = ({ organizationId }: Forum) =>
  db.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { name: true, letterPlace: true },
  })
