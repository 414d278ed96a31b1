import { writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import {
  answerSurvey,
  enterPaperAnswer,
  readSurveyForm,
} from '#domain/satisfaction/answer.server.ts'
import { semesterOf } from '#domain/satisfaction/period.ts'
import {
  answerSchema,
  readRowsSchema,
  sheetSchema,
} from '#domain/satisfaction/satisfaction.schema.ts'
import { findSnapshot } from '#domain/satisfaction/snapshot.server.ts'
import {
  previewSnapshots,
  recordReadRows,
  recordSnapshots,
} from '#domain/satisfaction/snapshot-import.server.ts'
import { findSurvey } from '#domain/satisfaction/survey.server.ts'
import { closeSurvey, openSurvey } from '#domain/satisfaction/survey-change.server.ts'
import { temporaryPath } from '#platform/files.server.ts'
import { anActor, aUnit, publicOf } from '../../support/factories.ts'
import { aKey, answers, aResult } from './surveying.ts'

const thisSemester = semesterOf(new Date().toISOString().slice(0, 10))
const aSurvey = { ...thisSemester, serviceId: null, population: 10 }

async function anOpenSurvey() {
  const organizer = await anActor('ORGANIZER')
  const unit = await aUnit(organizer)
  const { id } = await openSurvey(organizer, unit.id, aSurvey)
  return { organizer, unit, survey: await findSurvey(organizer, id), anybody: publicOf(organizer) }
}

test('what people answered becomes the index of the period when the survey is closed', async () => {
  const { organizer, survey, anybody } = await anOpenSurvey()
  await answerSurvey(anybody, survey.code, { ...answers(4), key: aKey('a') })
  await answerSurvey(anybody, survey.code, { ...answers(3), key: aKey('b') })
  await enterPaperAnswer(organizer, survey.id, { ...answers(3), time: 1 })
  const { id } = await closeSurvey(organizer, survey.id)

  expect(await findSnapshot(organizer, id)).toMatchObject({
    ...{ source: 'OWN_SURVEY', respondents: 3, population: 10 },
    means: { COST: 3.3333, TIME: 2.6667 },
  })
  const events = await db.event.findMany({
    where: { subjectId: survey.id },
    orderBy: { createdAt: 'asc' },
  })
  expect(events.map(({ action }) => action)).toEqual([
    'satisfaction-survey.opened',
    'satisfaction-survey.answered',
    'satisfaction-survey.answered',
    'satisfaction-survey.paper-entered',
    'satisfaction-survey.closed',
  ])
})

test('a browser answers once, however often it sends', async () => {
  const { survey, anybody } = await anOpenSurvey()
  const outcomes = await Promise.allSettled(
    [1, 2, 3].map(() => answerSurvey(anybody, survey.code, { ...answers(4), key: aKey('a') })),
  )

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await db.surveyResponse.count({ where: { surveyId: survey.id } })).toBe(1)
  expect(await readSurveyForm(anybody, survey.code, aKey('a'))).toMatchObject({ isAnswered: true })
  expect(await readSurveyForm(anybody, survey.code, aKey('b'))).toMatchObject({ isAnswered: false })
})

test('nothing leads from answers to the browser they came from', async () => {
  const { organizer, survey, anybody } = await anOpenSurvey()
  await answerSurvey(anybody, survey.code, { ...answers(2), key: aKey('a') })
  const response = await db.surveyResponse.findFirstOrThrow({ where: { surveyId: survey.id } })
  const turn = await db.surveyTurn.findFirstOrThrow({ where: { surveyId: survey.id } })
  const event = await db.event.findFirstOrThrow({
    where: { organizationId: organizer.organizationId, action: 'satisfaction-survey.answered' },
  })

  // Version 4: the id of the answers tells no time, and their day no hour.
  expect(response.id[14]).toBe('4')
  expect(response.answeredOn.toISOString()).toMatch(/T00:00:00.000Z$/)
  expect(Object.keys(turn).toSorted()).toEqual(['keyHash', 'organizationId', 'surveyId'])
  expect(event).toMatchObject({ actorKind: 'PUBLIC', actorId: null, actorName: null, details: {} })
})

