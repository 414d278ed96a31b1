import { existsSync } from 'node:fs'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { submitFeedback } from '#domain/feedback/submission.server.ts'
import type { IncomingFile } from '#domain/file/file.server.ts'
import { newId } from '#domain/id.ts'
import { findPublicFile, findStaffFile } from '#domain/organization/stored-file.server.ts'
import { env } from '#platform/env.server.ts'
import { temporaryPath } from '#platform/files.server.ts'
import { anInput, aStaff, aStage, type Stage } from './stage.ts'

async function aPdf(name = 'surat.pdf'): Promise<IncomingFile> {
  const path = await temporaryPath()
  await writeFile(path, '%PDF-1.7')
  return { field: 'berkas', name, mediaType: 'application/pdf', path }
}

async function storedNames(folder = join(env.DATA_DIR, 'files')): Promise<string[]> {
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

async function fileOf(feedbackId: string) {
  const { fileId } = await db.feedbackFile.findFirstOrThrow({ where: { feedbackId } })
  return fileId
}

const send = async (stage: Stage, input = anInput(), files?: IncomingFile[]) =>
  submitFeedback(stage.actor, stage.doors.invitation, input, files ?? [await aPdf()])

test('an input is stored with its files, in their order', async () => {
  const stage = await aStage()

  const { id } = await send(stage, anInput(), [await aPdf('a.pdf'), await aPdf('b.pdf')])

  const files = await db.feedbackFile.findMany({
    where: { feedbackId: id },
    orderBy: { position: 'asc' },
    select: { file: { select: { name: true } } },
  })
  expect(files).toEqual([{ file: { name: 'a.pdf' } }, { file: { name: 'b.pdf' } }])
})

test('sending an input with files again, at once or later, keeps its files once', async () => {
  const stage = await aStage()
  const before = (await storedNames()).length
  const input = anInput()

  const answers = await Promise.all(Array.from({ length: 8 }, () => send(stage, input)))
  answers.push(await send(stage, input))

  expect(new Set(answers.map(({ trackingCode }) => trackingCode)).size).toBe(1)
  expect(await db.feedbackFile.count({ where: { feedbackId: answers[0]?.id ?? '' } })).toBe(1)
  expect((await storedNames()).length).toBe(before + 1)
})

test('when the forum is closed or the storage is away nothing is half-stored', async () => {
  const closed = await aStage({ status: 'CLOSED' })
  const before = await storedNames()
  await expect(send(closed)).rejects.toMatchObject({ field: 'form' })

  const stage = await aStage()
  const lost = await aPdf()
  await rm(lost.path)
  await expect(send(stage, anInput(), [await aPdf(), lost])).rejects.toMatchObject({
    name: 'StorageUnavailable',
  })

  expect(await storedNames()).toEqual(before)
  expect(await db.feedback.count({ where: { forumId: stage.forum.id } })).toBe(0)
  expect(await db.storedFile.count({ where: { organizationId: stage.organizationId } })).toBe(0)
})

test("a citizen's file is for the unit's staff; not for strangers, other units, other organizations", async () => {
  const stage = await aStage()
  const { id } = await send(stage)
  const fileId = await fileOf(id)
  await db.feedback.updateMany({ where: { id }, data: { status: 'ANSWERED' } })

  expect(await findStaffFile(aStaff(stage, 'FACILITATOR'), fileId)).toMatchObject({ id: fileId })
  const others = [
    () => findPublicFile(stage.actor, fileId),
    () => findStaffFile({ ...aStaff(stage), unitId: newId() }, fileId),
    async () => findStaffFile(aStaff(await aStage(), 'ADMIN'), fileId),
    () => findStaffFile(aStaff(stage, 'ACTION_OWNER'), fileId),
    () => findStaffFile(aStaff(stage), 'bukan-id'),
    () => findStaffFile(aStaff(stage), newId()),
  ]
  for (const other of others) await expect(other()).rejects.toMatchObject({ status: 404 })
})

test('strangers open the materials of announced forums, evidence of published promises', async () => {
  const stage = await aStage()
  const { organizationId, forum, unit, actor } = stage
  const { id } = await send(stage)
  const fileId = await fileOf(id)
  await db.feedbackFile.deleteMany({ where: { feedbackId: id } })
  const isOpen = () =>
    findPublicFile(actor, fileId).then(
      () => true,
      () => false,
    )
  const within = { organizationId, id: newId(), fileId }
  const move = (status: 'DRAFT' | 'ANNOUNCED') =>
    db.forum.updateMany({ where: { id: forum.id }, data: { status } })

  await move('ANNOUNCED')
  await db.material.create({ data: { ...within, forumId: forum.id, title: 'Bahan' } })
  expect(await isOpen()).toBe(true)
  await move('DRAFT')
  expect(await isOpen()).toBe(false)

  const followUp = { organizationId, id: newId() }
  await db.followUp.create({
    data: {
      ...followUp,
      forumId: forum.id,
      unitId: unit.id,
      number: 1,
      problem: 'P',
      recommendation: 'R',
      horizon: 'SHORT',
    },
  })
  await db.evidence.create({
    data: { ...within, followUpId: followUp.id, kind: 'AFTER', caption: 'Sesudah' },
  })
  expect(await isOpen()).toBe(false)
  const published = { status: 'PUBLISHED', agreedAt: new Date() } as const
  await db.followUp.updateMany({ where: { id: followUp.id }, data: published })
  expect(await isOpen()).toBe(false)
  await move('ANNOUNCED')
  expect(await isOpen()).toBe(true)
})
