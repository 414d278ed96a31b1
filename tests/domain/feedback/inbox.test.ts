import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { inboxFilterOf } from '#domain/feedback/inbox.schema.ts'
import { listInbox, listInboxChoices } from '#domain/feedback/inbox.server.ts'
import { readCounts } from '#domain/feedback/inbox-count.server.ts'
import { findNeighbours } from '#domain/feedback/inbox-neighbours.server.ts'
import { submitFeedback } from '#domain/feedback/submission.server.ts'
import { newId } from '#domain/id.ts'
import { aForum, anInput, aStaff, aStage, type Stage } from './stage.ts'

const say = (stage: Stage, text: string, typed: Parameters<typeof anInput>[0] = {}) =>
  submitFeedback(stage.actor, stage.doors.forum, anInput({ text, name: 'Warga', ...typed }))

/** Says them in different milliseconds: what is said in the same one has no order. */
async function sayInTurn(stage: Stage, total: number) {
  for (let count = 1; count <= total; count += 1) {
    await say(stage, `Masukan ${count}`)
    await setTimeout(2)
  }
}

const textsOf = (rows: ReadonlyArray<{ text: string }>) => rows.map(({ text }) => text)

test('the inbox is paged newest first, there and back, each input once', async () => {
  const stage = await aStage()
  const organizer = aStaff(stage)
  await sayInTurn(stage, 60)

  const first = await listInbox(organizer, {})
  const second = await listInbox(organizer, {}, { after: first.next ?? '' })
  const third = await listInbox(organizer, {}, { after: second.next ?? '' })
  const back = await listInbox(organizer, {}, { before: third.prev ?? '' })

  expect([first, second, third].map(({ rows }) => rows.length)).toEqual([25, 25, 10])
  expect(textsOf([first, second, third].flatMap(({ rows }) => rows))).toEqual(
    Array.from({ length: 60 }, (_, index) => `Masukan ${60 - index}`),
  )
  expect([first.prev, third.next]).toEqual([null, null])
  expect(textsOf(back.rows)).toEqual(textsOf(second.rows))
  expect(await listInbox(organizer, {}, { after: "1.' or 1=1" })).toMatchObject({ prev: null })
})

test('Indonesian words are found by their stem, and an input by its code', async () => {
  const stage = await aStage()
  const organizer = aStaff(stage)
  const { trackingCode } = await say(stage, 'Proses perekaman KTP-el di kecamatan lambat')
  await say(stage, 'Akta kelahiran anak belum terbit')
  const find = async (cari: string) => textsOf((await listInbox(organizer, { cari })).rows)

  for (const word of ['rekam', 'perekaman', 'merekam', 'direkam', 'KTP-el', 'ktp lambat']) {
    expect(await find(word)).toEqual(['Proses perekaman KTP-el di kecamatan lambat'])
  }
  expect(await find('"akta kelahiran"')).toEqual(['Akta kelahiran anak belum terbit'])
  expect(await find('perekaman -lambat')).toEqual([])
  expect(await find(trackingCode.toLowerCase().replaceAll('-', ' '))).toHaveLength(1)
  expect(await find('\'; drop table "Feedback" --')).toEqual([])
  expect(await find('((( & | ! :*')).toEqual([])
})

