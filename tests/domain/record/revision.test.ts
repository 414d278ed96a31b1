import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { recordSigning } from '#domain/forum/outcome.server.ts'
import { newId } from '#domain/id.ts'
import { findStaffFile } from '#domain/organization/stored-file.server.ts'
import { signOnPaper } from '#domain/record/paper-signing.server.ts'
import { findRecordPaper, listRecords } from '#domain/record/record.server.ts'
import { exportRecordRows } from '#domain/record/record-export.server.ts'
import { type RevisionInput, revisionSchema } from '#domain/record/revision.schema.ts'
import { reviseRecord } from '#domain/record/revision.server.ts'
import { settleRecord } from '#domain/record/settling.server.ts'
import { sign } from '#domain/record/signing.server.ts'
import { compareFingerprint, findVerification } from '#domain/record/verification.server.ts'
import { m } from '#messages'
import { actionsAbout, aHall, outcomesOf } from '../../support/hall.ts'
import { aFeedback, aFollowUp } from '../../support/thread.ts'
import { anUpload } from '../follow-up/stage.ts'
import {
  anOpenRecord,
  aRecordStage,
  drawing,
  forumNow,
  linkOf,
  promised,
  recordNow,
  signatoriesOf,
  signFor,
  today,
} from './stage.ts'

type Open = Awaited<ReturnType<typeof anOpenRecord>>

const correction = ({ row, people }: Open, more: Partial<RevisionInput> = {}): RevisionInput => ({
  ...{ version: 1, reason: 'Rekomendasi nomor 1 kurang tepat', issuedOn: today(), place: null },
  attendanceIds: [people.user.id, people.expert.id],
  rows: [rowOf(row, { recommendation: 'Menambah dua loket perekaman' })],
  ...more,
})

type Row = RevisionInput['rows'][number]

/** A row as the form sends it back, with what was changed. */
const rowOf = (row: Open['row'], more: Partial<Row> = {}): Row => ({
  ...{ id: row.id, place: 0, problem: row.problem, recommendation: row.recommendation },
  ...{ timeValue: row.timeValue, timeUnit: row.timeUnit, horizon: row.horizon, dueOn: null },
  ...{ ownerId: row.ownerId, ownerPosition: row.ownerPosition },
  ...{ isNew: false, isRemoved: false, sourceCodes: null },
  ...more,
})

const newRow = (more: Partial<Row> = {}): Row => ({
  ...{ id: newId(), place: 1, problem: 'Loket tidak ramah kursi roda', dueOn: null },
  ...{ recommendation: 'Memasang bidang miring', timeValue: 2, timeUnit: 'MONTHS', horizon: null },
  ...{
    ownerId: null,
    ownerPosition: 'Sekretaris',
    isNew: true,
    isRemoved: false,
    sourceCodes: null,
  },
  ...more,
})

const revise = (stage: Open, more: Partial<RevisionInput> = {}) =>
  reviseRecord(stage.organizer, stage.forum.id, correction(stage, more))

test('a change is a new version with its reason, under the same number; the old one stays as replaced', async () => {
  const stage = await anOpenRecord()
  await signFor(stage, stage.signatories.head)
  const second = await revise(stage)

  expect(second).toMatchObject({ version: 2, number: stage.record.number })
  expect(second.sha256).not.toBe(stage.record.sha256)
  expect(JSON.parse(second.snapshot)).toMatchObject({
    record: { version: 2, reason: 'Rekomendasi nomor 1 kurang tepat' },
    rows: [{ recommendation: 'Menambah dua loket perekaman' }],
  })
  expect(await recordNow(stage.record)).toMatchObject({ snapshot: stage.record.snapshot })
  const { records } = await listRecords(stage.admin, stage.forum.id)
  expect(records.map(({ version, supersededAt }) => [version, supersededAt !== null])).toEqual([
    [2, false],
    [1, true],
  ])
  expect(await actionsAbout(second.id)).toEqual(['official-record.replaced'])
  expect(await actionsAbout(stage.row.id)).toContain('follow-up.changed')
  const old = await findVerification(stage.visitor, stage.record.code)
  expect(old.state).toMatchObject({ supersededBy: 2, version: 1 })
})

test('a version that was replaced meanwhile is signed no more', async () => {
  const stage = await anOpenRecord()
  const token = await linkOf(stage, stage.signatories.user)
  await revise(stage)
  await expect(sign(stage.visitor, token, drawing(stage.record.sha256))).rejects.toMatchObject({
    message: m.record_error_replaced(),
  })
  const { refused } = await outcomesOf([linkOf(stage, stage.signatories.user)])
  expect(refused).toMatchObject([{ message: m.record_error_replaced() }])
})

