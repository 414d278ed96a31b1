import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { completeImport } from '#domain/import/completion.server.ts'
import { discardImport, listImports, tidyImports } from '#domain/import/import.server.ts'
import { findImport } from '#domain/import/import-access.server.ts'
import { answerQuestions, answerRow, changeMapping } from '#domain/import/import-change.server.ts'
import { listQuestions, listRows } from '#domain/import/import-row.server.ts'
import { setClock } from '#platform/clock.server.ts'
import { aForum, anActor, anOrganization, aService, aUnit } from '../../support/factories.ts'
import { aWorkbook } from '../../support/made-workbook.ts'
import { bringIn, peopleOf, realList, reload, rowsOf, upload } from './bringing.ts'

const list = `No;Nama;L/P;Instansi;Kelompok;HP;Email
1;Drs. H. Ahmad, M.Si;L;Dinas Kesehatan;OPD;081234567890;ahmad@contoh.go.id
2;Siti Aminah, S.Sos;P;Radar Kediri;Media;62 812 9876 5432;siti@contoh.id
`

test('the units of Kutai Barat go in as they are', async () => {
  const admin = await anActor()
  const { content, isReal } = realList('units-kutai-barat-2026.csv')

  await bringIn(admin, content, { kind: 'UNITS' })

  const units = await db.unit.findMany({ where: { organizationId: admin.organizationId } })
  expect(units).toHaveLength(isReal ? 78 : 5)
  expect(units).toContainEqual(
    expect.objectContaining({ name: 'Kecamatan Melak', category: 'KECAMATAN' }),
  )
  expect(units).toContainEqual(
    expect.objectContaining({
      name: 'Bagian Pengadaan Barang/Jasa',
      category: 'BAGIAN_SETDA',
    }),
  )
})

test('the stakeholders of Kediri go in as they are, and a second time change nothing', async () => {
  const admin = await anActor()
  const { content, isReal } = realList('stakeholders-kediri.csv')

  const first = await bringIn(admin, content)
  const people = await peopleOf(admin)
  const again = await bringIn(admin, content)

  expect(people).toHaveLength(isReal ? 124 : 3)
  expect(first.counts).toMatchObject({ ASKED: 0, FLAGGED: 0, added: people.length })
  expect(people.find(({ name }) => name === 'Kelurahan Bujel')).toMatchObject({
    kind: 'INSTITUTION',
    element: 'RELATED_AGENCIES',
    district: 'Mojoroto',
    village: 'Bujel',
    position: 'Kasi Pelayanan',
    phone: expect.stringMatching(/^\+62800555\d{4}$/),
  })
  expect(again.counts).toMatchObject({ added: 0, merged: people.length })
  expect(await peopleOf(admin)).toEqual(people)
})

test('a list leaves one event with its numbers, and every record knows its row', async () => {
  const admin = await anActor()
  const { id } = await bringIn(admin, list)

  const people = await peopleOf(admin)
  expect(people.map(({ name, phone, sex }) => [name, phone, sex])).toEqual([
    ['Drs. H. Ahmad, M.Si', '+6281234567890', 'MALE'],
    ['Siti Aminah, S.Sos', '+6281298765432', 'FEMALE'],
  ])
  const events = await db.event.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })
  expect(events.map(({ action }) => action)).toEqual(['import.started', 'import.completed'])
  expect(events[1]).toMatchObject({ actorId: admin.userId, details: { added: 2, merged: 0 } })
  const rows = await rowsOf(admin, id)
  expect(rows.flatMap(({ recordId }) => recordId ?? []).toSorted()).toEqual(
    people.map((one) => one.id).toSorted(),
  )
})

