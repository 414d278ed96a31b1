import { expect, test } from 'vitest'
import { categoryOfName, categorySaid, nameInCategory } from '#domain/import/category-words.ts'
import { groupSaid, saysOrganizer } from '#domain/import/group-words.ts'
import { institutionKey, looksLikeInstitution } from '#domain/import/institution-name.ts'
import { bareName, hasTitles, peopleIn, soundOf } from '#domain/import/person-name.ts'

test.each([
  'Drs. H. Ahmad Fauzi, M.Si',
  'Drs. H. Ahmad Fauzi, S.H., M.Si.',
  'DRS H AHMAD FAUZI MSi',
  'Drs.H.Ahmad Fauzi,M.Si',
  'H. Ahmad Fauzi',
  'Bapak Ahmad Fauzi',
  'Bpk. Drs. Ahmad Fauzi',
  'Dr. Ir. H. Ahmad Fauzi, S.T., M.T., Ph.D',
  'KH. Ahmad Fauzi',
  'K.H. Ahmad Fauzi, Lc., M.A.',
  'Ustadz Ahmad Fauzi, S.Pd.I',
  'Prof. Dr. Ahmad Fauzi, SE, MM',
  'Kompol Ahmad Fauzi, S.I.K.',
  'Ahmad Fauzi, A.Md.Kep',
  'Ahmad Fauzi S.Sos',
  'Ahmad  Fauzi',
  'AHMAD FAUZI (Ketua)',
])('%s is Ahmad Fauzi', (written) => {
  expect(bareName(written)).toBe('ahmad fauzi')
})

test.each([
  'Drs. H. Ahmad, M.Si',
  'Hj. Siti Aminah, S.Sos., M.AP',
  'Ir. Budi',
  'Rina, SE',
  'dr. Tirta',
  'KH. Abdul Ghofur',
])('titles say that %s is a person', (written) => {
  expect(hasTitles(written)).toBe(true)
})

test.each(['Dinas KB, PP dan PA', 'Toko Maju Jaya', 'Dinas Kesehatan', 'PT Gudang Garam Tbk'])(
  'no title says that %s is a person',
  (written) => {
    expect(hasTitles(written)).toBe(false)
  },
)

test('commas and titles never make several people of one', () => {
  for (const one of ['Drs. H. Ahmad, M.Si', 'Siti, S.Sos., M.AP', 'Ahmad Fauzi\nS.H., M.H.'])
    expect(peopleIn(one)).toHaveLength(1)
})

test('numbered lines are several people', () => {
  expect(peopleIn('1. Budi Santoso\n2. Siti Aminah')).toEqual(['Budi Santoso', 'Siti Aminah'])
})

test('a name that is a title too stays a name when it stands alone', () => {
  expect(bareName('H.')).toBe('h')
  expect(bareName('Ibu Ning')).toBe('ning')
})

test('spellings of one name sound alike', () => {
  expect(soundOf(bareName('Moch. Soekarno'))).toBe(soundOf(bareName('Mohammad Sukarno')))
  expect(soundOf('achmad fauzi')).toBe(soundOf('ahmad fauzi'))
  expect(soundOf('siti aminah')).not.toBe(soundOf('siti aisyah'))
})

test('an office is the same however it is abbreviated', () => {
  expect(institutionKey('Disdukcapil Kab. Kediri')).toBe(
    institutionKey('Dinas Kependudukan & Pencatatan Sipil Kabupaten Kediri'),
  )
  expect(institutionKey('Satpol PP')).toBe(institutionKey('SATPOL-PP'))
  expect(institutionKey('Dinas Kesehatan Kota Kediri')).not.toBe(institutionKey('Dinas Kesehatan'))
  expect(looksLikeInstitution('Siti Aminah')).toBe(false)
})

test.each([
  ['Tokoh Agama', 'RELIGIOUS_LEADER'],
  ['A. TOKOH AGAMA', 'RELIGIOUS_LEADER'],
  ['Unsur Akademisi:', 'ACADEMIA'],
  ['LSM / Ormas', 'CSO'],
  ['Media Massa', 'MEDIA'],
  ['REGIONAL_APPARATUS', 'REGIONAL_APPARATUS'],
  ['Perangkat Daerah', 'REGIONAL_APPARATUS'],
  ['II. Desa/Kelurahan', 'VILLAGE_GOV'],
  ['Penyandang Disabilitas', 'VULNERABLE_GROUP'],
  ['Mahasiswa', null],
  ['Masyarakat', null],
  ['Mitra', null],
  ['Praktisi', null],
])('%s says the group %s', (text, group) => {
  expect(groupSaid(text)).toBe(group)
})

test('who holds the forum is told from who is asked', () => {
  for (const text of ['Penyelenggara', 'PANITIA', 'Unit Penyelenggara', 'Moderator', 'A. Panitia'])
    expect(saysOrganizer(text)).toBe(true)
  for (const text of ['Peserta', 'Tokoh Masyarakat', 'Penyelenggara Pemilu'])
    expect(saysOrganizer(text)).toBe(false)
})

test('categories of units are read from the column or the beginning of the name', () => {
  expect(categorySaid('Bagian Setda')).toBe('BAGIAN_SETDA')
  expect(categoryOfName('UPTD Puskesmas Melak')).toBe('PUSKESMAS')
  expect(categoryOfName('Badan Pusat Statistik')).toBeNull()
  expect(nameInCategory('Melak', 'KECAMATAN')).toBe('Kecamatan Melak')
  expect(nameInCategory('Kecamatan Melak', 'KECAMATAN')).toBe('Kecamatan Melak')
  expect(nameInCategory('Dinas Sosial', 'PERANGKAT_DAERAH')).toBe('Dinas Sosial')
})

test('a name after another’s titles is somebody else, who is asked about', () => {
  expect(peopleIn('Drs. Agus, M.Si, Rina Wati, S.E')).toHaveLength(2)
  for (const one of ['Drs. H. Agus Salim, S.H., M.H.', 'Dr. Rina, M.Kes, Kepala Dinas Kesehatan'])
    expect(peopleIn(one)).toHaveLength(1)
})

test.each(['APINDO Kota Kediri', 'FKUB', 'Kelompok Tani Makmur', 'RRI Kediri', 'LPMK Bujel'])(
  '%s is no person',
  (name) => expect(looksLikeInstitution(name)).toBe(true),
)

test.each(['Aji Santoso', 'Radarwati', 'Nur’aini', 'Pantiyem'])('%s is one', (name) =>
  expect(looksLikeInstitution(name)).toBe(false),
)