test('signing and replacing at once: either the signature counts for the old one, or it is refused', async () => {
  const stage = await anOpenRecord()
  const token = await linkOf(stage, stage.signatories.user)
  const { done, refused } = await outcomesOf([
    sign(stage.visitor, token, drawing(stage.record.sha256)),
    revise(stage),
  ])
  expect(done + refused.length).toBe(2)
  expect(refused.every(({ message }) => message === m.record_error_replaced())).toBe(true)
  expect((await recordNow(stage.record)).supersededAt).not.toBeNull()
})

test('of two who replace it at once one succeeds, and the other is told', async () => {
  const stage = await anOpenRecord()
  const { done, refused } = await outcomesOf([revise(stage), revise(stage)])
  expect(done).toBe(1)
  expect(refused).toMatchObject([{ message: m.record_error_revised_already() }])
})

test('after it was signed a new version is an addendum: the forum stays where it is', async () => {
  const stage = await anOpenRecord()
  const { head, user, expert } = stage.signatories
  await signFor(stage, head, user, expert)
  const second = await revise(stage)
  const ids = await signatoriesOf(second)
  await signFor({ ...stage, record: second }, ids.head, ids.user, ids.expert)
  expect(await forumNow(stage.forum)).toMatchObject({ status: 'FOLLOW_UP' })
  expect((await recordNow(second)).signedAt).not.toBeNull()
  expect(
    await db.forumPaper.findMany({
      where: { forumId: stage.forum.id },
      orderBy: { version: 'asc' },
    }),
  ).toMatchObject([{ version: 1 }, { version: 2 }])
  expect(await db.followUp.count({ where: { forumId: stage.forum.id, status: 'AGREED' } })).toBe(1)
})

test('who may not manage forums replaces none; a forum without one or that is over has none to replace', async () => {
  const stage = await anOpenRecord()
  const elsewhere = await aHall()
  for (const [organizer, status] of [
    [stage.facilitator, 403],
    [stage.outsider, 404],
    [elsewhere.admin, 404],
  ] as const)
    await expect(revise({ ...stage, organizer })).rejects.toMatchObject({ status })
  await db.forum.updateMany({ where: { id: stage.forum.id }, data: { status: 'CLOSED' } })
  await expect(revise(stage)).rejects.toMatchObject({ message: m.record_error_over() })
  const none = await aRecordStage()
  await expect(
    reviseRecord(none.organizer, none.forum.id, correction(stage)),
  ).rejects.toMatchObject({
    message: m.record_error_not_opened(),
  })
})

test('time frame and owner are corrected too; a row is taken out and another added, all in the new version', async () => {
  const stage = await anOpenRecord()
  const out = await aFollowUp(stage.forum, { ...promised, number: 2, problem: 'Keliru dicatat' })
  const heard = await aFeedback(stage.forum, { element: 'EXPERTS', status: 'TRIAGED' })
  await db.forum.updateMany({ where: { id: stage.forum.id }, data: { followUpCount: 2 } })
  const frame = { timeValue: 3, timeUnit: 'WEEKS', ownerPosition: 'Kepala Seksi' } as const
  const added = newRow({ sourceCodes: `${heard.trackingCode.toLowerCase()};` })
  const second = await revise(stage, {
    rows: [rowOf(stage.row, frame), rowOf(out, { isRemoved: true }), added],
  })

  const { snapshot } = await findRecordPaper(stage.organizer, stage.forum.id, second.id)
  expect(snapshot.rows).toMatchObject([
    { number: 1, timeValue: 3, timeUnit: 'WEEKS', owner: 'Kepala Seksi', horizon: 'SHORT' },
    { number: 3, problem: added.problem, owner: 'Sekretaris', elements: ['EXPERTS'] },
  ])
  expect(snapshot.rows[0]?.dueOn).not.toBe('2099-01-01')
  expect(await actionsAbout(out.id)).toEqual(['follow-up.removed'])
  expect(await actionsAbout(added.id)).toEqual(['follow-up.proposed'])
  const before = await findRecordPaper(stage.organizer, stage.forum.id, stage.record.id)
  expect(before.snapshot.rows).toMatchObject([{ number: 1, timeValue: 2 }])
  expect(before.replacement).toMatchObject({ version: 2, code: second.code, signedAt: null })
})

