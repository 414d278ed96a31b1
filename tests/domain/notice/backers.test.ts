import { createHash } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { newId } from '#domain/id.ts'
import { stopEnqueueing } from '#platform/jobs.server.ts'
import { anAttendance, anInvitation } from '../../support/thread.ts'
import {
  aPlace,
  clockAt,
  derive,
  digest,
  emailOf,
  happened,
  lettersOf,
  noticesIn,
  type Place,
  readerOf,
  resetClock,
} from './stage.ts'

// Those who did not say it and yet want to know: who marked it as important, and who signed what was promised.

afterEach(async () => {
  resetClock()
  await stopEnqueueing()
})

const published = { status: 'TRIAGED', publishedAt: new Date() } as const

/** Somebody invited marks the input as important. */
async function marks({ forum }: Place, email: string | null, { id: feedbackId }: { id: string }) {
  const person = await anInvitation(forum, { email })
  await db.support.create({
    data: {
      ...{ organizationId: forum.organizationId, forumId: forum.id, feedbackId },
      ...{ personId: person.id, invitationId: person.id },
    },
  })
  return person
}

const snapshot = '{}'
const sha256 = createHash('sha256').update(snapshot).digest('hex')

/** A Berita Acara of the forum, with somebody who signed it, and somebody who would not. */
async function isSigned({ forum }: Place, signed: string, refused: string) {
  const { organizationId } = forum
  const record = { organizationId, id: newId() }
  await db.officialRecord.create({
    data: {
      ...{ ...record, forumId: forum.id, version: 1, number: '1', issuedOn: new Date() },
      ...{ code: newId(), snapshot, sha256, createdByName: 'Admin' },
    },
  })
  const came = await anAttendance(forum, { email: signed })
  const signatory = { organizationId, recordId: record.id, role: 'REPRESENTATIVE' } as const
  const [witness, other] = [newId(), newId()]
  await db.recordSignatory.createMany({
    data: [
      { ...signatory, id: witness, position: 1, name: 'Perwakilan', attendanceId: came.id },
      { ...signatory, id: other, position: 2, name: 'Ahli', email: refused, refusedAt: new Date() },
    ],
  })
  await db.recordSignature.create({
    data: {
      ...{ organizationId, signatoryId: witness, way: 'PAPER', sha256 },
      signedAt: new Date(),
    },
  })
}

const toldTo = async (place: Place, address: string) => {
  const { id } = await readerOf(place, address)
  return (await noticesIn(place)).filter(({ readerId }) => readerId === id)
}

test('whoever marked an input hears what becomes of it, in one letter a day and in public words', async () => {
  const place = await aPlace()
  const input = await place.said('warga@contoh.id', {
    ...{ ...published, text: 'Hubungi 0812 3456 7890.', publicText: 'Hubungi ▒▒▒.' },
  })
  await marks(place, 'Pendukung@contoh.id', input)
  await happened(place, 'feedback.submitted', input)
  await happened(place, 'feedback.answered', input)
  const promise = await place.promised([input])
  await happened(place, 'follow-up.agreed', promise)
  await derive(place)

  const own = await toldTo(place, 'pendukung@contoh.id')
  expect(own.map(({ kind, isSupporter }) => [kind, isSupporter])).toEqual([
    ['ANSWERED', true],
    ['PROMISED', true],
  ])
  expect(await lettersOf(place)).toEqual([])

  await db.notice.updateMany({
    where: { organizationId: place.organizationId },
    data: { createdAt: new Date('2026-01-01') },
  })
  clockAt('2026-11-20T04:00:00Z')
  await digest(place)
  const [letter, ...others] = await lettersOf(place, 'pendukung@contoh.id')
  expect(others).toEqual([])
  expect(letter).toMatchObject({ isPrivate: true, unsubscribeUrl: expect.stringMatching(/kabar/) })
  expect(letter?.body).toContain(
    'Masukan yang Anda tandai penting sudah ditanggapi: “Hubungi ▒▒▒.”',
  )
  expect(letter?.body).toContain(`/suara/${input.id}`)
  expect(letter?.body).toContain(`/tindak-lanjut/${promise.id}`)
  expect(letter?.body).not.toMatch(/0812|\/u\/|Masukan Anda/)
})

test('a mark on what was merged, or by who also gave it, tells once; one taken back or by no guest any more, nothing', async () => {
  const place = await aPlace()
  const input = await place.said('warga@contoh.id', published)
  const merged = await place.said(null, { status: 'MERGED', mergedIntoId: input.id })
  await marks(place, 'a@contoh.id', input)
  await marks(place, 'A@contoh.id', merged)
  await marks(place, 'warga@contoh.id', input)
  await marks(place, null, input)
  const gone = await marks(place, 'pergi@contoh.id', input)
  await db.invitation.updateMany({ where: { id: gone.id }, data: { withdrawnAt: new Date() } })
  await happened(place, 'feedback.answered', input)
  await derive(place)

  expect((await noticesIn(place)).map(({ isSupporter }) => isSupporter).toSorted()).toEqual([
    ...[false, true],
  ])
  expect(await toldTo(place, 'a@contoh.id')).toHaveLength(1)
  expect(await toldTo(place, 'warga@contoh.id')).toMatchObject([{ isSupporter: false }])
})

