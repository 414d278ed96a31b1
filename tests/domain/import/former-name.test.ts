import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { completeImport } from '#domain/import/completion.server.ts'
import { answerRemaining, answerRow } from '#domain/import/import-change.server.ts'
import { unmergeStakeholders } from '#domain/stakeholder/unmerging.server.ts'
import { aForum, anActor } from '../../support/factories.ts'
import { type Choices, merge } from '../stakeholder/merging.ts'
import { bringIn, peopleOf, rowsOf, upload } from './bringing.ts'

// What became part of another record is known again by what it was called, and by what it had.

const header = 'Nama;Instansi;Kelompok;HP;Email'
const sheet = (...rows: string[]) => [header, ...rows].join('\n')
const former = 'Drs. H. Ahmad Fauzi, M.Si;Dinas Kesehatan;OPD;081234567890;ahmad@contoh.id'
const kept = 'A. Fauzi;Dinkes Kota;OPD;081298765432;fauzi@contoh.id'

/** Two of the registry that became one: the first row into the second. */
async function merged(one = former, other = kept, choices: Choices = {}) {
  const admin = await anActor()
  await bringIn(admin, sheet(one, other))
  const people = await peopleOf(admin)
  const named = (row: string) => people.find(({ name }) => name === row.split(';')[0])?.id ?? ''
  const [oneId, otherId] = [named(one), named(other)]
  const { id } = await merge(admin, otherId, oneId, choices)
  return { admin, oneId, otherId, mergeId: id }
}

const standingOf = async (admin: StaffActor) =>
  (await peopleOf(admin)).filter(({ archivedAt }) => !archivedAt)

const toldOf = async (admin: StaffActor, id: string) =>
  (await rowsOf(admin, id)).slice(1).map(({ verdict, reasons }) => ({
    verdict,
    codes: (reasons as Array<{ code: string }>).map(({ code }) => code),
  }))

test.each([
  ['as it was', former],
  ['with its number only', 'Ahmad Fauzi;;OPD;+62 812-3456-7890;'],
  ['with its address only', 'AHMAD FAUZI;;OPD;;Ahmad@contoh.id'],
  ['with its institution only', 'H. Ahmad Fauzi;Dinas Kesehatan;OPD;;'],
  ['with the number of the one it became', 'Ahmad Fauzi;;OPD;081298765432;'],
])(
  'the row of a merged record, %s, goes into the one it became, under whose name it stays',
  async (_, row) => {
    const { admin, otherId } = await merged()
    const { id } = await upload(admin, sheet(row))
    const [told] = await toldOf(admin, id)
    expect(told).toMatchObject({ verdict: 'MERGED', codes: ['former-name'] })
    const [, line] = await rowsOf(admin, id)
    expect(JSON.stringify(line?.reasons)).toContain('A. Fauzi')

    await completeImport(admin, id)

    expect(await standingOf(admin)).toMatchObject([
      { id: otherId, name: 'A. Fauzi', phone: '+6281298765432', email: 'fauzi@contoh.id' },
    ])
  },
)

test('the standing name with the former number is the same one, and its name no former one', async () => {
  const { admin } = await merged()
  const { id } = await upload(admin, sheet('A. Fauzi;;OPD;081234567890;'))
  expect(await toldOf(admin, id)).toMatchObject([{ verdict: 'MERGED', codes: ['registered'] }])
})

test('a record that took the other’s name is known by its own former one', async () => {
  const { admin, otherId } = await merged(former, kept, { name: 'merged', phone: 'merged' })
  await bringIn(admin, sheet(kept))
  expect(await standingOf(admin)).toMatchObject([
    { id: otherId, name: 'Drs. H. Ahmad Fauzi, M.Si', phone: '+6281234567890' },
  ])
})

test('a bare name is known again where nobody else may be meant, else it is asked about', async () => {
  const { admin, otherId } = await merged('Mbah Wiryo;;OPD;;', kept)
  await bringIn(admin, sheet('Mbah Wiryo;;OPD;;'))
  expect(await standingOf(admin)).toMatchObject([{ id: otherId }])

  const { id } = await upload(admin, sheet('Mbah Wiryo;Karang Taruna;OPD;081211112222;'))
  expect(await toldOf(admin, id)).toMatchObject([{ verdict: 'ASKED' }])
  await answerRemaining(admin, id)
  await completeImport(admin, id)
  const again = await upload(admin, sheet('Mbah Wiryo;;OPD;;'))
  expect(await toldOf(admin, again.id)).toMatchObject([{ verdict: 'ASKED' }])
})

test('of merges one after another the last record stands for all', async () => {
  const { admin, otherId } = await merged()
  await bringIn(admin, sheet('Pak Fauzi;KSTV;OPD;081355556666;'))
  const third = (await standingOf(admin)).find(({ name }) => name === 'Pak Fauzi')?.id ?? ''
  await merge(admin, third, otherId)
  await bringIn(admin, sheet(former, kept))
  expect(await standingOf(admin)).toMatchObject([{ id: third, name: 'Pak Fauzi' }])
})

test('taken apart again they are two again', async () => {
  const { admin, oneId, otherId, mergeId } = await merged()
  await unmergeStakeholders(admin, otherId, mergeId)
  const { id } = await upload(admin, sheet(former))
  const [, row] = await rowsOf(admin, id)
  expect(row).toMatchObject({ into: `id:${oneId}`, verdict: 'MERGED' })
})

test('who was chosen for a row stays chosen when the record became part of another meanwhile', async () => {
  const admin = await anActor()
  await bringIn(admin, sheet(former, kept))
  const { id } = await upload(admin, sheet('Ahmad Fauzi;;OPD;;'))
  const [, row] = await rowsOf(admin, id)
  const [candidate] = (row?.candidates ?? []) as Array<{ key: string }>
  await answerRow(admin, id, row?.id ?? '', { decision: candidate?.key ?? '', phone: null })
  const people = await peopleOf(admin)
  const keptId = people.find(({ name }) => name === 'A. Fauzi')?.id ?? ''
  await merge(admin, keptId, candidate?.key.slice('id:'.length) ?? '')

  await completeImport(admin, id)

  expect(await standingOf(admin)).toMatchObject([{ id: keptId, name: 'A. Fauzi' }])
})

test('participants under a former name are invited as the one they became, once', async () => {
  const { admin, otherId } = await merged()
  const forum = await aForum(admin, { status: 'PLANNED' })
  const more = { kind: 'PARTICIPANTS', forumId: forum.id } as const
  await bringIn(admin, sheet(former, kept), more)
  const invited = await db.invitation.findMany({ where: { forumId: forum.id } })
  expect(invited).toMatchObject([{ stakeholderId: otherId, name: 'A. Fauzi' }])

  const { id } = await upload(admin, sheet(former), more)
  const [told] = await toldOf(admin, id)
  expect(told?.codes).toEqual(['former-name', 'already-invited'])
})

test('an institution is known by its former name too, and another organization’s merges are nobody’s here', async () => {
  const one = 'Kelurahan Bujel;;Desa/Kelurahan/Kecamatan;081234567891;'
  const other = 'Kelurahan Sukorame;;Desa/Kelurahan/Kecamatan;081234567892;'
  const { admin, otherId } = await merged(one, other)
  await bringIn(admin, sheet(one))
  expect(await standingOf(admin)).toMatchObject([{ id: otherId, name: 'Kelurahan Sukorame' }])

  const elsewhere = await anActor()
  await bringIn(elsewhere, sheet(one))
  expect(await standingOf(elsewhere)).toMatchObject([{ name: 'Kelurahan Bujel' }])
})
