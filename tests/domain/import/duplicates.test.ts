import { expect, test } from 'vitest'
import { completeImport } from '#domain/import/completion.server.ts'
import { findImport } from '#domain/import/import-access.server.ts'
import { answerRemaining, answerRow } from '#domain/import/import-change.server.ts'
import { listRows } from '#domain/import/import-row.server.ts'
import { addStakeholder } from '#domain/stakeholder/stakeholder-change.server.ts'
import { anActor } from '../../support/factories.ts'
import { bringIn, peopleOf, reload, upload } from './bringing.ts'
import { peopleIn, planText, toldOf } from './planning.ts'

const header = 'Nama;Instansi;Kelompok;HP;Email'
const planned = (...rows: string[]) => planText([header, ...rows].join('\n'))

test('the same name at the same institution is one person, titles or not', () => {
  const plan = planned(
    'Drs. H. Ahmad Fauzi, M.Si;Dinas Kesehatan;OPD;081234567890;',
    'AHMAD FAUZI;Dinkes;OPD;;ahmad@contoh.id',
  )
  expect(toldOf(plan).slice(1)).toEqual(['2 NEW', '3 MERGED duplicate-row conflict'])
  expect(peopleIn(plan)[0]).toMatchObject({
    name: 'Drs. H. Ahmad Fauzi, M.Si',
    phone: '+6281234567890',
    email: 'ahmad@contoh.id',
  })
})

test('the same number under the same name is one person, wherever they are from', () => {
  const plan = planned(
    'Budi Santoso;KSTV;Media;081234567890;',
    'Budi Santoso;;Media;+62 812 3456 7890;',
  )
  expect(toldOf(plan)[2]).toBe('3 MERGED duplicate-row')
})

test('what differs between rows of one person is told, and nothing of it lost from sight', () => {
  const plan = planned(
    'Budi Santoso;KSTV;Media;081234567890;budi@x.id',
    'Budi Santoso;KSTV;Media;081298765432;',
  )
  expect(toldOf(plan)[2]).toBe('3 MERGED duplicate-row conflict')
})

test.each([
  [
    'the same number under another name',
    'Budi Santoso;KSTV;Media;081234567890;',
    'Rina Wati;Radar;Media;081234567890;',
  ],
  [
    'the same name without an institution',
    'Budi Santoso;KSTV;Media;;',
    'Budi Santoso;;Media;081234567890;',
  ],
])('%s is asked about', (_, one, other) => {
  const asked = toldOf(planned(one, other)).filter((told) => told.includes('possible-duplicate'))
  expect(asked).toHaveLength(1)
})

test('spellings of one name at one institution are asked about', () => {
  const plan = planned(
    'Moch. Ali;MUI;Tokoh Agama;081234567890;',
    'Mohammad Ali;MUI;Tokoh Agama;081298765432;',
  )
  expect(toldOf(plan).filter((told) => told.includes('possible-duplicate'))).toHaveLength(1)
})

test('one name at two institutions under two numbers are two people', () => {
  const plan = planned(
    'Budi Santoso;KSTV;Media;081234567890;',
    'Budi Santoso;Radar;Media;081298765432;',
  )
  expect(toldOf(plan).slice(1)).toEqual(['2 NEW', '3 NEW'])
})

test('an office’s number under many names makes nobody the same', () => {
  const names = ['Rina', 'Dewi', 'Agus', 'Wawan', 'Yanti', 'Tono', 'Joko']
  const plan = planned(...names.map((name) => `${name} Lestari;KSTV;Media;0354 681234;`))
  expect(plan.rows.slice(1).every(({ verdict }) => verdict === 'NEW')).toBe(true)
})

test('villages of one name in two districts are two', () => {
  const plan = planText(`Nama;Kecamatan;Kelurahan;Kelompok
Kelurahan Ngampel;Mojoroto;Ngampel;Kelurahan
Kelurahan Ngampel;Mojoroto;Ngampel;Kelurahan
Kelurahan Ngampel;Papar;Ngampel;Kelurahan
`)
  expect(plan.rows.map(({ verdict }) => verdict)).toEqual(['SKIPPED', 'NEW', 'MERGED', 'ASKED'])
})

