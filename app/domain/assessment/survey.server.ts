import { createHmac } from 'node:crypto'
import { db } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import { env } from '#platform/env.server.ts'
import type { PublicActor, StaffActor } from '../access/actor.ts'
import { readCode } from '../code.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { isTaken } from '../unique.server.ts'
import { type SurveyInput, statementField } from './assessment.schema.ts'
import { isSurveyOpen } from './assessment.ts'
import type { InstrumentContent } from './instrument.schema.ts'

/** Form F-03 of an assessment, for anybody who has its code. */
export async function findSurvey({ organizationId }: PublicActor, typed: string) {
  const code = readCode(typed.slice(0, 40))
  const found =
    code &&
    (await db.assessment.findFirst({
      where: { organizationId, code },
      relationLoadStrategy: 'join',
      select: {
        ...{ organizationId: true, id: true, code: true, year: true, status: true },
        unit: { select: { name: true } },
        instrument: { select: { content: true } },
      },
    }))
  if (!found) throw notFound(m.assessment_survey())
  const { instrument, ...survey } = found
  const content = instrument.content as InstrumentContent
  return { ...survey, content, isOpen: isSurveyOpen(survey.status) }
}

/** Takes one filled form: one of each respondent, and none once the form is closed. Sent again it is the same one. */
export async function submitSurvey(actor: PublicActor, code: string, input: SurveyInput) {
  const { id: assessmentId, organizationId, content } = await findSurvey(actor, code)
  const respondentHash = hashOfRespondent(assessmentId, input.respondent)
  const answers = content.statements.map(({ number }) => Number(input[statementField(number)]))
  const response = { organizationId, id: input.formId, assessmentId, respondentHash, answers }
  try {
    await db.$transaction(async (tx) => {
      const [held] = await tx.$queryRaw<Array<{ isOpen: boolean }>>`
        select status = 'F03_SURVEY' as "isOpen" from "Assessment"
        where "organizationId" = ${organizationId}::uuid and id = ${assessmentId}::uuid for share`
      if (!held?.isOpen) throw new RuleViolation('form', m.assessment_survey_closed())
      await tx.assessmentResponse.create({ data: { ...response, createdAt: now() } })
      await record(tx, actor, 'assessment.answered', { id: assessmentId })
    })
  } catch (error) {
    if (!isTaken(error)) throw error
    if (await isSame(response)) return
    throw new RuleViolation('respondent', m.assessment_survey_error_twice())
  }
}

const isSame = async ({ organizationId, id, assessmentId, respondentHash }: Response) =>
  (await db.assessmentResponse.count({
    where: { organizationId, id, assessmentId, respondentHash },
  })) > 0

type Response = {
  organizationId: string
  id: string
  assessmentId: string
  respondentHash: string
}

/** The number itself is kept nowhere: its hash only tells that it was used, in this assessment alone. */
function hashOfRespondent(assessmentId: string, typed: string) {
  const digits = typed.replace(/\D/g, '').replace(/^(62|0)/, '')
  if (digits.length < 6 || digits.length > 20) {
    throw new RuleViolation('respondent', m.assessment_survey_error_respondent())
  }
  return createHmac('sha256', env.SECRET ?? assessmentId)
    .update(`${assessmentId}:${digits}`)
    .digest('hex')
}

export type SurveyFigures = { responses: number; count: number; sum: number }
export const noResponses: SurveyFigures = { responses: 0, count: 0, sum: 0 }

/** How many filled in form F-03 of these assessments, and what their answers come to. One query. */
export async function readSurveyFigures({ organizationId }: StaffActor, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, SurveyFigures>()
  const found = await db.$queryRaw<Array<SurveyFigures & { id: string }>>`
    select r."assessmentId" as id, count(*)::int as responses,
      sum(cardinality(r.answers))::int as count,
      sum((select sum(a) from unnest(r.answers) a))::int as sum
    from "AssessmentResponse" r
    where r."organizationId" = ${organizationId}::uuid
      and r."assessmentId"::text in (${Prisma.join([...ids])})
    group by 1`
  return new Map(found.map(({ id, ...figures }) => [id, figures]))
}

export type Survey = SurveyFigures & { means: number[] }
export const noSurvey: Survey = { ...noResponses, means: [] }

/** How form F-03 of each assessment of a unit was answered: the same, and the mean answer to every statement in order. */
export async function readSurveys({ organizationId }: StaffActor, unitId: string) {
  const found = await db.$queryRaw<Array<{ id: string; mean: number; count: number; sum: number }>>`
    select r."assessmentId" as id, avg(a.answer)::float8 as mean, count(*)::int as count,
      sum(a.answer)::int as sum
    from "Assessment" s
    join "AssessmentResponse" r
      on r."organizationId" = s."organizationId" and r."assessmentId" = s.id
    cross join lateral unnest(r.answers) with ordinality as a(answer, place)
    where s."organizationId" = ${organizationId}::uuid and s."unitId" = ${unitId}::uuid
    group by 1, a.place order by 1, a.place`
  const surveys = new Map<string, Survey>()
  for (const { id, mean, count, sum } of found) {
    const { means, ...before } = surveys.get(id) ?? noSurvey
    surveys.set(id, {
      // Everybody answers every statement.
      responses: count,
      ...{ count: before.count + count, sum: before.sum + sum },
      means: [...means, mean],
    })
  }
  return surveys
}
