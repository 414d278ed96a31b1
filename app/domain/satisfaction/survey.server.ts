import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { env } from '#platform/env.server.ts'
import type { Actor, PublicActor } from '../access/actor.ts'
import { authorize, unitScope } from '../access/policy.ts'
import { readCode } from '../code.ts'
import { notFound } from '../errors.ts'
import { todayIn } from '../follow-up/follow-up.server.ts'
import { isoDay } from '../follow-up/time-frame.ts'
import { knownId } from '../id.ts'
import { type Cursor, keyset, type Order, pageOf } from '../page.ts'
import { sampleSize } from './ikm.ts'

const latestFirst: Order = { by: 'createdAt', direction: 'desc', date: true }

const selection = {
  ...{ organizationId: true, id: true, unitId: true, serviceId: true, scopeId: true, code: true },
  ...{ year: true, span: true, endsOn: true, population: true, closedAt: true, snapshotId: true },
  ...{ createdAt: true, service: { select: { name: true } } },
  organization: { select: { timeZone: true } },
  unit: { select: { name: true } },
} as const

/** A unit's own surveys, the latest first, with how many answered each. */
export async function listSurveys(actor: Actor, unitId: string, cursor: Cursor = {}) {
  authorize(actor, 'satisfaction.view')
  const { where, ...page } = keyset(latestFirst, cursor)
  const rows = await db.satisfactionSurvey.findMany({
    where: {
      AND: [{ organizationId: actor.organizationId, ...unitScope(actor) }, where],
      unitId: knownId(unitId),
    },
    ...page,
    relationLoadStrategy: 'join',
    select: { ...selection, _count: { select: { responses: true } } },
  })
  return pageOf(rows.map(stated), latestFirst, cursor)
}

/** A survey as staff see it: how many answered, and how many should. */
export async function findSurvey(actor: Actor, id: string | undefined, from: Tx = db) {
  authorize(actor, 'satisfaction.view')
  const survey = await from.satisfactionSurvey.findFirst({
    where: { organizationId: actor.organizationId, ...unitScope(actor), id: knownId(id) },
    relationLoadStrategy: 'join',
    select: { ...selection, _count: { select: { responses: true } } },
  })
  if (!survey) throw notFound(m.satisfaction_survey())
  return stated(survey)
}

/** A survey as anybody finds it, by its code. */
export async function findPublicSurvey(
  { organizationId }: PublicActor,
  typed: string,
  from: Tx = db,
) {
  const code = typed.length <= 40 ? readCode(typed) : null
  if (!code) throw notFound(m.satisfaction_survey())
  const survey = await from.satisfactionSurvey.findUnique({
    where: { organizationId_code: { organizationId, code } },
    relationLoadStrategy: 'join',
    select: selection,
  })
  if (!survey) throw notFound(m.satisfaction_survey())
  return { ...survey, isOpen: isOpen(survey) }
}

/** Where anybody answers it. */
export const surveyAddress = (slug: string, code: string) =>
  new URL(`/${slug}/skm/${code}`, env.BASE_URL).href

type Survey = { closedAt: Date | null; endsOn: Date; organization: { timeZone: string } }

/** Open until somebody closes it or the last day of its period is over. */
export function isOpen({ closedAt, endsOn, organization }: Survey) {
  return closedAt === null && todayIn(organization.timeZone) <= isoDay(endsOn)
}

function stated<Row extends Survey & { population: number | null; _count: { responses: number } }>({
  _count,
  ...survey
}: Row) {
  return {
    ...survey,
    isOpen: isOpen(survey),
    responses: _count.responses,
    wanted: survey.population === null ? null : sampleSize(survey.population),
  }
}
