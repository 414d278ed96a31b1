import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { attachEvidence, removeEvidence } from '#domain/follow-up/evidence.server.ts'
import { evidenceSchema } from '#domain/follow-up/follow-up.schema.ts'
import { findPublicFile, findStaffFile } from '#domain/organization/stored-file.server.ts'
import { env } from '#platform/env.server.ts'
import { publicOf } from '../../support/factories.ts'
import { actionsOn, addEvidence, anUpload, aPromise, aStage, aStranger } from './stage.ts'

const photo = {
  kind: 'AFTER',
  caption: 'Loket ketiga',
  takenOn: '2026-01-05',
  place: 'Ruang pelayanan',
} as const

test('photos are attached with caption, date and place, and taken back before anybody judged them', async () => {
  const stage = await aStage()
  const promise = await aPromise(stage, 'IN_PROGRESS')

  const [first, second] = await attachEvidence(stage.owner, promise.id, photo, [
    await anUpload(),
    await anUpload({ name: 'dua.jpg' }),
  ])
  expect(await findStaffFile(stage.organizer, await fileOf(first))).toMatchObject({
    name: 'loket.jpg',
  })
  await removeEvidence(stage.owner, promise.id, second)

  const left = await db.evidence.findMany({ where: { followUpId: promise.id } })
  expect(left).toMatchObject([{ id: first, ...photo, takenOn: new Date('2026-01-05') }])
  expect(await storedFiles(stage.organization.id)).toHaveLength(1)
  expect(await actionsOn(promise.id)).toEqual([
    'evidence.attached',
    'evidence.attached',
    'evidence.removed',
  ])
})

test('what was submitted is neither removed nor added to', async () => {
  const stage = await aStage()
  const promise = await aPromise(stage, 'IN_PROGRESS', { submittedAt: new Date() })
  const old = await addEvidence(promise)
  const submitted = await aPromise(stage, 'SUBMITTED')
  const refused = { name: 'RuleViolation' }

  await expect(removeEvidence(stage.owner, promise.id, old.id)).rejects.toMatchObject(refused)
  await expect(
    attachEvidence(stage.owner, submitted.id, photo, [await anUpload()]),
  ).rejects.toMatchObject(refused)
  expect(await storedFiles(stage.organization.id)).toEqual([])
})

test('a photo without date or place, a photo of tomorrow, and a PDF as photo are refused', async () => {
  const stage = await aStage()
  const promise = await aPromise(stage, 'IN_PROGRESS')
  const attach = (more: object, file: Parameters<typeof anUpload>[0] = {}) =>
    anUpload(file).then((upload) =>
      attachEvidence(stage.owner, promise.id, { ...photo, ...more }, [upload]),
    )

  const bare = evidenceSchema.safeParse({ kind: 'BEFORE', caption: 'Antrean' })
  expect(bare.error?.issues.map(({ path }) => path[0])).toEqual(['takenOn', 'place'])
  expect(evidenceSchema.safeParse({ kind: 'DOCUMENT', caption: 'SK' }).success).toBe(true)
  await expect(attach({ takenOn: '2099-01-01' })).rejects.toMatchObject({ field: 'takenOn' })
  await expect(attach({}, { mediaType: 'application/pdf' })).rejects.toMatchObject({
    field: 'files',
  })
  await expect(attachEvidence(stage.owner, promise.id, photo, [])).rejects.toMatchObject({
    field: 'files',
  })
})

test('only those who keep the promise attach; others do not even see its files', async () => {
  const stage = await aStage()
  const promise = await aPromise(stage, 'IN_PROGRESS')
  const [id] = await attachEvidence(stage.owner, promise.id, photo, [await anUpload()])

  await expect(
    attachEvidence(stage.evaluator, promise.id, photo, [await anUpload()]),
  ).rejects.toMatchObject({ status: 403 })
  const fileId = await fileOf(id)
  for (const actor of [await aStranger(), await stage.member('ACTION_OWNER')]) {
    await expect(findStaffFile(actor, fileId)).rejects.toMatchObject({ status: 404 })
    await expect(removeEvidence(actor, promise.id, id)).rejects.toMatchObject({ status: 404 })
    await expect(
      attachEvidence(actor, promise.id, photo, [await anUpload()]),
    ).rejects.toMatchObject({ status: 404 })
  }
})

test('of two who remove the same evidence, one succeeds', async () => {
  const stage = await aStage()
  const promise = await aPromise(stage, 'IN_PROGRESS')
  const [id] = await attachEvidence(stage.owner, promise.id, photo, [await anUpload()])

  const outcomes = await Promise.allSettled(
    [1, 2].map(() => removeEvidence(stage.owner, promise.id, id)),
  )

  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('strangers see photos of what was verified, documents of what was published, nothing before', async () => {
  const stage = await aStage()
  const visitor = publicOf(stage.admin)
  const running = await aPromise(stage, 'IN_PROGRESS')
  const hidden = await addEvidence(running)
  const verified = await aPromise(stage, 'VERIFIED')
  const shown = await db.evidence.findFirstOrThrow({ where: { followUpId: verified.id } })

  await expect(findPublicFile(visitor, hidden.fileId)).rejects.toMatchObject({ status: 404 })
  expect(await findPublicFile(visitor, shown.fileId)).toMatchObject({ name: 'bahan.pdf' })
  await db.evidence.updateMany({ where: { id: shown.id }, data: { kind: 'DOCUMENT' } })
  await expect(findPublicFile(visitor, shown.fileId)).rejects.toMatchObject({ status: 404 })
  const elsewhere = publicOf(await aStranger())
  await expect(findPublicFile(elsewhere, shown.fileId)).rejects.toMatchObject({ status: 404 })
})

async function storedFiles(organizationId: string) {
  const folder = join(env.DATA_DIR, 'files', organizationId)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile())
}

async function fileOf(id = '') {
  return (await db.evidence.findFirstOrThrow({ where: { id } })).fileId
}
