import { db } from '#db/client.server.ts'
import { m } from '#messages'
import type { StaffActor } from '../access/actor.ts'
import { authorize, unitScope } from '../access/policy.ts'
import { notFound } from '../errors.ts'
import { knownId } from '../id.ts'
import { unitOptions } from '../organization/unit.server.ts'
import { findForum } from './forum.server.ts'
import { wallClockOf } from './wall-clock.ts'

/** The unit a new forum is for, with its services. */
export async function readNewForum(actor: StaffActor, unitId: string) {
  authorize(actor, 'forum.manage')
  return unitWithServices(actor, unitId, [])
}

/**
 * A forum as its form shows it, with the services it may cover: those of its unit, or for a draft of the unit
 * it is to be moved to. `units` are those a draft can be moved among.
 */
export async function readForumForm(actor: StaffActor, forumId: string, toUnitId?: string | null) {
  authorize(actor, 'forum.manage')
  const forum = await findForum(actor, forumId)
  const { organizationId, id } = forum
  const covered = await db.forumService.findMany({
    where: { organizationId, forumId: id },
    select: { serviceId: true },
  })
  const isDraft = forum.status === 'DRAFT'
  const unitId = (isDraft && toUnitId) || forum.unitId
  const moved = unitId !== forum.unitId
  const serviceIds = moved ? [] : covered.map(({ serviceId }) => serviceId)
  const local = (instant: Date | null) => instant && wallClockOf(instant, forum.timeZone)
  return {
    forum,
    moved,
    units: isDraft ? await unitOptions(actor) : [],
    unit: await unitWithServices(actor, unitId, serviceIds),
    values: {
      ...forum,
      serviceIds,
      startsAt: local(forum.startsAt),
      endsAt: local(forum.endsAt),
      feedbackOpensAt: local(forum.feedbackOpensAt),
      feedbackClosesAt: local(forum.feedbackClosesAt),
    },
  }
}

async function unitWithServices(actor: StaffActor, unitId: string, covered: string[]) {
  const { unitId: ownUnitId } = unitScope(actor)
  const id = knownId(unitId, m.forum_field_unit())
  if (ownUnitId && ownUnitId !== id) throw notFound(m.forum_field_unit())

  const unit = await db.unit.findUnique({
    where: { organizationId_id: { organizationId: actor.organizationId, id } },
    relationLoadStrategy: 'join',
    select: {
      id: true,
      name: true,
      organization: { select: { timeZone: true } },
      services: {
        where: { OR: [{ archivedAt: null }, { id: { in: covered } }] },
        orderBy: { name: 'asc' },
        take: 500,
        select: { id: true, name: true },
      },
    },
  })
  if (!unit) throw notFound(m.forum_field_unit())
  return unit
}
