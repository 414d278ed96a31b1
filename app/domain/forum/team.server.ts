import { db } from '#db/client.server.ts'
import { m } from '#messages'
import type { Actor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { goneFrom } from '../event/gone.server.ts'
import { knownId, newId } from '../id.ts'
import { type Forum, findForum, holdForumForChange } from './forum.server.ts'
import { isChangeable } from './forum-visibility.ts'
import type { TeamMemberInput } from './team.schema.ts'
import { forumStatusLabel, teamRoleLabel } from './terms.ts'

/** The team of a forum, and the members of the organization who could join it. */
export async function readTeam(actor: Actor, forumId: string) {
  authorize(actor, 'forum.view')
  const forum = await findForum(actor, forumId)
  const { organizationId, id } = forum
  const team = await db.forumTeamMember.findMany({
    where: { organizationId, forumId: id },
    orderBy: [{ role: 'asc' }, { id: 'asc' }],
    take: 100,
  })
  return { forum, team }
}

/** Members with an account who may be named as part of the team: of the forum's unit or the whole organization. */
export async function listTeamCandidates(actor: Actor, forum: Forum) {
  authorize(actor, 'forum.manage')
  return db.membership.findMany({
    where: {
      organizationId: forum.organizationId,
      deactivatedAt: null,
      role: { not: 'EVALUATOR' },
      OR: [{ unitId: null }, { unitId: forum.unitId }],
    },
    orderBy: { user: { name: 'asc' } },
    take: 200,
    select: { id: true, position: true, user: { select: { name: true } } },
  })
}

export async function addTeamMember(actor: Actor, forumId: string, input: TeamMemberInput) {
  authorize(actor, 'forum.manage')
  return db.$transaction(async (tx) => {
    const forum = await holdForumForChange(tx, actor, forumId)
    requireOpenTeam(forum)
    const { organizationId, id } = forum
    if (input.membershipId) {
      const known = await tx.membership.count({
        where: { organizationId, id: input.membershipId, deactivatedAt: null },
      })
      if (known === 0) throw notFound()
    }

    const member = await tx.forumTeamMember.create({
      data: { organizationId, id: newId(), forumId: id, ...input },
    })
    const details = { added: input.name, role: input.role }
    await record(tx, actor, 'forum-team.changed', { id: member.id, forumId: id }, details)
    return member
  })
}

/** Takes a person off the team; a planned forum keeps its chair, moderator and note-taker. */
export async function removeTeamMember(actor: Actor, forumId: string, memberId: string) {
  authorize(actor, 'forum.manage')
  return db.$transaction(async (tx) => {
    const forum = await holdForumForChange(tx, actor, forumId)
    requireOpenTeam(forum)
    const { organizationId, id } = forum
    const where = { organizationId, forumId: id }
    const member = await tx.forumTeamMember.findFirst({
      where: { ...where, id: knownId(memberId) },
    })
    if (!member) throw await goneFrom(tx, forum, memberId)
    const others = await tx.forumTeamMember.count({
      where: { ...where, role: member.role, id: { not: member.id } },
    })
    if (forum.status !== 'DRAFT' && member.role !== 'MEMBER' && others === 0) {
      throw new RuleViolation(
        'form',
        m.forum_error_last_in_role({ role: teamRoleLabel(member.role) }),
      )
    }

    await tx.forumTeamMember.delete({
      where: { organizationId_id: { organizationId, id: member.id } },
    })
    const details = { removed: member.name, role: member.role }
    await record(tx, actor, 'forum-team.changed', { id: member.id, forumId: id }, details)
  })
}

function requireOpenTeam({ status }: Forum) {
  if (isChangeable(status)) return
  throw new RuleViolation(
    'form',
    m.forum_error_not_changeable({ status: forumStatusLabel(status) }),
  )
}
