import { expect, test } from 'vitest'
import { skmElements } from '#domain/feedback/feedback.ts'
import { readCsv } from '#domain/import/csv.ts'
import { elementNamed, elementNumbered, readElements } from '#domain/satisfaction/sheet-reading.ts'

const sheetOf = (text: string) => readCsv(Buffer.from(text), 'ikm.csv')

const names = [
  'Persyaratan',
  'Sistem, Mekanisme, dan Prosedur',
  'Waktu Penyelesaian',
  'Biaya/Tarif',
  'Produk Spesifikasi Jenis Pelayanan',
  'Kompetensi Pelaksana',
  'Perilaku Pelaksana',
  'Penanganan Pengaduan, Saran dan Masukan',
  'Sarana dan Prasarana',
]
const values = ['3,1', '3,2', '3,3', '3,4', '3,5', '3,6', '3,7', '3,8', '3,9']

test('an element is known by its name whatever number stands before it', () => {
  expect(names.map(elementNamed)).toEqual([...skmElements])
  expect(elementNamed('U8. Sarana dan prasarana')).toBe('FACILITIES')
  expect(elementNamed('U9 - Penanganan pengaduan')).toBe('COMPLAINT_HANDLING')
  expect(elementNamed('Periode waktu survei')).toBe(null)
})

test('one period a row: its service, period, users and respondents are read beside the elements', () => {
  const read = readElements(
    sheetOf(
      [
        'LAPORAN SURVEI KEPUASAN;;;;;;;;;;;;',
        `No;Jenis Layanan;Periode;Populasi;Jumlah Responden;${names.join(';')}`,
        `1;Kartu Keluarga (KK);Semester I 2025;1.200;290;${values.join(';')}`,
        `2;;Semester II 2025;;300;${values.join(';')}`,
      ].join('\n'),
    ),
    null,
  )

  expect(read).toMatchObject({
    isNumbered: false,
    rows: [
      {
        line: 3,
        service: 'Kartu Keluarga (KK)',
        period: { year: 2025, span: 'SEMESTER_1' },
        population: 1200,
        respondents: 290,
        means: { REQUIREMENTS: 3.1, COMPLAINT_HANDLING: 3.8, FACILITIES: 3.9 },
      },
      { line: 4, service: null, population: null, respondents: 300 },
    ],
  })
})

test('one element a row, numbered the other way round: the names decide', () => {
  const rows = [...names.slice(0, 7), names[8], names[7]].map(
    (name, index) => `${index + 1};U${index + 1};${name};3,${index + 1};A`,
  )
  const read = readElements(sheetOf(['No;Unsur;Nama;NRR;Mutu', ...rows].join('\n')), null)

  expect(read).toMatchObject({ rows: [{ means: { FACILITIES: 3.8, COMPLAINT_HANDLING: 3.9 } }] })
})

test('numbers alone are refused until somebody says in which order they count', () => {
  const sheet = sheetOf(`U1;U2;U3;U4;U5;U6;U7;U8;U9\n${values.join(';')}`)

  expect(readElements(sheet, null)).toEqual({ trouble: 'numbers-only' })
  expect(readElements(sheet, 'OFFICIAL')).toMatchObject({
    isNumbered: true,
    rows: [{ means: { COMPLAINT_HANDLING: 3.8, FACILITIES: 3.9 } }],
  })
  expect(readElements(sheet, 'SWAPPED')).toMatchObject({
    rows: [{ means: { COMPLAINT_HANDLING: 3.9, FACILITIES: 3.8 } }],
  })
  expect(elementNumbered('NRR U3', 'OFFICIAL')).toBe('TIME')
})

test('a sheet without one of the nine says which, and one without any says so', () => {
  const eight = sheetOf(`${names.slice(0, 8).join(';')}\n${values.slice(0, 8).join(';')}`)

  expect(readElements(eight, null)).toEqual({
    trouble: 'elements-missing',
    missing: ['FACILITIES'],
  })
  expect(readElements(sheetOf('Nama;Alamat\nBudi;Kediri'), null)).toEqual({
    trouble: 'no-elements',
  })
})

test('values on the scale to 100 are divided, and values on none are no means', () => {
  const of = (list: string[]) =>
    readElements(sheetOf(`${names.join(';')}\n${list.join(';')}`), null)

  expect(of(names.map(() => '85'))).toMatchObject({
    rows: [{ isConverted: true, means: { TIME: 3.4 } }],
  })
  expect(of([...values.slice(0, 8), '4,2'])).toMatchObject({ rows: [{ means: null }] })
  expect(of([...values.slice(0, 8), ''])).toMatchObject({ rows: [{ means: null }] })
})