test('every filter narrows the list, and the counts by state go with it', async () => {
  const stage = await aStage()
  const organizer = aStaff(stage)
  const other = await aForum(stage.organizationId, stage.unit.id, 'IN_SESSION')
  const said = await say(stage, 'Satu', {
    kind: 'COMPLAINT',
    identity: 'CONFIDENTIAL',
    serviceId: stage.service.id,
    spComponent: 'SP04',
    groupId: stage.group.id,
  })
  await submitFeedback(
    stage.actor,
    { kind: 'FORUM', code: other.code },
    anInput({ text: 'Dua', identity: 'ANONYMOUS' }),
  )
  await db.feedback.updateMany({ where: { id: said.id }, data: { status: 'TRIAGED' } })

  const narrowing = {
    status: 'TRIAGED',
    jenis: 'COMPLAINT',
    identitas: 'CONFIDENTIAL',
    layanan: stage.service.id,
    komponen: 'SP04',
    unsur: 'CIVIL_SOCIETY',
    forum: stage.forum.id,
  }
  for (const [name, value] of Object.entries(narrowing)) {
    const filter = inboxFilterOf(new URLSearchParams({ [name]: value }))
    expect(filter).toEqual({ [name]: value })
    expect(textsOf((await listInbox(organizer, filter)).rows)).toEqual(['Satu'])
  }
  const today = new Date().toISOString().slice(0, 10)
  for (const filter of [
    { unit: stage.unit.id },
    { tunggakan: 'ya' },
    { 'tindak-lanjut': 'belum' },
  ]) {
    expect((await listInbox(organizer, filter as never)).rows).toHaveLength(2)
  }
  expect((await listInbox(organizer, { 'tindak-lanjut': 'ada' })).rows).toHaveLength(0)
  expect((await listInbox(organizer, { dari: '2020-01-01', sampai: '2020-12-31' })).rows).toEqual(
    [],
  )
  expect((await listInbox(organizer, { dari: '2020-01-01' })).rows).toHaveLength(2)
  expect(today).toHaveLength(10)

  const counts = Object.fromEntries(
    (await readCounts(organizer, {})).counts.map(({ status, count }) => [status, count]),
  )
  expect(counts).toMatchObject({ SUBMITTED: 1, TRIAGED: 1, ANSWERED: 0 })
})

test('what makes no sense in the address is no filter', () => {
  const nonsense = 'status=X&jenis=&layanan=1&dari=31-12-2026&tunggakan=tidak&cari=%00&foo=bar'

  expect(inboxFilterOf(new URLSearchParams(nonsense))).toEqual({})
  expect(inboxFilterOf(new URLSearchParams('cari=%00ktp+'))).toEqual({ cari: 'ktp' })
})

test('the neighbours of an input are those of the filtered list', async () => {
  const stage = await aStage()
  const organizer = aStaff(stage)
  for (const [text, kind] of [
    ['a', 'INPUT'],
    ['b', 'COMPLAINT'],
    ['c', 'INPUT'],
    ['d', 'INPUT'],
  ] as const) {
    await say(stage, text, { kind })
    await setTimeout(2)
  }
  const { rows } = await listInbox(organizer, {})
  const [d, c, , a] = rows

  if (!a || !c || !d) throw new Error('Four inputs were expected')
  expect(await findNeighbours(organizer, { jenis: 'INPUT' }, c)).toEqual({
    newer: d.id,
    older: a.id,
  })
  expect(await findNeighbours(organizer, {}, d)).toMatchObject({ newer: null, older: c.id })
})

test("another organization's and another unit's inputs are in no list, count or choice", async () => {
  const stage = await aStage()
  await say(stage, 'Satu')
  const stranger = aStaff(await aStage(), 'ADMIN')
  const otherUnit = { ...aStaff(stage), unitId: newId() }

  for (const actor of [stranger, otherUnit]) {
    expect((await listInbox(actor, {})).rows).toEqual([])
    expect((await readCounts(actor, {})).counts.every(({ count }) => count === 0)).toBe(true)
    const choices = JSON.stringify(await listInboxChoices(actor))
    expect(choices).not.toContain(stage.forum.id)
    expect(choices).not.toContain(stage.unit.id)
  }
  await expect(listInbox(aStaff(stage, 'ACTION_OWNER'), {})).rejects.toMatchObject({ status: 403 })
})

test('names are in no list', async () => {
  const stage = await aStage()
  for (const identity of ['NAMED', 'CONFIDENTIAL'] as const) {
    await say(stage, 'Teks', { identity, name: 'Nama Rahasia', phone: '0812345' })
  }

  expect(JSON.stringify(await listInbox(aStaff(stage), {}))).not.toMatch(/Nama Rahasia|0812345/)
})
