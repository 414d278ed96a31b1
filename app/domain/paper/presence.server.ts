import type { Tx } from '#db/client.server.ts'
import type { Forum } from '../forum/forum.server.ts'
import { type CommunityElement, communityElements } from '../stakeholder/group.ts'
import { groupNameOf } from '../stakeholder/stakeholder-group.server.ts'

/** A printed list ends somewhere. */
const most = 5000

export type Presence = Awaited<ReturnType<typeof countPresence>>
export type PresentPerson = Awaited<ReturnType<typeof listPresent>>[number]
export type InvitedPerson = Awaited<ReturnType<typeof listInvited>>[number]

/** How many were invited and came, by element, sex and group. Nobody by name. */
export async function countPresence(tx: Tx, { organizationId, id: forumId }: Forum) {
  const invited = await tx.invitation.groupBy({
    by: ['element'],
    where: { organizationId, forumId, withdrawnAt: null, status: { not: 'WALK_IN' } },
    _count: { _all: true },
  })
  const present = await tx.attendance.groupBy({
    by: ['element', 'sex', 'isVulnerable', 'isOrganizer', 'groupId'],
    where: { organizationId, forumId, undoneAt: null },
    _count: { _all: true },
  })
  const groups = await tx.stakeholderGroup.findMany({
    where: { organizationId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: 200,
    select: { id: true, code: true, name: true },
  })
  const guests = present.filter(({ isOrganizer }) => !isOrganizer)
  return {
    total: sumOf(present),
    organizers: sumOf(present) - sumOf(guests),
    elements: communityElements.map((element) => ({
      invited: invited.find((row) => row.element === element)?._count._all ?? 0,
      ...presenceOf(element, guests),
    })),
    groups: groups
      .map((group) => ({
        name: groupNameOf(group),
        present: sumOf(guests.filter(({ groupId }) => groupId === group.id)),
      }))
      .filter((group) => group.present > 0),
  }
}

type Counted = { _count: { _all: number } }
type Guests = Counted & {
  element: CommunityElement
  sex: 'MALE' | 'FEMALE' | null
  isVulnerable: boolean
}

const sumOf = (rows: readonly Counted[]) => rows.reduce((sum, { _count }) => sum + _count._all, 0)

function presenceOf(element: CommunityElement, guests: readonly Guests[]) {
  const of = guests.filter((row) => row.element === element)
  return {
    element,
    present: sumOf(of),
    men: sumOf(of.filter(({ sex }) => sex === 'MALE')),
    women: sumOf(of.filter(({ sex }) => sex === 'FEMALE')),
    vulnerable: sumOf(of.filter(({ isVulnerable }) => isVulnerable)),
  }
}

/** Who came, in the order of the doors; for internal papers only. */
export const listPresent = (tx: Tx, { organizationId, id: forumId }: Forum) =>
  tx.attendance.findMany({
    where: { organizationId, forumId, undoneAt: null },
    orderBy: [{ checkedInAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: {
      ...{ name: true, institution: true, position: true, represents: true, element: true },
      ...{ sex: true, isOrganizer: true, method: true, checkedInAt: true },
    },
  })

/** Who was invited, by name; for internal papers only. */
export const listInvited = (tx: Tx, { organizationId, id: forumId }: Forum) =>
  tx.invitation.findMany({
    where: { organizationId, forumId, withdrawnAt: null, status: { not: 'WALK_IN' } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: most,
    select: { name: true, institution: true, position: true, element: true },
  })

/** Everybody whose name a public paper may not hold, in whatever it quotes. */
export async function hiddenNames(tx: Tx, { organizationId, id: forumId }: Forum) {
  const came = await tx.attendance.findMany({
    where: { organizationId, forumId },
    take: most,
    select: { name: true, represents: true },
  })
  const invited = await tx.invitation.findMany({
    where: { organizationId, forumId },
    take: most,
    select: { name: true, representativeName: true, stakeholder: { select: { kind: true } } },
  })
  const gave = await tx.feedbackSubmitter.findMany({
    where: { organizationId, feedback: { forumId } },
    take: most,
    select: { name: true },
  })
  const people = invited.map(({ name, stakeholder }) => (stakeholder.kind === 'PERSON' ? name : ''))
  return [
    ...came.map(({ name }) => name),
    ...people,
    ...invited.map(({ representativeName }) => representativeName ?? ''),
    ...gave.map(({ name }) => name ?? ''),
  ].filter((name) => name !== '')
}
