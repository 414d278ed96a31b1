import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { beginAssessment, findAssessment } from '#domain/assessment/assessment.server.ts'
import type { AssessmentStatus } from '#domain/assessment/assessment.ts'
import { unanswered } from '#domain/assessment/fact.ts'
import { addStandardInstrument, standardInstrument } from '#domain/assessment/instrument.server.ts'
import { anActor, anOrganization, aUnit } from './factories.ts'

/** The official instrument of an organization. */
export async function anInstrument({ organizationId }: { organizationId: string }) {
  await db.$transaction((tx) => addStandardInstrument(tx, organizationId))
  return db.instrument.findFirstOrThrow({
    where: { organizationId, clonedFromId: null },
    select: { id: true, name: true },
  })
}

/** An organization with a unit, who works there, and the official instrument. */
export async function anOffice() {
  const organization = await anOrganization()
  const unit = await aUnit({ organizationId: organization.id })
  const inside = { organization, unitId: unit.id }
  const admin = await anActor('ADMIN', { organization })
  return {
    ...{ organization, unit, admin },
    organizer: await anActor('ORGANIZER', inside),
    evaluator: await anActor('EVALUATOR', { organization }),
    facilitator: await anActor('FACILITATOR', inside),
    instrument: await anInstrument(admin),
  }
}

/** An assessment in some phase, begun in the ordinary way. */
export async function anAssessment(
  actor: StaffActor,
  { unitId, year = 2026, status }: { unitId: string; year?: number; status?: AssessmentStatus },
) {
  const { organizationId } = actor
  const instrument = await anInstrument(actor)
  const { id } = await beginAssessment(actor, {
    ...{ unitId, year, lokusKind: 'ADMINISTRATIVE', instrumentId: instrument.id },
  })
  if (status) {
    const appealUntil = status === 'REVISION_APPEAL' ? new Date('2099-01-01') : null
    await db.assessment.updateMany({ where: { organizationId, id }, data: { status, appealUntil } })
  }
  return findAssessment(actor, id)
}

/** The same grade of the unit, or of the evaluator, in every indicator, and every question answered. */
export async function gradeAll(
  actor: StaffActor,
  id: string,
  grades: { selfScore?: number; score?: number },
) {
  const { items } = await findAssessment(actor, id)
  for (const item of items) {
    const indicator = standardInstrument.indicators.find(({ number }) => number === item.number)
    const answers = indicator ? unanswered(indicator, item.facts) : []
    await db.assessmentItem.updateMany({
      where: { organizationId: actor.organizationId, id: item.id },
      data: {
        ...grades,
        ...(grades.score !== undefined && { rationale: 'Bukti lengkap.' }),
        facts: { ...item.facts, ...Object.fromEntries(answers.map((one) => [one.id, '1'])) },
      },
    })
  }
}

/** A filled form F-03 with the same answer to every statement. */
export const filledSurvey = (formId: string, respondent: string, answer = 4) => ({
  ...{ formId, respondent },
  ...Object.fromEntries(standardInstrument.statements.map(({ number }) => [`s${number}`, answer])),
})