test('services go to the units named beside or above them; unknown units are asked about', async () => {
  const admin = await anActor()
  const health = await aUnit(admin, { name: 'Dinas Kesehatan' })
  const civil = await aUnit(admin, {
    name: 'Dinas Kependudukan dan Pencatatan Sipil',
    shortName: 'Disdukcapil',
  })
  await aService(civil, { name: 'Akta Kelahiran' })

  const { id } = await upload(
    admin,
    `No;Jenis Layanan;Keterangan
DISDUKCAPIL;;
1;Kartu Keluarga;
2;Akta kelahiran;untuk bayi
Dinas Kesehatan;;
1;Izin Praktik;Jasa
Dinas Antah Berantah;;
1;Layanan gaib;
`,
    { kind: 'SERVICES' },
  )
  const found = await findImport(admin, id)
  expect(await listQuestions(found)).toMatchObject([{ text: 'Dinas Antah Berantah', count: 1 }])
  await answerQuestions(admin, id, {
    ownStaff: null,
    answers: [{ key: 'u:dinas antah berantah', choice: health.id, element: null }],
  })
  await completeImport(admin, id)

  const services = await db.service.findMany({
    where: { organizationId: admin.organizationId },
    orderBy: { name: 'asc' },
  })
  expect(services.map(({ name, unitId }) => [name, unitId])).toEqual([
    ['Akta Kelahiran', civil.id],
    ['Izin Praktik', health.id],
    ['Kartu Keluarga', civil.id],
    ['Layanan gaib', health.id],
  ])
})

test('unit staff bring services into their own unit and no other', async () => {
  const organization = await anOrganization()
  const own = await aUnit({ organizationId: organization.id }, { name: 'Dinas Sosial' })
  await aUnit({ organizationId: organization.id }, { name: 'Dinas Kesehatan' })
  const organizer = await anActor('ORGANIZER', { organization, unitId: own.id })

  const { counts } = await bringIn(
    organizer,
    'Unit;Layanan\nDinas Sosial;Bantuan\nDinas Kesehatan;Izin\n;Rujukan\n',
    { kind: 'SERVICES' },
  )

  expect(counts).toMatchObject({ added: 2, SKIPPED: 2 })
})

test('participants are registered and invited once; the organiser’s own people are not', async () => {
  const organization = await anOrganization()
  const unit = await aUnit(
    { organizationId: organization.id },
    { name: 'Dinas Kependudukan dan Pencatatan Sipil', shortName: 'Disdukcapil' },
  )
  const organizer = await anActor('ORGANIZER', { organization, unitId: unit.id })
  const forum = await aForum(organizer, { status: 'PLANNED' })
  const guests = `${list}3;Rina;P;Disdukcapil;OPD;081211112222;
4;Moderator Acara;L;;Panitia;081233334444;
`
  const first = await bringIn(organizer, guests, { kind: 'PARTICIPANTS', forumId: forum.id })
  const again = await bringIn(organizer, guests, { kind: 'PARTICIPANTS', forumId: forum.id })

  const invited = await db.invitation.findMany({
    where: { organizationId: organization.id, forumId: forum.id },
    orderBy: { name: 'asc' },
  })
  expect(invited.map(({ name, status }) => [name, status])).toEqual([
    ['Drs. H. Ahmad, M.Si', 'DRAFT'],
    ['Siti Aminah, S.Sos', 'DRAFT'],
  ])
  expect(new Set(invited.map(({ token }) => token)).size).toBe(2)
  expect([first.counts, again.counts]).toMatchObject([{ invited: 2 }, { invited: 0, added: 0 }])
})

test('a question keeps everything out until it is answered', async () => {
  const admin = await anActor()
  const { id } = await upload(admin, list.replace('OPD', 'Mitra Kerja'))
  await expect(completeImport(admin, id)).rejects.toMatchObject({ field: 'form' })
  expect(await peopleOf(admin)).toEqual([])

  const group = await db.stakeholderGroup.findFirstOrThrow({
    where: { organizationId: admin.organizationId, code: 'SOE' },
  })
  const answers = [{ key: 'g:mitra kerja', choice: group.id, element: null }]
  await answerQuestions(admin, id, { ownStaff: null, answers })
  await completeImport(admin, id)
  expect((await peopleOf(admin)).map(({ element }) => element)).toEqual([
    'RELATED_AGENCIES',
    'MASS_MEDIA',
  ])
})

