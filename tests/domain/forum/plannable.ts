import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { reschedulingSchema } from '#domain/forum/forum-moves.schema.ts'
import { aForum, aService, aUnit } from '../../support/factories.ts'
import { aTeam } from '../../support/thread.ts'

/** A forum that lacks nothing to be planned. */
export async function aPlannableForum(actor: StaffActor, more = {}) {
  const unit = await aUnit(actor)
  const service = await aService(unit)
  const forum = await aForum(actor, { unitId: unit.id, services: [service.id], ...more })
  await aTeam(forum)
  return forum
}

export const eventsOf = async (id: string) =>
  (await db.event.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })).map(
    ({ action }) => action,
  )

export const newDate = (startsAt = '2035-03-01T09:00', endsAt = '2035-03-01T12:00') =>
  reschedulingSchema.parse({ startsAt, endsAt })
