import { afterEach, expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { eventOf } from '#domain/event/event.server.ts'
import { stopEnqueueing } from '#platform/jobs.server.ts'
import {
  aPlace,
  chooses,
  clockAt,
  derive,
  digest,
  emailOf,
  happened,
  kindsTo,
  lettersOf,
  noticesIn,
  resetClock,
} from './stage.ts'

afterEach(async () => {
  resetClock()
  await stopEnqueueing()
})

const asksNow = (place: { organizationId: string }, address: string) =>
  db.noticeReader.create({
    data: {
      ...{ organizationId: place.organizationId, id: crypto.randomUUID(), address },
      ...{ token: crypto.randomUUID(), way: 'IMMEDIATE' },
    },
  })

test('whoever spoke is told at each step, once, however often the follower runs', async () => {
  const place = await aPlace()
  await asksNow(place, 'warga@contoh.id')
  const input = await place.said('Warga@contoh.id')
  await happened(place, 'feedback.submitted', input)
  await derive(place)
  await happened(place, 'feedback.answered', input, { by: place.organizer })
  await derive(place)
  await derive(place)
  const promise = await place.promised([input], { status: 'SUBMITTED' })
  await happened(place, 'follow-up.agreed', promise, { by: place.organizer })
  await happened(place, 'follow-up.submitted', promise, { by: place.owner })
  await derive(place)

  expect((await noticesIn(place)).map(({ kind }) => kind)).toEqual([
    ...['RECEIVED', 'ANSWERED', 'PROMISED', 'DONE'],
  ])
  const letters = await lettersOf(place, 'warga@contoh.id')
  expect(letters).toHaveLength(3)
  expect(letters[0]?.body).toContain(`Kode lacak: ${input.trackingCode}`)
  expect(letters[2]?.body).toContain('Tambah loket perekaman')
  expect(letters.every(({ isPrivate, unsubscribeUrl }) => isPrivate && unsubscribeUrl)).toBe(true)
})

test('staff are told what became theirs, in the app always and by mail as they chose', async () => {
  const place = await aPlace()
  const { organizer, owner, admin } = place
  await chooses(owner, 'ASSIGNED', 'IMMEDIATE')
  await chooses(organizer, 'ASSIGNED', 'NO_MAIL')
  const input = await place.said(null, { assigneeId: organizer.membershipId })
  const promise = await place.promised([], { ownerId: owner.membershipId, status: 'RETURNED' })
  await happened(place, 'feedback.assigned', input, { by: admin })
  await happened(place, 'follow-up.reassigned', promise, { by: admin })
  await happened(place, 'follow-up.returned', promise, { by: admin })
  await derive(place)

  expect(await kindsTo(owner)).toEqual(['ASSIGNED', 'RETURNED'])
  expect(await kindsTo(organizer)).toEqual(['ASSIGNED'])
  const [letter, ...others] = await lettersOf(place)
  expect(others).toEqual([])
  expect(letter).toMatchObject({
    recipient: await emailOf(owner),
    subject: 'Ditugaskan kepada Anda: Tambah loket perekaman',
  })
})

test('nobody is told of what they did themselves, or may not read', async () => {
  const place = await aPlace()
  const { organizer, outsider, owner, admin } = place
  const own = await place.said(null, { assigneeId: organizer.membershipId })
  const beyond = await place.said(null, { assigneeId: outsider.membershipId })
  await happened(place, 'feedback.assigned', own, { by: organizer })
  await happened(place, 'feedback.assigned', beyond, { by: admin })
  const promise = await place.promised([], { ownerId: owner.membershipId })
  await db.membership.updateMany({
    where: { id: owner.membershipId },
    data: { deactivatedAt: new Date() },
  })
  await happened(place, 'follow-up.reassigned', promise, { by: admin })
  const recorded = await place.said(await emailOf(organizer))
  await happened(place, 'feedback.submitted', recorded, { by: organizer })
  await derive(place)

  expect(await noticesIn(place)).toEqual([])
})

test('what was hidden or taken back is not told, neither to givers nor to staff', async () => {
  const place = await aPlace()
  const hidden = await place.said('a@contoh.id', { status: 'HIDDEN' })
  const back = await place.said('b@contoh.id', {
    ...{ status: 'WITHDRAWN', assigneeId: place.organizer.membershipId },
  })
  for (const input of [hidden, back]) await happened(place, 'feedback.answered', input)
  await happened(place, 'feedback.assigned', back, { by: place.admin })
  await derive(place)
  expect(await noticesIn(place)).toEqual([])
})

test('who spoke in confidence is reached only by the address left with it, in words that say nothing', async () => {
  const place = await aPlace()
  await asksNow(place, 'rahasia@contoh.id')
  const said = { identity: 'CONFIDENTIAL', text: 'Petugas loket meminta uang.' } as const
  const input = await place.said('rahasia@contoh.id', said)
  const silent = await place.said(null, said)
  await happened(place, 'feedback.answered', input)
  await happened(place, 'feedback.answered', silent)
  await derive(place)

  const letters = await lettersOf(place)
  expect(letters.map(({ recipient }) => recipient)).toEqual(['rahasia@contoh.id'])
  const { subject, body } = letters[0] ?? { subject: '', body: '' }
  expect(subject).toMatch(/^Kabar dari /)
  for (const told of [subject, body]) expect(told).not.toMatch(/uang|loket|masukan Anda|rahasia@/i)
  expect(body).toContain(`/masukan/${input.trackingCode}`)
})

test('a promise tells whoever gave any of its inputs, also one that was merged into them, each once', async () => {
  const place = await aPlace()
  const first = await place.said('satu@contoh.id')
  const again = await place.said('SATU@contoh.id')
  const merged = await place.said('dua@contoh.id', { status: 'MERGED', mergedIntoId: first.id })
  const broken = await place.said('bukan alamat')
  const promise = await place.promised([first, again, broken])
  await happened(place, 'follow-up.agreed', promise)
  await derive(place)

  const notices = await noticesIn(place)
  expect(notices.map(({ feedbackId }) => feedbackId).toSorted()).toEqual(
    [first.id, merged.id].toSorted(),
  )
})

test('another organization is told nothing', async () => {
  const place = await aPlace()
  const other = await aPlace()
  const input = await place.said('warga@contoh.id', { assigneeId: place.organizer.membershipId })
  await happened(other, 'feedback.answered', input)
  await happened(other, 'feedback.assigned', input)
  await derive(other)
  await derive(place)
  expect(await noticesIn(other)).toEqual([])
  expect(await noticesIn(place)).toEqual([])
})

test('what commits late is not skipped, nor what happened after it told twice', async () => {
  const place = await aPlace()
  const late = await place.said('lambat@contoh.id')
  const swift = await place.said('cepat@contoh.id')
  const begun = Promise.withResolvers<void>()
  const finish = Promise.withResolvers<void>()
  const slow = db.$transaction(async (tx) => {
    const system = { kind: 'SYSTEM', organizationId: place.organizationId } as const
    await tx.event.create({ data: eventOf(system, 'feedback.answered', late) })
    begun.resolve()
    await finish.promise
  })
  await begun.promise
  await happened(place, 'feedback.answered', swift)
  await derive(place)
  const before = await noticesIn(place)
  finish.resolve()
  await slow
  await derive(place)
  await derive(place)

  expect(before).toEqual([])
  expect((await noticesIn(place)).map(({ feedbackId }) => feedbackId)).toEqual([late.id, swift.id])
})

test('two followers and two who send at once tell everything once', async () => {
  const place = await aPlace()
  for (let count = 0; count < 40; count += 1) {
    const input = await place.said(`warga-${count % 8}@contoh.id`)
    await happened(place, 'feedback.answered', input)
  }
  await Promise.all([1, 2, 3, 4].map(() => derive(place)))
  await derive(place)
  expect(await noticesIn(place)).toHaveLength(40)

  await db.notice.updateMany({
    where: { organizationId: place.organizationId },
    data: { createdAt: new Date('2026-01-01') },
  })
  clockAt('2026-11-20T04:00:00Z')
  await Promise.all([1, 2, 3, 4].map(() => digest(place)))
  const recipients = (await lettersOf(place)).map(({ recipient }) => recipient)
  expect(recipients).toHaveLength(8)
  expect(new Set(recipients).size).toBe(8)
})

test('a follower that is killed half-way leaves nothing half-told; the next one tells it once', async () => {
  const place = await aPlace()
  await asksNow(place, 'warga@contoh.id')
  const input = await place.said('warga@contoh.id')
  await happened(place, 'feedback.answered', input)
  await expect.poll(() => isPast(place)).toBe(true)
  const open = Promise.withResolvers<void>()
  const held = Promise.withResolvers<void>()
  const holder = db.$transaction(async (tx) => {
    await tx.$executeRaw`lock table "OutgoingMail" in exclusive mode`
    held.resolve()
    await open.promise
  })
  await held.promise
  const dying = derive(place).catch((error: unknown) => error)
  await expect.poll(killWaiting).toBe(1).finally(open.resolve)
  expect(await dying).toBeInstanceOf(Error)
  await holder
  expect(await noticesIn(place)).toEqual([])

  await derive(place)
  await derive(place)
  expect(await lettersOf(place)).toHaveLength(1)
})

/** Whether what happened there lies some milliseconds back on the database's clock. */
async function isPast({ organizationId }: { organizationId: string }) {
  const [row] = await db.$queryRaw<[{ past: boolean }]>`
    select max("createdAt") < now() - interval '5 milliseconds' as past from "Event"
    where "organizationId" = ${organizationId}::uuid`
  return row.past
}

/** Ends whoever waits to put letters into the outbox, as if its process had died. */
async function killWaiting() {
  const killed = await db.$queryRaw<object[]>`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock' and query ilike '%OutgoingMail%'`
  return killed.length
}
