import { randomBytes } from 'node:crypto'
import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { bytesForCode, codeFrom } from '../code.ts'
import { RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { newId } from '../id.ts'
import { findUnit } from '../organization/unit.server.ts'
import { unlessTaken } from '../unique.server.ts'
import { columnOf, elementColumns, inColumns } from './columns.ts'
import { byElement, meansOf } from './ikm.ts'
import { dayColumnsOf } from './period.ts'
import type { SurveyInput } from './satisfaction.schema.ts'
import { addSnapshot, serviceOf } from './snapshot-change.server.ts'
import { findSurvey } from './survey.server.ts'
import { periodLabel } from './terms.ts'

const codeLength = 7

/** Opens a survey of our own for a period that is not over yet. */
export async function openSurvey(actor: StaffActor, unitId: string, input: SurveyInput) {
  authorize(actor, 'satisfaction.manage')
  return db.$transaction(async (tx) => {
    const unit = await findUnit(actor, unitId, tx)
    const service = await serviceOf(tx, actor, unit, input.serviceId)
    const { endsOn } = dayColumnsOf(input)
    if (endsOn.getTime() + 86_400_000 < now().getTime()) {
      throw new RuleViolation('span', m.satisfaction_error_period_over())
    }
    const id = newId()
    const scopeId = service?.id ?? unit.id
    const { organizationId } = actor
    await unlessTaken(
      tx.satisfactionSurvey.create({
        data: {
          ...{ organizationId, id, unitId: unit.id, scopeId, endsOn, ...input },
          code: codeFrom(randomBytes(bytesForCode(codeLength)), codeLength),
        },
        select: { id: true },
      }),
      'span',
      m.satisfaction_error_survey_taken({ period: periodLabel(input) }),
    )
    const details = { unit: unit.name, service: service?.name, year: input.year, span: input.span }
    await record(tx, actor, 'satisfaction-survey.opened', { id }, details)
    return { id }
  })
}

/** Closes a survey: what was answered becomes the index of its period. */
export async function closeSurvey(actor: StaffActor, id: string) {
  authorize(actor, 'satisfaction.manage')
  return db.$transaction(async (tx) => {
    const { organizationId } = actor
    const survey = await holdSurvey(tx, actor, id)
    if (survey.closedAt) throw new RuleViolation('form', m.satisfaction_error_survey_closed())
    if (survey.responses === 0) throw new RuleViolation('form', m.satisfaction_error_no_answers())
    const unit = { id: survey.unitId, name: survey.unit.name }
    const { year, span, serviceId, responses: respondents } = survey
    // More may answer than users were foreseen: then the foreseen number says nothing.
    const population =
      survey.population !== null && survey.population >= respondents ? survey.population : null
    const means = inColumns(meansOf(await sumsOf(tx, survey), respondents))
    const result = { year, span, serviceId, population, respondents, ...means, note: null }
    const snapshot = await addSnapshot(tx, actor, unit, result, 'OWN_SURVEY')
    await tx.satisfactionSurvey.update({
      where: { organizationId_id: { organizationId, id: survey.id } },
      data: { closedAt: now(), snapshotId: snapshot.id },
      select: { id: true },
    })
    const details = { unit: unit.name, year, span, respondents }
    await record(tx, actor, 'satisfaction-survey.closed', { id: survey.id }, details)
    return snapshot
  })
}

/** The survey, held so that nobody answers or closes it meanwhile. */
async function holdSurvey(tx: Tx, actor: StaffActor, id: string) {
  const survey = await findSurvey(actor, id, tx)
  await tx.$queryRaw`select 1 as held from "SatisfactionSurvey"
    where "organizationId" = ${actor.organizationId}::uuid and id = ${survey.id}::uuid for update`
  return findSurvey(actor, id, tx)
}

async function sumsOf(tx: Tx, { organizationId, id }: { organizationId: string; id: string }) {
  const { _sum } = await tx.surveyResponse.aggregate({
    where: { organizationId, surveyId: id },
    _sum: elementColumns,
  })
  return byElement((element) => _sum[columnOf[element]] ?? 0)
}