test('a group of another organization answers nothing', async () => {
  const [admin, stranger] = [await anActor(), await anActor()]
  const { id } = await upload(admin, list.replace('OPD', 'Mitra Kerja'))
  const theirs = await db.stakeholderGroup.findFirstOrThrow({
    where: { organizationId: stranger.organizationId, code: 'SOE' },
  })
  const answers = [{ key: 'g:mitra kerja', choice: theirs.id, element: null }]
  await answerQuestions(admin, id, { ownStaff: null, answers })
  expect((await reload(admin, id)).counts).toMatchObject({ ASKED: 1 })
})

test('what columns mean is corrected, and remembered in whatever order they come', async () => {
  const admin = await anActor()
  const odd = 'Kode X;Sebutan;Golongan Tamu\n1;Rina Wati;Media\n'
  const { id } = await upload(admin, odd)
  const mapping = { 'kode x': null, sebutan: 'name', 'golongan tamu': 'group' } as const
  await changeMapping(admin, id, { sheet: null, mapping })
  await completeImport(admin, id)

  const next = await upload(admin, 'Golongan Tamu;Sebutan;Kode X\nMedia;Dewi Lestari;2\n')
  expect(next.counts).toMatchObject({ NEW: 1, ASKED: 0 })
  await expect(
    changeMapping(admin, next.id, { sheet: null, mapping: { sebutan: null } }),
  ).rejects.toMatchObject({ field: 'field' })
})

test('another sheet can be chosen', async () => {
  const admin = await anActor()
  const people = [
    ['Nama', 'Kelompok'],
    ['Budi Santoso', 'Media'],
    ['Rina Wati', 'Media'],
  ]
  const workbook = aWorkbook([
    { name: 'Lengkap', rows: people },
    { name: 'Pilihan', rows: people.slice(0, 2) },
  ])
  const { id, sheetName } = await upload(admin, workbook, { name: 'daftar.xlsx' })
  expect(sheetName).toBe('Lengkap')
  await changeMapping(admin, id, { sheet: 'Pilihan', mapping: {} })
  await completeImport(admin, id)
  expect((await peopleOf(admin)).map(({ name }) => name)).toEqual(['Budi Santoso'])
})

test('a number that could not be read is corrected by hand', async () => {
  const admin = await anActor()
  const { id } = await upload(admin, list.replace('081234567890', '8.12E+10'))
  const flagged = await listRows(await findImport(admin, id), { verdict: 'FLAGGED', cursor: {} })
  const rowId = flagged.rows[0]?.id ?? ''
  await expect(
    answerRow(admin, id, rowId, { decision: 'phone', phone: '0812' }),
  ).rejects.toMatchObject({ field: 'phone' })
  await answerRow(admin, id, rowId, { decision: 'phone', phone: '0812 3456 7890' })
  await completeImport(admin, id)
  expect((await peopleOf(admin))[0]).toMatchObject({ phone: '+6281234567890', note: null })
})

test('a file that cannot be read says why, and brings nothing in', async () => {
  const admin = await anActor()
  const { status, problem } = await upload(admin, '<!DOCTYPE html><table><tr><td>Nama')
  expect([status, problem]).toEqual(['FAILED', 'web-page'])
})

test('what is not wanted is discarded, rows and all; so is what lies about for a week', async () => {
  const admin = await anActor()
  const [one, other] = [await upload(admin, list), await upload(admin, list)]
  await discardImport(admin, one.id)
  await expect(completeImport(admin, one.id)).rejects.toMatchObject({ field: 'form' })
  expect(await rowsOf(admin, one.id)).toEqual([])

  const back = setClock(new Date(Date.now() + 8 * 86_400_000))
  await tidyImports()
  back()
  expect((await reload(admin, other.id)).status).toBe('DISCARDED')
  expect(await rowsOf(admin, other.id)).toEqual([])
  expect((await listImports(admin, {})).rows).toHaveLength(2)
})
