import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import type { Actor } from '#domain/access/actor.ts'
import { beginAssessment, findAssessment } from '#domain/assessment/assessment.server.ts'
import { exportAssessments, listAssessments } from '#domain/assessment/assessment-list.server.ts'
import {
  lockAssessment,
  openAppeal,
  openFilling,
  reevaluate,
  returnAssessment,
  startEvaluation,
  submitFilling,
} from '#domain/assessment/assessment-move.server.ts'
import {
  answerObjection,
  fillItem,
  findItem,
  gradeItem,
  objectToItem,
} from '#domain/assessment/item.server.ts'
import { readStanding } from '#domain/assessment/standing.server.ts'
import { submitSurvey } from '#domain/assessment/survey.server.ts'
import { newId } from '#domain/id.ts'
import { anAssessment, anOffice, filledSurvey, gradeAll } from '../../support/assessments.ts'
import { aForum, anActor, aService, aUnit, publicOf } from '../../support/factories.ts'
import { anAttendance } from '../../support/thread.ts'

const eventsOf = async ({ organizationId }: Actor, subjectId: string) => {
  const events = await db.event.findMany({
    where: { organizationId, subjectId },
    orderBy: { id: 'asc' },
  })
  return events.map(({ action }) => action)
}

test('an assessment goes its whole way, and is locked for good', async () => {
  const { admin, organizer, evaluator, unit } = await anOffice()
  const { id, items, code } = await anAssessment(organizer, { unitId: unit.id })
  await openFilling(organizer, id)
  await gradeAll(admin, id, { selfScore: 4 })
  const [first] = items
  const ids = { assessmentId: id, assessmentItemId: first?.id }
  await fillItem(organizer, ids, {
    version: 1,
    selfScore: 5,
    selfNote: 'Lengkap.',
    f1a: 'YES',
    f1b: 'YES',
    f1a_jumlah_sp: '7',
    f1c: 'YES',
    f1d: 'YES',
    f1e: 'YES',
    f1a_jumlah_jenis_pelayanan: '7',
  })
  await submitFilling(organizer, id)
  await submitSurvey(publicOf(organizer), code, filledSurvey(newId(), '081234567890', 5))
  await startEvaluation(evaluator, id)
  await gradeAll(admin, id, { score: 4 })
  await gradeItem(evaluator, ids, { version: 2, score: 3, rationale: 'SK tidak bertanggal.' })

  expect((await readStanding(organizer, id)).evaluator.result).toBeNull()
  await openAppeal(evaluator, id, { appealUntil: '2099-01-01' })
  await objectToItem(organizer, ids, { objection: 'SK bertanggal 3 Maret.' })
  await expect(lockAssessment(evaluator, id)).rejects.toThrow(/Sanggahan.*1.*Masa sanggah/)
  await answerObjection(evaluator, ids, {
    ...{ version: 3, score: 5, objectionAnswer: 'Benar, tanggalnya ada.' },
  })
  await db.assessment.updateMany({ where: { id }, data: { appealUntil: new Date('2026-01-01') } })
  await lockAssessment(evaluator, id)

  const standing = await readStanding(organizer, id)
  expect(standing).toMatchObject({ f03: 100, evaluator: { f02: 80.816 }, self: { f02: 80.816 } })
  expect(standing.evaluator.result).toMatchObject({ rounded: 4.28, letter: { letter: 'A-' } })
  await expect(gradeItem(evaluator, ids, { version: 4, score: 0, rationale: 'x' })).rejects.toThrow(
    /terkunci/,
  )
  await expect(reevaluate(evaluator, id, { reason: 'x' })).rejects.toThrow(/tidak dapat/)
  expect(await eventsOf(admin, id)).toEqual([
    ...['assessment.begun', 'assessment.opened', 'assessment.filled', 'assessment.submitted'],
    ...['assessment.answered', 'assessment.evaluation-started', 'assessment.graded'],
    ...['assessment.grades-shown', 'assessment.objected', 'assessment.objection-answered'],
    'assessment.locked',
  ])
})

test('what Rembug knows is filled in and foreseen', async () => {
  const { organizer, unit } = await anOffice()
  const service = await aService(unit)
  const forum = await aForum(organizer, {
    ...{ status: 'REPORTED', year: 2026, startsAt: new Date('2026-03-10T02:00:00Z') },
    services: [service.id],
  })
  await anAttendance(forum, { element: 'EXPERTS' })
  await anAttendance(forum, { element: 'MASS_MEDIA' })
  const { id, items } = await anAssessment(organizer, { unitId: unit.id })

  expect(items.find(({ number }) => number === 2)?.facts).toEqual({
    ...{ '2a': 'YES', '2b': ['EXPERTS', 'MASS_MEDIA'] },
  })
  const { predictions, foreseen } = await readStanding(organizer, id)
  expect(predictions.find(({ number }) => number === 2)).toMatchObject({ score: 2 })
  expect(predictions.find(({ number }) => number === 4)).toMatchObject({ score: 5 })
  expect(foreseen.most).toBeCloseTo(19.66, 6)
})

