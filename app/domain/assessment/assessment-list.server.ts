import { db } from '#db/client.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize, unitScope } from '../access/policy.ts'
import { recordExport } from '../event/export.server.ts'
import { batchSize, type Cursor, everyRow, keyset, type Order, pageOf, pageSize } from '../page.ts'
import { seesGrades } from './assessment.server.ts'
import type { InstrumentContent } from './instrument.schema.ts'
import { f02Percent, f03Percent, resultOf, type Scores } from './score.ts'
import { noResponses, readSurveyFigures, type SurveyFigures } from './survey.server.ts'

const byAge: Order = { by: 'createdAt', direction: 'desc', date: true }

export type ListedAssessment = Awaited<ReturnType<typeof listAssessments>>['rows'][number]

type Contents = ReadonlyMap<string, InstrumentContent>
type Figures = ReadonlyMap<string, SurveyFigures>
type Which = { year?: number; unitId?: string; known?: Contents; surveys?: Promise<Figures> }

/**
 * A page of a year's assessments, the latest first, each with what it comes to. Three queries, less what the page
 * knows anyhow.
 */
export async function listAssessments(
  actor: StaffActor,
  { year, unitId, known = new Map(), surveys }: Which,
  cursor: Cursor = {},
  size = pageSize,
) {
  authorize(actor, 'assessment.view')
  const { where, orderBy, take } = keyset(byAge, cursor, size)
  const found = await db.assessment.findMany({
    where: {
      ...{ organizationId: actor.organizationId, year, unitId },
      AND: [where, unitScope(actor)],
    },
    ...{ orderBy, take },
    relationLoadStrategy: 'join',
    select: listed,
  })
  const ids = found.map(({ id }) => id)
  const versions = found.map(({ instrument }) => instrument.id)
  const [figures, contents] = await Promise.all([
    surveys ?? readSurveyFigures(actor, ids),
    contentsOf(actor, versions, known),
  ])
  const page = pageOf(found, byAge, cursor, size)
  return {
    ...page,
    rows: page.rows.map(({ instrument, items, ...row }) => {
      const survey = figures.get(row.id) ?? noResponses
      return {
        ...{ ...row, instrument: instrument.name, responses: survey.responses },
        ...outcomeOf(
          contents.get(instrument.id),
          items,
          f03Percent(survey),
          seesGrades(actor, row),
        ),
      }
    }),
  }
}

const listed = {
  ...{ id: true, year: true, status: true, lokusKind: true, createdAt: true, lockedAt: true },
  unit: { select: { id: true, name: true } },
  instrument: { select: { id: true, name: true } },
  items: { take: 200, select: { number: true, selfScore: true, score: true } },
} as const

/** What these versions say, each read once however many assessments began with it. */
async function contentsOf({ organizationId }: StaffActor, ids: string[], known: Contents) {
  const unknown = [...new Set(ids)].filter((id) => !known.has(id))
  if (unknown.length === 0) return known
  const found = await db.instrument.findMany({
    where: { organizationId, id: { in: unknown } },
    take: unknown.length,
    select: { id: true, content: true },
  })
  const read = found.map(({ id, content }) => [id, content as InstrumentContent] as const)
  return new Map([...known, ...read])
}

type Graded = { number: number; selfScore: number | null; score: number | null }

function outcomeOf(
  content: InstrumentContent | undefined,
  items: readonly Graded[],
  f03: number | null,
  shown: boolean,
) {
  if (!content) throw new Error('An assessment without its instrument')
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
