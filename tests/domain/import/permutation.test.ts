import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plan, sheetOf } from './planning.ts'

// The same list in another order is the same list.

const names = [
  'Drs. H. Ahmad, M.Si',
  'Siti Aminah',
  'SITI AMINAH, S.Sos',
  'Budi',
  'Rina Wati',
  'Moch. Ali',
  'Mohammad Ali',
  'Dinas Sosial',
  'Camat Kota',
]
const institutions = ['Dinas Kesehatan', 'Radar Kediri', 'Dinkes', '', 'MUI']
const groups = ['Media', 'OPD', 'Tokoh Agama', 'Mitra', '-']
const phones = [
  '081234567890',
  '+62 812 3456 7890',
  '0812 9876 5432',
  '0354 681234',
  '8.12E+10',
  '681234',
  '',
  'a@x.id',
]
const emails = ['a@x.id', 'b@x.id', '', 'rusak@@x', '081211112222']
const sexes = ['L', 'P', 'laki-laki', '']

const person = fc.record({
  Nama: fc.constantFrom(...names),
  Instansi: fc.constantFrom(...institutions),
  Jabatan: fc.constantFrom('Kepala', 'Ketua', 'Anggota', ''),
  Kelompok: fc.constantFrom(...groups),
  'No. HP': fc.constantFrom(...phones),
  Email: fc.constantFrom(...emails),
  'L/P': fc.constantFrom(...sexes),
})

type Person = Record<string, string>
const titles = ['Nama', 'Instansi', 'Jabatan', 'Kelompok', 'No. HP', 'Email', 'L/P']

function previewOf(people: readonly Person[], columns: readonly string[]) {
  const lines = people.map((one) => columns.map((column) => `"${one[column] ?? ''}"`).join(';'))
  const { columns: known, rows } = plan(sheetOf([columns.join(';'), ...lines].join('\n')))
  const fields = Object.fromEntries(known.map(({ title, field }) => [title, field]))
  const entries = rows
    .filter(({ number }) => number > 1)
    .map(({ verdict, reasons, columns: values, candidates }) => ({
      verdict,
      reasons: reasons.map(({ code }) => code).toSorted(),
      values,
      candidates: candidates.map(({ label }) => label).toSorted(),
    }))
  return { fields, entries: entries.map((entry) => JSON.stringify(entry)).toSorted() }
}

test('any order of columns and of rows gives the same preview', () => {
  const listed = fc.array(person, { minLength: 1, maxLength: 25 })
  fc.assert(
    fc.property(
      listed.chain((people) =>
        fc.record({
          people: fc.constant(people),
          rows: fc.shuffledSubarray(people, { minLength: people.length }),
          columns: fc.shuffledSubarray(titles, { minLength: titles.length }),
        }),
      ),
      ({ people, rows, columns }) => {
        expect(previewOf(rows, columns)).toEqual(previewOf(people, titles))
      },
    ),
    { numRuns: 150 },
  )
})

test('a column of telephone numbers that holds few of them does not count the rows', () => {
  const ahmad = { Nama: 'Drs. H. Ahmad, M.Si', Jabatan: 'Kepala', Kelompok: 'Media', 'L/P': 'L' }
  const people = [
    { ...ahmad, Instansi: '', 'No. HP': '', Email: '' },
    { ...ahmad, Instansi: 'Dinas Kesehatan', 'No. HP': 'a@x.id', Email: '081211112222' },
    { ...ahmad, Instansi: 'Dinas Kesehatan', 'No. HP': '8.12E+10', Email: '' },
  ]
  expect(previewOf(people, titles).fields['No. HP']).not.toBe('number')
  expect(previewOf(people.toReversed(), titles)).toEqual(previewOf(people, titles))
})

test('no cell, whatever it holds, breaks the reading or the storing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 8 }), {
        maxLength: 12,
      }),
      (cells) => {
        const text = cells
          .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
          .join('\n')
        for (const kind of ['UNITS', 'SERVICES', 'STAKEHOLDERS'] as const) {
          const { rows } = plan(sheetOf(text), { kind })
          expect(JSON.stringify(rows)).not.toContain('\\u0000')
        }
      },
    ),
    { numRuns: 100 },
  )
})