test('who is registered already only gets what they lack', async () => {
  const admin = await anActor()
  await bringIn(admin, `${header}\nBudi Santoso;KSTV;Media;081234567890;\n`)
  const { counts } = await bringIn(
    admin,
    `${header}\nH. Budi Santoso;KSTV;Media;081298765432;budi@kstv.id\n`,
  )
  expect(counts).toMatchObject({ added: 0, merged: 1 })
  expect(await peopleOf(admin)).toMatchObject([
    { name: 'Budi Santoso', phone: '+6281234567890', email: 'budi@kstv.id' },
  ])
})

test('a possible duplicate waits for an answer: the same, or somebody else', async () => {
  const admin = await anActor()
  await bringIn(admin, `${header}\nBudi Santoso;KSTV;Media;081234567890;\n`)
  const list = `${header}\nBudi Santoso;;Media;;budi@x.id\nRina Wati;Radar;Media;081234567890;\n`
  const { id } = await upload(admin, list)
  await expect(completeImport(admin, id)).rejects.toMatchObject({ field: 'form' })

  const { rows } = await listRows(await findImport(admin, id), { verdict: 'ASKED', cursor: {} })
  const [budi, rina] = rows
  expect(budi?.candidates).toMatchObject([{ label: 'Budi Santoso · KSTV · +6281234567890' }])
  await expect(
    answerRow(admin, id, budi?.id ?? '', { decision: 'id:ngawur', phone: null }),
  ).rejects.toMatchObject({ field: 'decision' })
  await answerRow(admin, id, budi?.id ?? '', {
    decision: budi?.candidates[0]?.key ?? '',
    phone: null,
  })
  await answerRow(admin, id, rina?.id ?? '', { decision: 'different', phone: null })
  await completeImport(admin, id)

  expect((await peopleOf(admin)).map(({ name, email }) => [name, email])).toEqual([
    ['Budi Santoso', 'budi@x.id'],
    ['Rina Wati', null],
  ])
})

test('all that remain can be said to be others at once', async () => {
  const admin = await anActor()
  const { id } = await upload(
    admin,
    `${header}\nBudi;KSTV;Media;081234567890;\nRina;Radar;Media;081234567890;\n`,
  )
  await answerRemaining(admin, id)
  await completeImport(admin, id)
  expect(await peopleOf(admin)).toHaveLength(2)
})

test('two who bring in the same list at once make nobody twice', async () => {
  const admin = await anActor()
  const other = await anActor('ADMIN', { organizationId: admin.organizationId })
  const list = [
    header,
    ...Array.from(
      { length: 300 },
      (_, at) => `Warga ${at} Kediri;RT ${at};Media;0812345${String(at).padStart(5, '0')};`,
    ),
  ].join('\n')
  const [one, two] = await Promise.all([upload(admin, list), upload(other, list)])

  await Promise.all([completeImport(admin, one.id), completeImport(other, two.id)])

  expect(await peopleOf(admin)).toHaveLength(300)
  const counts = await Promise.all([reload(admin, one.id), reload(admin, two.id)])
  expect(counts.map((row) => (row.counts as { added: number }).added).toSorted()).toEqual([0, 300])
})

test('pressing twice brings a list in once', async () => {
  const admin = await anActor()
  const { id } = await upload(admin, `${header}\nBudi Santoso;KSTV;Media;081234567890;\n`)
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => completeImport(admin, id)))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await peopleOf(admin)).toHaveLength(1)
})

test('what somebody registered since the preview is asked about before anything goes in', async () => {
  const admin = await anActor()
  const { id } = await upload(admin, `${header}\nBudi Santoso;;Media;;\nRina Wati;Radar;Media;;\n`)
  const [{ groupId } = { groupId: '' }] =
    (await bringIn(admin, `${header}\nDewi;KSTV;Media;;\n`)) && (await peopleOf(admin))
  await addStakeholder(admin, {
    kind: 'PERSON',
    name: 'Budi Santoso',
    groupId,
    element: null,
    institutionId: null,
    institution: 'KSTV',
    position: null,
    email: null,
    phone: null,
    district: null,
    village: null,
    address: null,
    note: null,
    sex: null,
    isMinor: false,
  })
  await completeImport(admin, id)

  expect(await reload(admin, id)).toMatchObject({
    status: 'READY',
    problem: 'changed',
    counts: { ASKED: 1 },
  })
  expect(await peopleOf(admin)).toHaveLength(2)
})
