import { db } from '#db/client.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize, unitScope } from '../access/policy.ts'
import { recordExport } from '../event/export.server.ts'
import { batchSize, type Cursor, everyRow, keyset, type Order, pageOf, pageSize } from '../page.ts'
import { seesGrades } from './assessment.server.ts'
import type { InstrumentContent } from './instrument.schema.ts'
import { f02Percent, f03Percent, resultOf, type Scores } from './score.ts'
import { noResponses, readSurveyFigures } from './survey.server.ts'

const byAge: Order = { by: 'createdAt', direction: 'desc', date: true }

export type ListedAssessment = Awaited<ReturnType<typeof listAssessments>>['rows'][number]

/** A page of a year's assessments, the latest first, each with what it comes to. Two queries. */
export async function listAssessments(
  actor: StaffActor,
  { year, unitId }: { year?: number; unitId?: string },
  cursor: Cursor = {},
  size = pageSize,
) {
  authorize(actor, 'assessment.view')
  const { where, orderBy, take } = keyset(byAge, cursor, size)
  const found = await db.assessment.findMany({
    where: {
      ...{ organizationId: actor.organizationId, year },
      ...(unitId && { unitId }),
      AND: [where, unitScope(actor)],
    },
    ...{ orderBy, take },
    relationLoadStrategy: 'join',
    select: {
      ...{ id: true, year: true, status: true, lokusKind: true, createdAt: true, lockedAt: true },
      unit: { select: { id: true, name: true } },
      instrument: { select: { name: true, content: true } },
      items: { take: 200, select: { number: true, selfScore: true, score: true } },
    },
  })
  const figures = await readSurveyFigures(
    actor,
    found.map(({ id }) => id),
  )
  const page = pageOf(found, byAge, cursor, size)
  return {
    ...page,
    rows: page.rows.map(({ instrument, items, ...row }) => {
      const { name, content } = instrument
      const survey = figures.get(row.id) ?? noResponses
      const shown = seesGrades(actor, row)
      return {
        ...{ ...row, instrument: name, responses: survey.responses },
        ...outcomeOf(content as InstrumentContent, items, f03Percent(survey), shown),
      }
    }),
  }
}

type Graded = { number: number; selfScore: number | null; score: number | null }

function outcomeOf(
  content: InstrumentContent,
  items: readonly Graded[],
  f03: number | null,
  shown: boolean,
) {
  const scores: Scores = Object.fromEntries(items.map(({ number, score }) => [number, score]))
  const own: Scores = Object.fromEntries(items.map(({ number, selfScore }) => [number, selfScore]))
  const result = shown ? resultOf(content, scores, f03) : null
  return {
    f03,
    f02: shown && result ? f02Percent(content, scores) : null,
    ipp: result?.rounded ?? null,
    letter: result?.letter?.letter ?? null,
    self: resultOf(content, own, f03)?.rounded ?? null,
  }
}

/** The years that have an assessment within reach, the latest first. */
export async function listAssessmentYears(actor: StaffActor) {
  const found = await db.assessment.groupBy({
    by: 'year',
    where: { organizationId: actor.organizationId, ...unitScope(actor) },
    orderBy: { year: 'desc' },
    take: 30,
  })
  return found.map(({ year }) => year)
}

/** Every assessment of a year, as it leaves in a file. */
export async function* exportAssessments(actor: StaffActor, year: number, search: string) {
  authorize(actor, 'assessment.view')
  await recordExport(actor, 'ASSESSMENTS', search)
  yield* everyRow((cursor) => listAssessments(actor, { year }, cursor, batchSize))
}