test('after signing a row taken out is a cancelled promise, and one added is promised once all have signed again', async () => {
  const stage = await anOpenRecord()
  const { head, user, expert } = stage.signatories
  await signFor(stage, head, user, expert)
  const added = newRow()
  const second = await revise(stage, {
    rows: [rowOf(stage.row, { isRemoved: true }), added],
    reason: 'Sudah selesai sebelum forum',
  })
  const promise = (id: string) => db.followUp.findFirst({ where: { id } })
  expect(await promise(stage.row.id)).toMatchObject({
    ...{ status: 'CANCELLED', statusReason: 'Sudah selesai sebelum forum' },
  })
  expect(await promise(added.id)).toMatchObject({ status: 'PROPOSED' })
  const ids = await signatoriesOf(second)
  await signFor({ ...stage, record: second }, ids.head, ids.user, ids.expert)
  expect(await promise(added.id)).toMatchObject({ status: 'AGREED' })
  expect(await forumNow(stage.forum)).toMatchObject({ status: 'FOLLOW_UP' })
})

test('what is wrong in a row is said beside it, and nothing of the version stays', async () => {
  const stage = await anOpenRecord()
  const elsewhere = await aHall()
  const foreign = await aFollowUp(elsewhere.forum, promised)
  const there = await aFeedback(elsewhere.forum)
  for (const [row, field] of [
    [newRow({ sourceCodes: there.trackingCode }), 'rows.1.sourceCodes'],
    [newRow({ dueOn: '2001-01-01', timeValue: null, timeUnit: null }), 'rows.1.dueOn'],
    [newRow({ ownerId: elsewhere.admin.membershipId }), 'rows.1.ownerId'],
    [newRow({ id: stage.row.id }), 'form'],
    [rowOf(stage.row, { isRemoved: true }), 'form'],
  ] as const)
    await expect(
      revise(stage, { rows: [rowOf(stage.row, { recommendation: 'Lain' }), row].slice(-2) }),
    ).rejects.toMatchObject({ field })
  await expect(revise(stage, { rows: [rowOf(foreign)] })).rejects.toMatchObject({ status: 404 })
  expect((await recordNow(stage.record)).supersededAt).toBeNull()
  expect(await db.followUp.findFirst({ where: { id: stage.row.id } })).toMatchObject({
    recommendation: stage.row.recommendation,
  })
})

test('the form keeps rows and their fields together, leaves empty new ones out and names what is missing', () => {
  const [row, blank, added] = [newId(), newId(), newId()]
  const paper = { version: '1', reason: 'Salah tulis', issuedOn: '2026-01-15', attendanceIds: [] }
  const form = {
    ...{
      ...paper,
      'rows.0.id': row,
      'rows.0.problem': 'Antrean',
      'rows.0.recommendation': 'Loket',
    },
    ...{ 'rows.0.timeValue': '2', 'rows.0.timeUnit': '' },
    ...{
      'rows.1.id': blank,
      'rows.1.isNew': 'on',
      'rows.1.problem': '',
      'rows.1.timeUnit': 'DAYS',
    },
    ...{ 'rows.2.id': added, 'rows.2.isNew': 'on', 'rows.2.problem': 'Kursi' },
  }
  const issues = revisionSchema.safeParse(form).error?.issues ?? []
  expect(issues.map(({ path }) => path.join('.'))).toEqual([
    ...['rows.0.timeUnit', 'rows.2.recommendation', 'rows.2.horizon'],
  ])
  const whole = { ...form, 'rows.0.timeUnit': 'DAYS', 'rows.2.recommendation': 'Tambah' }
  const { rows } = revisionSchema.parse({ ...whole, 'rows.2.horizon': 'LONG' })
  expect(rows).toMatchObject([
    { id: row, timeValue: 2, isNew: false },
    { id: added, place: 2, isNew: true, horizon: 'LONG' },
  ])
})

test('a record that is signed while its forum lacks something else is settled later', async () => {
  const stage = await anOpenRecord()
  const { head, user, expert } = stage.signatories
  const settle = (actor = stage.organizer) => settleRecord(actor, stage.forum.id)
  await expect(settle()).rejects.toMatchObject({ field: 'form' })
  const where = { id: stage.row.id }
  await db.followUp.updateMany({ where, data: { dueOn: null } })
  await signFor(stage, head, user, expert)
  expect(await forumNow(stage.forum)).toMatchObject({ status: 'MINUTES_SIGNING' })
  await expect(settle()).rejects.toMatchObject({ field: 'form' })
  await db.followUp.updateMany({ where, data: { dueOn: new Date('2099-01-01') } })
  await expect(settle(stage.facilitator)).rejects.toMatchObject({ status: 403 })
  await expect(settle(stage.outsider)).rejects.toMatchObject({ status: 404 })
  const { done } = await outcomesOf([settle(), settle()])
  expect(done).toBe(1)
  expect(await forumNow(stage.forum)).toMatchObject({ status: 'FOLLOW_UP' })
  expect(await db.followUp.findFirst({ where })).toMatchObject({ status: 'AGREED' })
})

