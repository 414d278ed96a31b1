import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { setLetters } from '#domain/letter/letter-setting.server.ts'
import { findRecordPaper, listRecords } from '#domain/record/record.server.ts'
import { canonicalJson } from '#domain/record/snapshot.ts'
import { findVerification } from '#domain/record/verification.server.ts'
import { m } from '#messages'
import { actionsAbout, aHall, eventsAbout, outcomesOf } from '../../support/hall.ts'
import { aFollowUp } from '../../support/thread.ts'
import { anOpenRecord, aRecordStage, forumNow, open, promised, recordNow } from './stage.ts'

test('the agreed rows are frozen under the next number, the forum moves on, and both leave events', async () => {
  const stage = await aRecordStage()
  const pattern = '{nomor}/BA/{tahun}'
  await setLetters(stage.admin, {
    ...{ letterPattern: '{nomor}/{tahun}', recordPattern: pattern, letterPerUnit: false },
    ...{ letterPlace: null, reminderDays: 3 },
  })
  const record = await open(stage)

  expect(record).toMatchObject({ version: 1, number: `1/BA/${new Date().getFullYear()}` })
  expect(await forumNow(stage.forum)).toMatchObject({ status: 'MINUTES_SIGNING' })
  expect(await eventsAbout(record.id)).toMatchObject([
    {
      action: 'official-record.opened',
      forumId: stage.forum.id,
      details: { number: record.number, sha256: record.sha256 },
    },
  ])
  expect(await actionsAbout(stage.forum.id)).toEqual(['forum.signing-started'])
  expect(JSON.parse(record.snapshot)).toMatchObject({
    rows: [
      { problem: 'Antrean perekaman terlalu lama', owner: 'Kepala Bidang', elements: ['EXPERTS'] },
    ],
    present: [
      { element: 'SERVICE_USERS', count: 1 },
      { element: 'EXPERTS', count: 1 },
    ],
    signatories: [
      { role: 'HEAD', name: 'Kepala Dinas Uji' },
      { role: 'REPRESENTATIVE', name: '', element: 'SERVICE_USERS' },
      { role: 'REPRESENTATIVE', name: '', element: 'EXPERTS' },
    ],
  })
  const { snapshot } = await findRecordPaper(stage.organizer, stage.forum.id, record.id)
  expect(snapshot.signatories.map(({ name }) => name)).toEqual([
    ...['Kepala Dinas Uji', 'Perwakilan Warga', 'Perwakilan Ahli'],
  ])
  for (const part of [record.snapshot, record.sealed]) expect(part).not.toContain('+6281234567890')
})

test('the printed hash is that of what everybody may read, which holds the hash of the rest', async () => {
  const { record } = await anOpenRecord()
  const sha256 = (bytes: string | null) =>
    createHash('sha256').update(`${bytes}`, 'utf8').digest('hex')
  expect(canonicalJson(JSON.parse(record.snapshot))).toBe(record.snapshot)
  expect(sha256(record.snapshot)).toBe(record.sha256)
  expect(JSON.parse(record.snapshot)).toMatchObject({ sealed: sha256(record.sealed) })
  expect(record.sealed).toContain('Perwakilan Warga')
})

test('what everybody may read holds no name but the head’s, no number, no whole code and no contact', async () => {
  const stage = await aRecordStage()
  const problem = 'Hubungi Perwakilan Warga di 0812-9988-7766 soal antrean.'
  await db.followUp.updateMany({ where: { id: stage.row.id }, data: { problem } })
  const record = await open(stage)
  for (const secret of ['Perwakilan Warga', 'Perwakilan Ahli', '9988'])
    expect(record.snapshot).not.toContain(secret)
  const { snapshot } = await findRecordPaper(stage.organizer, stage.forum.id, record.id)
  expect(snapshot.rows).toMatchObject([{ problem }])
  const strangers = await findVerification(stage.visitor, record.code)
  expect(strangers.snapshot.rows[0]?.problem).not.toContain('9988')
  expect(strangers).not.toHaveProperty('sealed')
})

