import { randomBytes } from 'node:crypto'
import { db, type Tx } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize, can, unitScope } from '../access/policy.ts'
import { bytesForCode, codeFrom } from '../code.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { todayIn } from '../follow-up/follow-up.server.ts'
import { isoDay } from '../follow-up/time-frame.ts'
import { knownId, newId } from '../id.ts'
import { findUnit } from '../organization/unit.server.ts'
import { unlessTaken } from '../unique.server.ts'
import type { NewAssessmentInput } from './assessment.schema.ts'
import { areGradesOpen } from './assessment.ts'
import { type FactAnswers, knownFacts } from './fact.ts'
import type { InstrumentContent } from './instrument.schema.ts'
import { findInstrument } from './instrument.server.ts'
import { readLiveFacts } from './live-facts.server.ts'

/** The assessment with its indicators and the version of the instrument it began with, within the actor's reach. */
export async function findAssessment(actor: StaffActor, id: string | undefined, from: Tx = db) {
  authorize(actor, 'assessment.view')
  const found = await from.assessment.findFirst({
    where: {
      organizationId: actor.organizationId,
      id: knownId(id, m.assessment_one()),
      ...unitScope(actor),
    },
    relationLoadStrategy: 'join',
    include: relations,
  })
  if (!found) throw notFound(m.assessment_one())
  const { instrument, appealUntil, items, organization, ...assessment } = found
  return {
    ...assessment,
    appealUntil: appealUntil && isoDay(appealUntil),
    instrument: { ...instrument, content: instrument.content as InstrumentContent },
    items: items.map((item) => ({ ...item, facts: item.facts as FactAnswers })),
    zone: organization.timeZone,
    today: todayIn(organization.timeZone),
  }
}

export type Assessment = Awaited<ReturnType<typeof findAssessment>>
export type AssessmentItem = Assessment['items'][number]

/** The same, held by this transaction alone until it ends. */
export async function holdAssessment(tx: Tx, actor: StaffActor, id: string | undefined) {
  const key = knownId(id, m.assessment_one())
  await tx.$queryRaw`
    select 1 from "Assessment"
    where "organizationId" = ${actor.organizationId}::uuid and id = ${key}::uuid
    for no key update`
  return findAssessment(actor, key, tx)
}

/** Whether the actor may see the evaluator's grades: the unit only once they are put before it. */
export const seesGrades = (actor: StaffActor, { status }: Pick<Assessment, 'status'>) =>
  can(actor, 'assessment.score') || areGradesOpen(status)

/** Begins the assessment of a unit in a year: what Rembug knows is filled in already. */
export async function beginAssessment(actor: StaffActor, input: NewAssessmentInput) {
  authorize(actor, 'assessment.begin')
  const unit = await findUnit(actor, input.unitId)
  const facts = knownFacts(await readLiveFacts(actor, unit.id, input.year))

  return db.$transaction(async (tx) => {
    const instrument = await findInstrument(actor, input.instrumentId, tx)
    if (instrument.status !== 'ACTIVE') {
      throw new RuleViolation('instrumentId', m.assessment_error_instrument())
    }
    const { organizationId } = actor
    const { year, lokusKind } = input
    const id = newId()
    const code = codeFrom(randomBytes(bytesForCode(8)), 8)
    const own = { organizationId, id, unitId: unit.id, year, lokusKind, code }
    await unlessTaken(
      tx.assessment.create({
        data: {
          ...{ ...own, instrumentId: instrument.id, createdByName: actor.name, createdAt: now() },
        },
        select: { id: true },
      }),
      'year',
      m.assessment_error_year_taken({ unit: unit.name, year }),
    )
    await tx.assessmentItem.createMany({ data: itemsOf(own, instrument.content, facts) })
    const details = { unit: unit.name, year, name: instrument.name }
    await record(tx, actor, 'assessment.begun', { id }, details)
    return { id }
  })
}

/** An item for every indicator, with the facts that are known. */
export const itemsOf = (
  { organizationId, id: assessmentId }: { organizationId: string; id: string },
  { indicators }: InstrumentContent,
  known: FactAnswers,
) =>
  indicators.map(({ number, facts }) => ({
    ...{ organizationId, id: newId(), assessmentId, number },
    facts: Object.fromEntries(
      facts.flatMap(({ id }) => (known[id] === undefined ? [] : [[id, known[id]]])),
    ),
  }))

const relations = {
  unit: { select: { id: true, name: true } },
  organization: { select: { timeZone: true } },
  instrument: { select: { id: true, name: true, content: true } },
  items: { orderBy: { number: 'asc' }, take: 200 },
} satisfies Prisma.AssessmentInclude