test('the agreed table leaves as a file, every version of it, and that is on record', async () => {
  const stage = await anOpenRecord()
  await revise(stage)
  const rows = []
  for await (const row of exportRecordRows(stage.evaluator, stage.forum)) rows.push(row)
  expect(rows).toMatchObject([
    { record: { version: 1 }, state: 'REPLACED', recommendation: stage.row.recommendation },
    { record: { version: 2 }, state: 'OPEN', recommendation: 'Menambah dua loket perekaman' },
  ])
  expect(await actionsAbout(stage.forum.id)).toContain('list.exported')
})

test('the printed sheet comes back signed: the same record, with its scan', async () => {
  const stage = await anOpenRecord()
  const { head, user, expert } = stage.signatories
  await signFor(stage, user)
  const page = (name: string) => anUpload({ field: 'scan', name, mediaType: 'application/pdf' })
  const take = async (signatoryIds: string[], scan = true) =>
    signOnPaper(
      stage.organizer,
      stage.forum.id,
      { signatoryIds, signedOn: today() },
      scan ? [await page('1.pdf'), await page('2.pdf')] : [],
    )
  await expect(take([head, expert], false)).rejects.toMatchObject({ field: 'scan' })
  await expect(take([head])).rejects.toMatchObject({ field: 'signatoryIds' })
  await expect(take([head, crypto.randomUUID()])).rejects.toMatchObject({ field: 'signatoryIds' })
  await take([head, expert])
  const signed = await recordNow(stage.record)
  expect(signed.signedAt).not.toBeNull()
  expect(signed.scanId).not.toBeNull()
  expect(await forumNow(stage.forum)).toMatchObject({ status: 'FOLLOW_UP' })
  expect(await db.forumPaper.findMany({ where: { forumId: stage.forum.id } })).toMatchObject([
    { fileId: signed.scanId, number: stage.record.number },
  ])
  const scans = { where: { recordId: signed.id }, orderBy: { position: 'asc' } } as const
  const pages = await db.recordScan.findMany({ ...scans, include: { file: true } })
  expect(pages.map(({ file }) => file.name)).toEqual(['1.pdf', '2.pdf'])
  const [, second = pages[0]] = pages
  expect(await findStaffFile(stage.organizer, second?.fileId)).toMatchObject({ name: '2.pdf' })
  await expect(findStaffFile(stage.facilitator, second?.fileId)).rejects.toMatchObject({
    status: 404,
  })
  await expect(db.recordScan.deleteMany({ where: { recordId: signed.id } })).rejects.toThrow()
  expect(await findVerification(stage.visitor, signed.code)).toMatchObject({ scans: 2 })
  await expect(take([head])).rejects.toMatchObject({ message: m.record_error_complete_already() })
  await expect(
    signOnPaper(stage.facilitator, stage.forum.id, { signatoryIds: [], signedOn: today() }, []),
  ).rejects.toMatchObject({ status: 403 })
})

test('the way of a scanned paper alone stays open where nothing was frozen, and only there', async () => {
  const frozen = await anOpenRecord()
  const paper = { number: '1/2026', issuedOn: today() }
  await expect(recordSigning(frozen.organizer, frozen.forum.id, paper)).rejects.toMatchObject({
    message: m.record_error_beside({ number: frozen.record.number }),
  })
  const plain = await aRecordStage({ status: 'MINUTES_SIGNING' })
  await recordSigning(plain.organizer, plain.forum.id, paper)
  expect(await forumNow(plain.forum)).toMatchObject({ status: 'FOLLOW_UP' })
})

test('the code on the paper leads to its record, however typed; others lead nowhere', async () => {
  const stage = await anOpenRecord()
  const { code, sha256 } = stage.record
  const typed = code.toLowerCase().replaceAll('-', ' ')
  expect((await findVerification(stage.visitor, typed)).record.id).toBe(stage.record.id)
  const elsewhere = await aHall()
  for (const [visitor, wrong] of [
    [elsewhere.visitor, code],
    [stage.visitor, 'AAAA-AAAA-AAAA'],
    [stage.visitor, '<script>'],
    [stage.visitor, undefined],
  ] as const)
    await expect(findVerification(visitor, wrong)).rejects.toMatchObject({ status: 404 })
  expect(compareFingerprint(` ${sha256.toUpperCase()} `, sha256)).toBe(true)
  expect(compareFingerprint('abc', sha256)).toBe(false)
  expect(compareFingerprint('', sha256)).toBeNull()
})