test('what is half filled in is not handed in, and the sentence says how much is missing', async () => {
  const { organizer, unit } = await anOffice()
  const { id } = await anAssessment(organizer, { unitId: unit.id, status: 'F01_FILLING' })
  await expect(submitFilling(organizer, id)).rejects.toThrow(/30 indikator/)
})

test('it goes back with a reason, is handed in again, and nobody judges their own', async () => {
  const { admin, evaluator, unit } = await anOffice()
  const { id } = await anAssessment(admin, { unitId: unit.id, status: 'F01_FILLING' })
  await gradeAll(admin, id, { selfScore: 3 })
  await submitFilling(admin, id)
  await expect(startEvaluation(admin, id)).rejects.toThrow(/Anda yang mengajukan/)
  await startEvaluation(evaluator, id)
  await expect(returnAssessment(evaluator, id, { reason: ' ' })).rejects.toThrow(/alasannya/)
  await returnAssessment(evaluator, id, { reason: 'Foto tidak berketerangan.' })
  expect(await findAssessment(admin, id)).toMatchObject({
    ...{ status: 'F01_FILLING', statusReason: 'Foto tidak berketerangan.' },
  })
})

test('who may not is refused, and nothing of another unit or organization is known', async () => {
  const { admin, organizer, evaluator, facilitator, unit, organization } = await anOffice()
  const { id, items, instrument } = await anAssessment(admin, {
    unitId: unit.id,
    status: 'EVALUATION_F02',
  })
  const ids = { assessmentId: id, assessmentItemId: items[0]?.id }
  const grade = { version: 1, score: 5, rationale: 'Baik.' }
  const begun = {
    unitId: unit.id,
    lokusKind: 'GOODS',
    instrumentId: instrument.id,
    year: 2030,
  } as const
  for (const refused of [
    () => gradeItem(organizer, ids, grade),
    () => startEvaluation(organizer, id),
    () => submitFilling(evaluator, id),
    () => beginAssessment(evaluator, begun),
    () => findAssessment(facilitator, id),
  ])
    await expect(refused()).rejects.toMatchObject({ status: 403 })

  const outsider = await anActor('ORGANIZER', {
    ...{ organization, unitId: (await aUnit(admin)).id },
  })
  const stranger = await anActor('ADMIN')
  for (const unknown of [
    () => findAssessment(outsider, id),
    () => findItem(stranger, ids),
    () => gradeItem(stranger, ids, grade),
    () => beginAssessment(stranger, begun),
    () => findItem(admin, { ...ids, assessmentItemId: newId() }),
  ])
    await expect(unknown()).rejects.toMatchObject({ status: 404 })
  expect((await listAssessments(outsider, { year: 2026 })).rows).toEqual([])
})

test('of two who grade, or begin, at once one succeeds and the other is told', async () => {
  const { admin, evaluator, unit } = await anOffice()
  const { id, items, instrument } = await anAssessment(admin, {
    unitId: unit.id,
    status: 'EVALUATION_F02',
  })
  const ids = { assessmentId: id, assessmentItemId: items[0]?.id }
  const grade = { version: 1, score: 5, rationale: 'Baik.' }
  const graded = await Promise.allSettled([
    gradeItem(admin, ids, grade),
    gradeItem(evaluator, ids, { ...grade, score: 2 }),
  ])
  const begun = {
    unitId: unit.id,
    lokusKind: 'GOODS',
    instrumentId: instrument.id,
    year: 2027,
  } as const
  const begins = await Promise.allSettled([
    beginAssessment(admin, begun),
    beginAssessment(admin, begun),
  ])
  for (const results of [graded, begins])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(begins.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { field: 'year' },
  })
})

test('objections end with the last day, and are made once', async () => {
  const { admin, organizer, unit } = await anOffice()
  const { id, items } = await anAssessment(admin, { unitId: unit.id, status: 'REVISION_APPEAL' })
  const ids = { assessmentId: id, assessmentItemId: items[3]?.id }
  await objectToItem(organizer, ids, { objection: 'Semua layanan dibahas.' })
  await expect(objectToItem(organizer, ids, { objection: 'Lagi.' })).rejects.toThrow(
    /sudah disanggah/,
  )
  await db.assessment.updateMany({ where: { id }, data: { appealUntil: new Date('2026-01-01') } })
  const other = { assessmentId: id, assessmentItemId: items[4]?.id }
  await expect(objectToItem(organizer, other, { objection: 'Telat.' })).rejects.toThrow(
    /tidak sedang/,
  )
})

test('a year’s assessments leave as a list, and that they did is on record', async () => {
  const { admin, unit } = await anOffice()
  await anAssessment(admin, { unitId: unit.id })
  const rows = []
  for await (const row of exportAssessments(admin, 2026, '?tahun=2026')) rows.push(row)
  expect(rows).toMatchObject([{ unit: { name: unit.name }, status: 'PREPARATION', ipp: null }])
})
