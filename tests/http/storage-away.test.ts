import { mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { newId } from '#domain/id.ts'
import { buildApp, type RunningApp, startApp } from '../support/app.ts'
import { aHall } from '../support/hall.ts'
import { aFollowUp, anAttendance, anInvitation } from '../support/thread.ts'
import { senderTo, stillHolds } from './sender.ts'

// The running app while its storage cannot be written: nothing is half-stored, nothing typed is lost.

let app: RunningApp
let send: ReturnType<typeof senderTo>
let dataDir: string

beforeAll(async () => {
  await buildApp()
  dataDir = await mkdtemp(join(tmpdir(), 'rembug-storage-'))
  app = await startApp({ DATABASE_URL: process.env.DATABASE_URL ?? '', DATA_DIR: dataDir })
  send = senderTo(app.url)
}, 300_000)

afterEach(() => Promise.all(['files', 'tmp'].map(giveBack)))

afterAll(async () => {
  await app?.stop()
  await rm(dataDir, { recursive: true, force: true })
}, 30_000)

const text = 'Loket <dua> tutup "terlalu" cepat'
const pdf = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'
const sentence = 'berkas belum dapat disimpan'

/** Puts a file where the folder should be: whatever is written below it fails, also for root. */
async function takeAway(name: string) {
  const path = join(dataDir, name)
  await rename(path, `${path}.away`).catch(() => {})
  await writeFile(path, 'full')
}

async function giveBack(name: string) {
  const path = join(dataDir, name)
  if ((await stat(path).catch(() => null))?.isFile()) await rm(path)
  await rename(`${path}.away`, path).catch(() => {})
}

function aForm(fields: Record<string, string>, field: string, content = pdf) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const name of ['a.pdf', 'b.pdf'].slice(0, field === 'scan' ? 1 : 2))
    form.append(field, new File([content], name))
  return form
}

const anInput = (id: string) => ({ id, kind: 'INPUT', identity: 'ANONYMOUS', text })

async function aPlace() {
  const hall = await aHall()
  const { slug } = await db.organization.findFirstOrThrow({
    where: { id: hall.admin.organizationId },
  })
  return { hall, slug }
}

const storedRows = async (organizationId: string) => {
  const where = { organizationId }
  const [files, feedback, materials, papers, evidence] = await Promise.all([
    db.storedFile.count({ where }),
    db.feedback.count({ where }),
    db.material.count({ where }),
    db.forumPaper.count({ where }),
    db.evidence.count({ where }),
  ])
  return { files, feedback, materials, papers, evidence }
}
const nothing = { files: 0, feedback: 0, materials: 0, papers: 0, evidence: 0 }

/** What lies in temporary files, and the content kept for the organization. */
async function leftovers(organizationId: string) {
  const temporary = await readdir(join(dataDir, 'tmp')).catch(() => [])
  const folder = join(dataDir, 'files', organizationId)
  const kept = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return [...temporary, ...kept.filter((entry) => entry.isFile()).map(({ name }) => name)]
}

test.for(['files', 'tmp'])(
  'feedback with a photo while %s is away is refused whole, through every door, and its text stays',
  async (folder) => {
    const { hall, slug } = await aPlace()
    const guest = await anInvitation(hall.forum)
    const walkIn = await anAttendance(hall.forum)
    await takeAway(folder)

    for (const door of [`forum/${hall.forum.code}`, `u/${guest.token}`, `h/${walkIn.token}`]) {
      const form = aForm(anInput(newId()), 'files')
      const answer = await send.post(`/${slug}/${door}/masukan`, form)
      expect([door, answer.status]).toEqual([door, 503])
      expect(answer.page.toLowerCase()).toContain(sentence)
      expect(stillHolds(answer, text)).toBe(true)
    }
    expect(await storedRows(hall.admin.organizationId)).toEqual(nothing)
    expect(await db.event.count({ where: { forumId: hall.forum.id } })).toBe(0)
  },
)

test('the same form sent again once the storage is back is stored once, with its files', async () => {
  const { hall, slug } = await aPlace()
  const id = newId()
  const path = `/${slug}/forum/${hall.forum.code}/masukan`
  await takeAway('files')
  expect((await send.post(path, aForm(anInput(id), 'files'))).status).toBe(503)

  await giveBack('files')
  expect((await send.post(path, aForm(anInput(id), 'files'))).status).toBe(303)

  expect(await storedRows(hall.admin.organizationId)).toMatchObject({ files: 2, feedback: 1 })
})

test('feedback without a file does not need the storage', async () => {
  const { hall, slug } = await aPlace()
  await Promise.all([takeAway('files'), takeAway('tmp')])

  const answer = await send.post(`/${slug}/forum/${hall.forum.code}/masukan`, anInput(newId()))

  expect(answer.status).toBe(303)
})

test('a large request that finds no room is a 503 with a sentence, keeps its text and leaves nothing', async () => {
  const { hall, slug } = await aPlace()
  await takeAway('tmp')
  const large = `${pdf}${'%'.repeat(600_000)}`

  const path = `/${slug}/forum/${hall.forum.code}/masukan`
  const answer = await send.post(path, aForm(anInput(newId()), 'files', large))

  expect(answer.status).toBe(503)
  expect(answer.page.toLowerCase()).toContain(sentence)
  expect(stillHolds(answer, text)).toBe(true)
  expect(await storedRows(hall.admin.organizationId)).toEqual(nothing)
})

test('materials, papers and evidence are stored whole or not at all', {
  timeout: 60_000,
}, async () => {
  const { hall, slug } = await aPlace()
  const promise = await aFollowUp(hall.forum, {
    ...{ status: 'IN_PROGRESS', agreedAt: new Date(), ownerId: hall.owner.membershipId },
  })
  const forum = `/${slug}/kelola/forum/${hall.forum.id}`
  const forms = [
    [`${forum}/bahan`, aForm({ title: 'Rancangan "SP"' }, 'file'), 'Rancangan "SP"'],
    [
      `${forum}/dokumen`,
      aForm({ kind: 'TOR', number: '1/"A"', issuedOn: '2026-01-15' }, 'scan'),
      '1/"A"',
    ],
    [
      `/${slug}/kelola/tindak-lanjut/${promise.id}/bukti`,
      aForm({ kind: 'DOCUMENT', caption: 'SK <loket>' }, 'files'),
      'SK <loket>',
    ],
  ] as const

  for (const folder of ['files', 'tmp'])
    for (const [path, form, typed] of forms) {
      await takeAway(folder)
      const answer = await send.post(path, form, hall.admin)
      await giveBack(folder)
      expect([folder, path, answer.status]).toEqual([folder, path, 503])
      expect(answer.page.toLowerCase()).toContain(sentence)
      expect(stillHolds(answer, typed)).toBe(true)
    }
  expect(await storedRows(hall.admin.organizationId)).toEqual(nothing)
  expect(await leftovers(hall.admin.organizationId)).toEqual([])
})

test('one file that is refused takes the others with it', async () => {
  const { hall, slug } = await aPlace()
  const path = `/${slug}/forum/${hall.forum.code}/masukan`
  const broken = aForm(anInput(newId()), 'files')
  broken.append('files', new File(['<html>'], 'c.pdf'))

  expect((await send.post(path, broken)).status).toBe(400)

  expect(await leftovers(hall.admin.organizationId)).toEqual([])
  expect(await storedRows(hall.admin.organizationId)).toEqual(nothing)
})
