import type { Tx } from '#db/client.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { recordAll } from '../event/event.server.ts'
import type { Hand } from '../follow-up/handover.server.ts'
import type { ForumStatus, TeamRole } from './forum.ts'

/** Forums whose team is history. */
export const endedForumStatuses = [
  'CLOSED',
  'CANCELLED',
  'ARCHIVED',
] as const satisfies ForumStatus[]

/**
 * Gives the places somebody has in the teams of forums that go on to somebody else; where they have the
 * same place already, it falls to them alone. Answers how many there were.
 */
export async function handOverTeams(tx: Tx, actor: StaffActor, from: Hand, to: Hand) {
  const { organizationId } = actor
  const places = await holdPlaces(tx, actor, from.id)
  const taken = await tx.forumTeamMember.findMany({
    where: { organizationId, membershipId: to.id, forumId: { in: places.map(forumOf) } },
    select: { forumId: true, role: true },
  })
  const isTaken = (place: Place) =>
    taken.some(({ forumId, role }) => forumId === place.forumId && role === place.role)

  const doubled = places.filter(isTaken).map(({ id }) => id)
  const free = places.filter((place) => !isTaken(place)).map(({ id }) => id)
  await tx.forumTeamMember.deleteMany({ where: { organizationId, id: { in: doubled } } })
  await tx.forumTeamMember.updateMany({
    where: { organizationId, id: { in: free } },
    data: { membershipId: to.id, name: to.name, position: to.position },
  })
  await recordAll(
    tx,
    actor,
    'forum-team.changed',
    places.map(({ id, forumId, role, name }) => ({
      ...{ id, forumId, details: { removed: name, added: to.name, role } },
    })),
  )
  return places.length
}

type Place = { id: string; forumId: string; role: TeamRole; name: string }

const forumOf = ({ forumId }: Place) => forumId

/** The places, their forums held first as for every change of a team. */
async function holdPlaces(tx: Tx, { organizationId }: StaffActor, membershipId: string) {
  const forums = await tx.$queryRaw<Array<{ id: string }>>`
    select f.id from "Forum" f
    where f."organizationId" = ${organizationId}::uuid
      and f.status not in ('CLOSED', 'CANCELLED', 'ARCHIVED')
      and exists (select 1 from "ForumTeamMember" t where t."organizationId" = f."organizationId"
        and t."forumId" = f.id and t."membershipId" = ${membershipId}::uuid)
    order by f.id for no key update`
  return tx.forumTeamMember.findMany({
    where: { organizationId, membershipId, forumId: { in: forums.map(({ id }) => id) } },
    orderBy: { id: 'asc' },
    select: { id: true, forumId: true, role: true, name: true },
  })
}