test('what strangers may not read is told to no supporter, also when it was hidden before the letter left', async () => {
  const place = await aPlace()
  const unpublished = await place.said(null, { status: 'TRIAGED', publishedAt: null })
  const input = await place.said(null, published)
  for (const one of [unpublished, input]) {
    await marks(place, 'pendukung@contoh.id', one)
    await happened(place, 'feedback.answered', one)
  }
  await derive(place)
  expect((await noticesIn(place)).map(({ feedbackId }) => feedbackId)).toEqual([input.id])

  await db.feedback.updateMany({ where: { id: input.id }, data: { publishedAt: null } })
  await db.notice.updateMany({
    where: { organizationId: place.organizationId },
    data: { createdAt: new Date('2026-01-01') },
  })
  clockAt('2026-11-20T04:00:00Z')
  await digest(place)
  expect(await lettersOf(place)).toEqual([])
})

test('a promise that is declined, cancelled or postponed tells who said it, who marked it and who signed, and why', async () => {
  const place = await aPlace()
  await isSigned(place, 'saksi@contoh.id', 'tidak@contoh.id')
  for (const [action, status, kind] of [
    ['follow-up.declined', 'DECLINED', 'DROPPED'],
    ['follow-up.cancelled', 'CANCELLED', 'DROPPED'],
    ['follow-up.deferred', 'DEFERRED', 'POSTPONED'],
    ['follow-up.put-to-budget', 'WAITING_BUDGET', 'POSTPONED'],
  ] as const) {
    const input = await place.said('warga@contoh.id', published)
    await marks(place, 'pendukung@contoh.id', input)
    const promise = await place.promised([input], { status, statusReason: 'Wewenang provinsi.' })
    await happened(place, action, promise, { by: place.organizer })
    await derive(place)
    const told = (await noticesIn(place)).filter(({ followUpId }) => followUpId === promise.id)
    expect(told.map((one) => [one.kind, one.isSupporter, one.feedbackId !== null])).toEqual([
      [kind, false, true],
      [kind, true, true],
      [kind, false, false],
    ])
  }
  await db.notice.updateMany({
    where: { organizationId: place.organizationId },
    data: { createdAt: new Date('2026-01-01') },
  })
  clockAt('2026-11-20T04:00:00Z')
  await digest(place)
  const bodyTo = async (address: string) => (await lettersOf(place, address))[0]?.body ?? ''
  for (const address of ['warga@contoh.id', 'pendukung@contoh.id', 'saksi@contoh.id']) {
    const body = await bodyTo(address)
    expect(body.match(/Tidak dilanjutkan: .*Wewenang provinsi\./g)).toHaveLength(2)
    expect(body.match(/Ditunda: .*Wewenang provinsi\./g)).toHaveLength(2)
  }
  expect(await bodyTo('saksi@contoh.id')).toContain('Berita Acara yang Anda tanda tangani')
  expect(await bodyTo('tidak@contoh.id')).toBe('')
})

test('who signed hears that a promise was kept, not that it was made; nobody hears of what they did themselves', async () => {
  const place = await aPlace()
  const signer = (await emailOf(place.organizer)).toUpperCase()
  await isSigned(place, signer, 'tidak@contoh.id')
  const promise = await place.promised([], { status: 'VERIFIED' })
  await happened(place, 'follow-up.agreed', promise)
  await happened(place, 'follow-up.submitted', promise, { by: place.owner })
  await happened(place, 'follow-up.verified', promise, { by: place.organizer })
  await derive(place)
  const told = (await noticesIn(place)).filter(({ readerId }) => readerId)
  expect(told.map(({ kind }) => kind)).toEqual(['DONE'])
})

test('who wants no mail is told nothing; another organization’s marks and signatures tell nobody here', async () => {
  const [place, other] = [await aPlace(), await aPlace()]
  const input = await place.said(null, published)
  await marks(place, 'pendukung@contoh.id', input)
  await isSigned(other, 'saksi@contoh.id', 'tidak@contoh.id')
  await db.noticeReader.create({
    data: {
      ...{ organizationId: place.organizationId, id: newId(), address: 'pendukung@contoh.id' },
      ...{ token: newId(), way: 'NO_MAIL' },
    },
  })
  const promise = await place.promised([input], { status: 'VERIFIED' })
  for (const one of [place, other]) await happened(one, 'follow-up.verified', promise)
  for (const one of [place, other]) await derive(one)
  expect([await noticesIn(place), await noticesIn(other)]).toEqual([[], []])
})
