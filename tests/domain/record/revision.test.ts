import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { recordSigning } from '#domain/forum/outcome.server.ts'
import { signOnPaper } from '#domain/record/paper-signing.server.ts'
import type { RevisionInput } from '#domain/record/record.schema.ts'
import { listRecords } from '#domain/record/record.server.ts'
import { reviseRecord } from '#domain/record/revision.server.ts'
import { sign } from '#domain/record/signing.server.ts'
import { compareFingerprint, findVerification } from '#domain/record/verification.server.ts'
import { m } from '#messages'
import { actionsAbout, aHall, outcomesOf } from '../../support/hall.ts'
import { anUpload } from '../follow-up/stage.ts'
import {
  anOpenRecord,
  aRecordStage,
  drawing,
  forumNow,
  linkOf,
  recordNow,
  signatoriesOf,
  signFor,
  today,
} from './stage.ts'

type Open = Awaited<ReturnType<typeof anOpenRecord>>

const correction = ({ row, people }: Open, more: Partial<RevisionInput> = {}): RevisionInput => ({
  ...{ version: 1, reason: 'Rekomendasi nomor 1 kurang tepat', issuedOn: today(), place: null },
  attendanceIds: [people.user.id, people.expert.id],
  rowIds: [row.id],
  problems: [row.problem],
  recommendations: ['Menambah dua loket perekaman'],
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

test('the printed sheet comes back signed: the same record, with its scan', async () => {
  const stage = await anOpenRecord()
  const { head, user, expert } = stage.signatories
  await signFor(stage, user)
  const take = async (signatoryIds: string[], scan = true) =>
    signOnPaper(
      stage.organizer,
      stage.forum.id,
      { signatoryIds, signedOn: today() },
      scan ? [await anUpload({ field: 'scan', name: 'ba.pdf', mediaType: 'application/pdf' })] : [],
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