test('without rows, without anybody of an element, or without one of each: refused with a clear sentence', async () => {
  const rowless = await aRecordStage()
  await db.followUp.updateMany({
    where: { forumId: rowless.forum.id },
    data: { status: 'CANCELLED' },
  })
  await expect(open(rowless)).rejects.toMatchObject({ message: m.record_error_no_rows() })

  const empty = await aRecordStage()
  await db.attendance.updateMany({
    where: { forumId: empty.forum.id, isOrganizer: false },
    data: { undoneAt: new Date() },
  })
  await expect(open(empty, [empty.people.staff.id])).rejects.toMatchObject({
    message: m.record_error_nobody_present(),
  })

  const one = await aRecordStage()
  await expect(open(one, [one.people.user.id])).rejects.toMatchObject({
    message: m.record_error_missing({
      missing: m.terms_gap_signatory({ element: m.terms_community_element_experts() }),
    }),
  })
  const ownerless = await aRecordStage()
  await aFollowUp(ownerless.forum, { ...promised, ownerPosition: null, dueOn: null })
  const { refused } = await outcomesOf([open(ownerless)])
  expect(refused[0]?.message).toContain(m.terms_gap_owner({ count: 1 }))
  const foreign = await aRecordStage()
  await expect(open(foreign, [one.people.user.id])).rejects.toMatchObject({
    field: 'attendanceIds',
    message: m.record_error_unknown_signatory(),
  })
  for (const { forum } of [rowless, empty, one, ownerless, foreign])
    expect(await forumNow(forum)).toMatchObject({ status: 'FORMULATING' })
})

test('of two who open it at once one succeeds and the other is told; no number is lost', async () => {
  const stage = await aRecordStage()
  const { done, refused } = await outcomesOf([open(stage), open(stage)])
  expect(done).toBe(1)
  const [record] = (await listRecords(stage.admin, stage.forum.id)).records
  const who = stage.organizer.name
  expect(refused).toMatchObject([
    { message: m.record_error_opened_already({ number: record?.number ?? '', who }) },
  ])
  expect(
    await db.recordCounter.findMany({ where: { organizationId: stage.admin.organizationId } }),
  ).toMatchObject([{ count: 1 }])
})

test('who may not manage forums opens none; other units and organizations find none', async () => {
  const stage = await aRecordStage()
  const elsewhere = await aHall()
  for (const [actor, status] of [
    [stage.facilitator, 403],
    [stage.evaluator, 403],
    [stage.outsider, 404],
    [elsewhere.admin, 404],
  ] as const)
    await expect(open({ ...stage, organizer: actor })).rejects.toMatchObject({ status })
  const { record, forum } = await anOpenRecord()
  await expect(findRecordPaper(elsewhere.admin, forum.id, record.id)).rejects.toMatchObject({
    status: 404,
  })
  await expect(
    findRecordPaper(elsewhere.admin, elsewhere.forum.id, record.id),
  ).rejects.toMatchObject({
    status: 404,
  })
})

test('the database itself refuses to change or delete what was frozen', async () => {
  const { record, signatories } = await anOpenRecord()
  const where = { organizationId: record.organizationId, id: record.id }
  const frozen = /frozen: a change is a new version|is never deleted/
  for (const data of [
    { snapshot: '{}' },
    { number: 'X' },
    { sha256: 'a'.repeat(64) },
    { code: 'Y' },
  ])
    await expect(db.officialRecord.updateMany({ where, data })).rejects.toThrow(frozen)
  await expect(db.officialRecord.deleteMany({ where })).rejects.toThrow()
  await db.officialRecord.updateMany({ where, data: { supersededAt: new Date() } })
  await expect(
    db.officialRecord.updateMany({ where, data: { supersededAt: null } }),
  ).rejects.toThrow(frozen)
  const signatory = { organizationId: record.organizationId, id: signatories.user }
  await expect(
    db.recordSignatory.updateMany({ where: signatory, data: { name: 'Orang lain' } }),
  ).rejects.toThrow(/stays as it was frozen/)
  await db.recordSignatory.updateMany({ where: signatory, data: { phone: null } })
  await expect(db.recordSignatory.deleteMany({ where: signatory })).rejects.toThrow(/never deleted/)
  expect(await recordNow(record)).toMatchObject({ snapshot: record.snapshot })
})

test('a snapshot with another hash gets into no row', async () => {
  const { record } = await anOpenRecord()
  const { id: _id, ...columns } = record
  await expect(
    db.officialRecord.create({
      data: { ...columns, id: crypto.randomUUID(), version: 2, code: 'Z', snapshot: '{}' },
    }),
  ).rejects.toThrow(/sha256_of_snapshot/)
})
