import { db, type Tx } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import type { Actor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { carryPromises, longestAgenda, owedBefore } from '../follow-up/carry-over.server.ts'
import { knownId, newId } from '../id.ts'
import { inviteCopied } from './copied-guests.server.ts'
import type { CopyInput } from './copy.schema.ts'
import { type Forum, forumScope, holdForumForChange } from './forum.server.ts'
import { insertForum } from './forum-change.server.ts'
import { requireUnit } from './forum-unit.server.ts'

/** What drafting a forum from this one would bring along, and the drafts that were made from it already. */
export async function readForumCopy(actor: Actor, forumId: string | undefined, year: number) {
  authorize(actor, 'forum.manage')
  const { organizationId } = actor
  const forum = await db.forum.findFirst({
    where: { organizationId, id: knownId(forumId, 'Forum'), AND: forumScope(actor) },
    relationLoadStrategy: 'join',
    select: copySelection,
  })
  if (!forum) throw notFound('Forum')

  const [present, promises, standing] = await Promise.all([
    db.invitation.count({
      where: { organizationId, forumId: forum.id, ...again, attendance: { undoneAt: null } },
    }),
    db.followUp.count({ where: { organizationId, ...owedBefore(forum.unitId, year) } }),
    standingCopy(db, { organizationId, id: forum.id }, year),
  ])
  return { forum, present, promises, standing }
}

/**
 * Drafts a forum of a later year from this one: its services, subjects, guests, agenda and team, and what the
 * unit still owes as items of the agenda. Nothing has a date. Of two who press at once the second gets the
 * first one's draft: the earlier forum is held meanwhile.
 */
export async function copyForum(actor: Actor, forumId: string, input: CopyInput) {
  authorize(actor, 'forum.manage')
  return db.$transaction(
    async (tx) => {
      const source = await holdForumForChange(tx, actor, forumId)
      if (input.year < source.year) throw new RuleViolation('year', m.forum_copy_error_year())
      await requireUnit(tx, actor, source.unitId)
      const standing = await standingCopy(tx, source, input.year)
      if (standing) return { id: standing.id, isNew: false, copiedFromYear: source.year }

      const forum = await insertForum(tx, factsAgain(source, input.year))
      const brought = {
        services: await copyServices(tx, source, forum.id),
        team: await copyTeam(tx, source, forum.id),
        promises: await copyAgenda(tx, actor, source, forum),
        invited: await inviteCopied(tx, actor, source, forum, input.guests),
      }
      const details = {
        theme: forum.theme,
        year: forum.year,
        copiedFromYear: source.year,
        ...brought,
      }
      await record(tx, actor, 'forum.copied', { id: forum.id, forumId: forum.id }, details)
      return { id: forum.id, isNew: true, copiedFromYear: source.year }
    },
    { timeout: 30_000 },
  )
}

/** The draft of that year that was made from the forum and not called off. */
function standingCopy(
  from: Tx,
  { organizationId, id }: Pick<Forum, 'organizationId' | 'id'>,
  year: number,
) {
  return from.forum.findFirst({
    where: { organizationId, copiedFromId: id, year, status: { not: 'CANCELLED' } },
    orderBy: { id: 'asc' },
    select: { id: true, theme: true, status: true },
  })
}

/** What a forum is about, without its days and its link. */
function factsAgain(source: Forum, year: number): Parameters<typeof insertForum>[1] {
  const { organizationId, unitId, theme, topicKinds, subjectMatters, method, place } = source
  const { timeZone, description, capacity, walkInsWelcome, moderation } = source
  return {
    ...{ organizationId, unitId, year, theme, topicKinds, subjectMatters, method, place },
    ...{ timeZone, description, capacity, walkInsWelcome, moderation, copiedFromId: source.id },
  }
}

/** The services that are still offered. */
async function copyServices(tx: Tx, { organizationId, id }: Forum, forumId: string) {
  const services = await tx.forumService.findMany({
    where: { organizationId, forumId: id, service: { archivedAt: null } },
    select: { serviceId: true },
  })
  const { count } = await tx.forumService.createMany({
    data: services.map(({ serviceId }) => ({ organizationId, forumId, serviceId })),
  })
  return count
}

/** The team, but for those whose account was taken away. */
async function copyTeam(tx: Tx, { organizationId, id }: Forum, forumId: string) {
  const team = await tx.forumTeamMember.findMany({
    where: {
      organizationId,
      forumId: id,
      OR: [{ membershipId: null }, { membership: { deactivatedAt: null } }],
    },
    orderBy: { id: 'asc' },
    take: 100,
  })
  const { count } = await tx.forumTeamMember.createMany({
    data: team.map((member) => ({ ...member, id: newId(), forumId })),
  })
  return count
}

/** The agenda, with what is still owed after its first item in place of what was owed then. */
async function copyAgenda(tx: Tx, actor: Actor, source: Forum, forum: Forum) {
  const { organizationId, id: forumId } = forum
  const items = await tx.agendaItem.findMany({
    where: { organizationId, forumId: source.id, followUpId: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: longestAgenda,
    select: { title: true, speaker: true, minutes: true },
  })
  const room = longestAgenda - items.length
  const promises = await carryPromises(tx, actor, forum, { position: 2, room })
  await tx.agendaItem.createMany({
    data: items.map((item, index) => ({
      ...{ ...item, organizationId, id: newId(), forumId },
      position: index === 0 ? 1 : index + 1 + promises,
    })),
  })
  return promises
}

/** Who may be invited again: on the list, and still in the registry. */
const again = {
  withdrawnAt: null,
  stakeholder: { archivedAt: null },
} satisfies Prisma.InvitationWhereInput

const copySelection = {
  id: true,
  unitId: true,
  year: true,
  theme: true,
  status: true,
  startsAt: true,
  endsAt: true,
  timeZone: true,
  place: true,
  subjectMatters: true,
  unit: { select: { name: true, archivedAt: true } },
  _count: {
    select: {
      services: { where: { service: { archivedAt: null } } },
      team: { where: { OR: [{ membershipId: null }, { membership: { deactivatedAt: null } }] } },
      agenda: { where: { followUpId: null } },
      invitations: { where: again },
    },
  },
} satisfies Prisma.ForumSelect
