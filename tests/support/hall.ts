import { db } from '#db/client.server.ts'
import type { WalkInInput } from '#domain/attendance/attendance.schema.ts'
import type { AnswerInput } from '#domain/forum/invitation.schema.ts'
import { newId } from '#domain/id.ts'
import { aForum, anActor, aUnit, publicOf } from './factories.ts'
import { aGroup } from './thread.ts'

export type Hall = Awaited<ReturnType<typeof aHall>>

/** A unit with its people and an announced forum to invite to and to come to. */
export async function aHall(more: Parameters<typeof aForum>[1] = {}) {
  const admin = await anActor('ADMIN')
  const organization = { id: admin.organizationId }
  const unit = await aUnit(admin)
  const of = (role: Parameters<typeof anActor>[0]) =>
    anActor(role, { organization, unitId: unit.id })
  return {
    admin,
    organizer: await of('ORGANIZER'),
    facilitator: await of('FACILITATOR'),
    owner: await of('ACTION_OWNER'),
    evaluator: await anActor('EVALUATOR', { organization }),
    outsider: await anActor('ORGANIZER', { organization, unitId: (await aUnit(admin)).id }),
    visitor: publicOf(admin),
    unit,
    group: await aGroup(admin, { element: 'CIVIL_SOCIETY' }),
    forum: await aForum(admin, { status: 'ANNOUNCED', ...more, unitId: unit.id }),
  }
}

export const anAnswer = (typed: Partial<AnswerInput> = {}): AnswerInput => ({
  answer: 'CONFIRMED',
  representativeName: null,
  representativePosition: null,
  representativePhone: null,
  note: null,
  ...typed,
})

export const aWalkIn = (hall: Hall, typed: Partial<WalkInInput> = {}): WalkInInput => ({
  id: newId(),
  name: 'Warga Mojoroto',
  groupId: hall.group.id,
  element: null,
  institution: null,
  position: null,
  phone: null,
  email: null,
  sex: null,
  isVulnerable: false,
  isOrganizer: false,
  ...typed,
})

export const eventsAbout = (subjectId: string) =>
  db.event.findMany({ where: { subjectId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })

export const actionsAbout = async (subjectId: string) =>
  (await eventsAbout(subjectId)).map(({ action }) => action)

/** How many of the attempts came through, and why the others were refused. */
export async function outcomesOf(attempts: ReadonlyArray<Promise<unknown>>) {
  const results = await Promise.allSettled(attempts)
  return {
    done: results.filter(({ status }) => status === 'fulfilled').length,
    refused: results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : [])),
  }
}
