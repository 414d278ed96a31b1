import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { surveySchema } from '#domain/assessment/assessment.schema.ts'
import { standardInstrument } from '#domain/assessment/instrument.server.ts'
import { findSurvey, readSurveys, submitSurvey } from '#domain/assessment/survey.server.ts'
import { newId } from '#domain/id.ts'
import { anAssessment, anOffice, filledSurvey } from '../../support/assessments.ts'
import { anActor, publicOf } from '../../support/factories.ts'

async function anOpenSurvey() {
  const { admin, unit } = await anOffice()
  const { id, code } = await anAssessment(admin, { unitId: unit.id, status: 'F03_SURVEY' })
  const answered = async () => (await readSurveys(admin, unit.id)).get(id)
  return { id, code, anybody: publicOf(admin), answered }
}

test('users fill in one form each, and who they are is kept nowhere', async () => {
  const { id, code, anybody, answered } = await anOpenSurvey()
  await submitSurvey(anybody, code.toLowerCase(), filledSurvey(newId(), '0812-3456-7890', 3))
  await submitSurvey(anybody, code, filledSurvey(newId(), '0812 9999 0000', 5))

  expect(await answered()).toMatchObject({
    ...{ responses: 2, count: 28, sum: 112 },
    means: standardInstrument.statements.map(() => 4),
  })
  const kept = await db.assessmentResponse.findMany({ where: { assessmentId: id } })
  const event = await db.event.findFirst({
    where: { subjectId: id, action: 'assessment.answered' },
  })
  expect(JSON.stringify([kept, event])).not.toContain('34567890')
  expect(event).toMatchObject({ actorKind: 'PUBLIC', actorName: null, details: {} })
})

test('whoever answers twice is refused with a sentence, however the number is written', async () => {
  const { code, anybody, answered } = await anOpenSurvey()
  await submitSurvey(anybody, code, filledSurvey(newId(), '081234567890'))
  await expect(
    submitSurvey(anybody, code, filledSurvey(newId(), '+62 812 3456 7890')),
  ).rejects.toMatchObject({
    field: 'respondent',
    message: expect.stringContaining('sudah mengisi'),
  })
  expect((await answered())?.responses).toBe(1)
})

test('the same form sent again is the same form, and of two at once one counts', async () => {
  const { code, anybody, answered } = await anOpenSurvey()
  const form = filledSurvey(newId(), '081234567890')
  await submitSurvey(anybody, code, form)
  await submitSurvey(anybody, code, form)
  const twins = await Promise.allSettled([
    submitSurvey(anybody, code, filledSurvey(newId(), '0899111222')),
    submitSurvey(anybody, code, filledSurvey(newId(), '0899111222')),
  ])
  expect(twins.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect((await answered())?.responses).toBe(2)
})

test('a form that is not open takes nothing, and a code of elsewhere is none', async () => {
  const { admin, unit } = await anOffice()
  const { code } = await anAssessment(admin, { unitId: unit.id, status: 'EVALUATION_F02' })
  const form = filledSurvey(newId(), '081234567890')
  await expect(submitSurvey(publicOf(admin), code, form)).rejects.toThrow(/tidak dibuka/)
  const stranger = publicOf(await anActor('ADMIN'))
  await expect(findSurvey(stranger, code)).rejects.toMatchObject({ status: 404 })
  await expect(findSurvey(publicOf(admin), '–')).rejects.toMatchObject({ status: 404 })
})

test('an answer outside the scale, or none, is refused', () => {
  const schema = surveySchema(standardInstrument)
  const filled = { ...filledSurvey(newId(), '081234567890'), ...textAnswers() }
  expect(schema.safeParse(filled).success).toBe(true)
  for (const wrong of ['6', '-1', '2.5', ''])
    expect(schema.safeParse({ ...filled, s4: wrong }).success).toBe(false)
  expect(schema.safeParse({ ...filled, s4: undefined }).success).toBe(false)
})

const textAnswers = () =>
  Object.fromEntries(standardInstrument.statements.map(({ number }) => [`s${number}`, '5']))