test('a closed survey takes no more answers, and is closed once', async () => {
  const { organizer, survey, anybody } = await anOpenSurvey()
  await expect(closeSurvey(organizer, survey.id)).rejects.toMatchObject({ field: 'form' })
  await answerSurvey(anybody, survey.code, { ...answers(4), key: aKey('a') })
  const closings = await Promise.allSettled([1, 2].map(() => closeSurvey(organizer, survey.id)))

  expect(closings.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(
    answerSurvey(anybody, survey.code, { ...answers(4), key: aKey('b') }),
  ).rejects.toMatchObject({ field: 'form' })
})

test('a survey whose period is over neither opens nor takes answers', async () => {
  const { organizer, unit, survey, anybody } = await anOpenSurvey()
  await expect(openSurvey(organizer, unit.id, { ...aSurvey, year: 2020 })).rejects.toMatchObject({
    field: 'span',
  })
  await expect(openSurvey(organizer, unit.id, aSurvey)).rejects.toMatchObject({ field: 'span' })
  await db.satisfactionSurvey.updateMany({
    where: { id: survey.id },
    data: { endsOn: new Date('2020-01-01') },
  })
  await expect(
    answerSurvey(anybody, survey.code, { ...answers(4), key: aKey('a') }),
  ).rejects.toMatchObject({ field: 'form' })
})

test('others open and close no survey, and elsewhere there is none', async () => {
  const { organizer, unit, survey } = await anOpenSurvey()
  const evaluator = await anActor('EVALUATOR', { organization: { id: organizer.organizationId } })
  const stranger = await anActor('ADMIN')

  await expect(openSurvey(evaluator, unit.id, aSurvey)).rejects.toMatchObject({ status: 403 })
  await expect(closeSurvey(evaluator, survey.id)).rejects.toMatchObject({ status: 403 })
  await expect(enterPaperAnswer(evaluator, survey.id, answers(4))).rejects.toMatchObject({
    status: 403,
  })
  await expect(openSurvey(stranger, unit.id, aSurvey)).rejects.toMatchObject({ status: 404 })
  await expect(closeSurvey(stranger, survey.id)).rejects.toMatchObject({ status: 404 })
  await expect(readSurveyForm(publicOf(stranger), survey.code, null)).rejects.toMatchObject({
    status: 404,
  })
})

test('a score outside one to four, and a filled trap, are refused', () => {
  const sent = { ...answers(4), key: aKey('a') }
  expect(answerSchema.safeParse(sent).success).toBe(true)
  expect(answerSchema.safeParse({ ...sent, time: '5' }).success).toBe(false)
  expect(answerSchema.safeParse({ ...sent, situs: 'https://x' }).success).toBe(false)
})

async function aFile(text: string) {
  const path = await temporaryPath()
  await writeFile(path, text)
  return { field: 'file', name: 'ikm.csv', mediaType: 'text/csv', path } as const
}

const given = sheetSchema.parse({ respondents: '100' })
const header =
  'Layanan;Periode;Persyaratan;Prosedur;Waktu;Biaya;Produk;Kompetensi;Perilaku;Sarana;Pengaduan'

test('a sheet is shown before it is kept; a row that cannot be read says why', async () => {
  const organizer = await anActor('ORGANIZER')
  const unit = await aUnit(organizer)
  const rows = [
    ';Semester I 2025;3;3;3;3;3;3;3;2;4',
    ';Semester I;3;3;3;3;3;3;3;2;4',
    'Layanan lain;Semester I 2025;3;3;3;3;3;3;3;2;4',
  ]
  const file = await aFile([header, ...rows].join('\n'))
  const preview = await previewSnapshots(organizer, unit.id, given, [file])

  expect(preview.rows).toMatchObject([
    { input: { year: 2025, facilities: 2, complaintHandling: 4, respondents: 100 }, index: 75 },
    { input: null, problem: expect.stringContaining('Periode') },
    { input: null, problem: expect.stringContaining('Layanan lain') },
  ])
  expect(await db.satisfactionSnapshot.count({ where: { unitId: unit.id } })).toBe(0)
})

test('a sheet that numbers its elements and does not name them is refused beside the order', async () => {
  const organizer = await anActor('ORGANIZER')
  const unit = await aUnit(organizer)
  const file = await aFile('Periode;U1;U2;U3;U4;U5;U6;U7;U8;U9\n2024;3;3;3;3;3;3;3;2;4')

  await expect(previewSnapshots(organizer, unit.id, given, [file])).rejects.toMatchObject({
    field: 'order',
  })
})

test('all rows of a preview are recorded, or none', async () => {
  const organizer = await anActor('ORGANIZER')
  const unit = await aUnit(organizer)
  const twice = [aResult(), aResult({ year: 2024 }), aResult()]

  await expect(recordSnapshots(organizer, unit.id, twice)).rejects.toMatchObject({ field: 'span' })
  expect(await db.satisfactionSnapshot.count({ where: { unitId: unit.id } })).toBe(0)
  expect(await recordSnapshots(organizer, unit.id, twice.slice(0, 2))).toBe(2)
  await expect(recordReadRows(organizer, unit.id, { rows: '[{}]' })).rejects.toMatchObject({
    field: 'form',
  })
  const evaluator = await anActor('EVALUATOR', { organization: { id: organizer.organizationId } })
  await expect(recordSnapshots(evaluator, unit.id, twice)).rejects.toMatchObject({ status: 403 })
  await expect(recordSnapshots(await anActor('ADMIN'), unit.id, twice)).rejects.toMatchObject({
    status: 404,
  })
})

test('the rows of a preview come back as they went, and forged ones do not', () => {
  const parse = (rows: unknown) => readRowsSchema.safeParse({ rows: JSON.stringify(rows) })
  expect(parse([aResult()])).toMatchObject({ data: { rows: [aResult()] } })
  expect(parse([]).success).toBe(false)
  expect(parse([aResult({ time: 5 })]).success).toBe(false)
  expect(readRowsSchema.safeParse({ rows: '{' }).success).toBe(false)
})
