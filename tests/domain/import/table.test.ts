import { expect, test } from 'vitest'
import { fieldsOf, peopleIn, planText, toldOf } from './planning.ts'

// Lists as offices keep them, one trap at a time.

const letterhead = `PEMERINTAH KOTA KEDIRI;;;;;;
DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL;;;;;;
Jl. Basuki Rahmat No. 15 Kediri Telp. (0354) 681234;;;;;;
;;;;;;
DAFTAR UNDANGAN FORUM KONSULTASI PUBLIK TAHUN 2026;;;;;;
Hari/Tanggal : Rabu, 7 Oktober 2026;;;;;;
Tempat : Aula Dinas;;;;;;
`
const header = 'No.;Nama;L/P;Jabatan;Instansi;No. HP / WA;E-mail'
const rows = `1;Drs. H. Ahmad, M.Si;L;Kepala Dinas;Dinas Kesehatan;081234567890;ahmad@contoh.go.id
2;Siti Aminah;P;Redaktur;Radar Kediri;081298765432;siti@contoh.id`

test('the header is found under the letterhead, and what stands above is passed over by name', () => {
  const plan = planText(`${letterhead}${header}\n${rows}\n`)
  expect(plan.header?.top).toBe(8)
  expect(fieldsOf(plan)).toEqual({
    no: 'number',
    nama: 'name',
    'l p': 'sex',
    jabatan: 'position',
    instansi: 'institution',
    'no hp wa': 'phone',
    'e mail': 'email',
  })
  expect(
    toldOf(plan)
      .slice(0, 6)
      .every((told) => told.endsWith('SKIPPED title')),
  ).toBe(true)
})

test('a header in two rows is read as one', () => {
  const plan = planText(`No;Nama;Jenis Kelamin;;Kontak;
;;L;P;HP;Email
1;Ahmad Fauzi;✓;;081234567890;a@x.id
2;Siti Aminah;;✓;081298765432;s@x.id
`)
  expect(fieldsOf(plan)).toMatchObject({ nama: 'name', hp: 'phone', email: 'email' })
  expect(plan.rows.filter(({ verdict }) => verdict === 'SKIPPED')).toHaveLength(2)
})

test('ticks under L and P say the sex', () => {
  const plan = planText(`No;Nama;Kelompok;L;P;HP
1;Ahmad Fauzi;Media;✓;;081234567890
2;Siti Aminah;Media;;v;081298765432
`)
  expect(peopleIn(plan).map(({ sex }) => sex)).toEqual(['MALE', 'FEMALE'])
})

test('the row of column numbers is no entry', () => {
  const plan = planText(`${header}\n(1);(2);(3);(4);(5);(6);(7)\n${rows}\n`)
  expect(toldOf(plan)[1]).toBe('2 SKIPPED numbering')
})

test('a header repeated on every printed page is passed over', () => {
  const plan = planText(
    `${header}\n${rows}\n${header}\n3;Budi;L;Lurah;Kelurahan Bujel;081211112222;\n`,
  )
  expect(toldOf(plan)[3]).toBe('4 SKIPPED repeated-header')
  expect(plan.rows.filter(({ verdict }) => verdict !== 'SKIPPED')).toHaveLength(3)
})

test('headings carry their group down until the next one', () => {
  const plan = planText(`${header}
A;TOKOH AGAMA;;;;;
1;KH. Abdul Ghofur;L;Ketua;MUI;081234567890;
2;Pdt. Yohanes;L;Ketua;BKSG;081234567891;
B. Unsur Media Massa;;;;;;
3;Siti Aminah;P;Redaktur;Radar Kediri;081298765432;
`)
  expect(peopleIn(plan).map(({ groupId }) => groupId)).toEqual([
    'RELIGIOUS_LEADER',
    'RELIGIOUS_LEADER',
    'MEDIA',
  ])
  expect(toldOf(plan).filter((told) => told.endsWith('section'))).toHaveLength(2)
})

test('a heading nobody knows is asked about once, for all rows under it', () => {
  const plan = planText(`${header}\n;MITRA STRATEGIS;;;;;\n${rows}\n`)
  const questions = plan.rows.flatMap(({ question }) => question ?? [])
  expect(questions.map(({ key, text }) => [key, text])).toEqual([
    ['g:mitra strategis', 'MITRA STRATEGIS'],
    ['g:mitra strategis', 'MITRA STRATEGIS'],
  ])
})

test('an institution as heading belongs to the people under it', () => {
  const plan = planText(`No;Nama;Jabatan;Kelompok;HP
;DINAS KESEHATAN;;;
1;Budi Santoso;Kepala;OPD;081234567890
2;Siti Aminah;Sekretaris;OPD;081298765432
`)
  expect(peopleIn(plan).map(({ institution }) => institution)).toEqual([
    'DINAS KESEHATAN',
    'DINAS KESEHATAN',
  ])
})

test.each([
  ';Jumlah;;;;;',
  ';JUMLAH TOTAL;2;;;;',
  ';Total Peserta : 2 orang;;;;;',
  'Jumlah;;1;1;;;',
  ';Sub Total;2;;;;',
])('the total %s is no entry', (total) => {
  expect(toldOf(planText(`${header}\n${rows}\n${total}\n`)).at(-1)).toBe('4 SKIPPED total')
})

test('who signs under the list is not on it', () => {
  const plan = planText(`${header}
${rows}
;;;;Kediri, 7 Oktober 2026;;
Mengetahui,;;;;;;
Kepala Dinas Kependudukan dan Pencatatan Sipil;;;;;;
;;;;;;
Drs. SYAIFUL HADI, M.Si;;;;;;
Pembina Utama Muda;;;;;;
NIP. 19680101 199003 1 001;;;;;;
`)
  const after = toldOf(plan).slice(3)
  expect(after.length).toBe(6)
  expect(after.every((told) => told.endsWith('SKIPPED signature'))).toBe(true)
})

test('a list goes on under a signature when a header says so', () => {
  const plan = planText(`${header}
${rows}
Mengetahui,;;;;;;
Drs. SYAIFUL HADI, M.Si;;;;;;
NIP. 19680101 199003 1 001;;;;;;
${header}
3;Budi;L;Lurah;Kelurahan Bujel;081211112222;
`)
  expect(plan.rows.filter(({ verdict }) => verdict !== 'SKIPPED')).toHaveLength(3)
})

test('footnotes are passed over', () => {
  const plan = planText(
    `${header}\n${rows}\n;Keterangan: mohon hadir tepat waktu;;;;;\n*) dalam konfirmasi;;;;;;\n`,
  )
  expect(toldOf(plan).slice(3)).toEqual(['4 SKIPPED footnote', '5 SKIPPED footnote'])
})

test('titles stay as written, and a comma between them makes no second person', () => {
  const [first] = peopleIn(planText('Nama,Kelompok\n"Drs. H. Ahmad, M.Si",Tokoh Agama\n'))
  expect(first).toMatchObject({ name: 'Drs. H. Ahmad, M.Si', kind: 'PERSON' })
})

test('titles in columns of their own are put back around the name', () => {
  const [first] = peopleIn(
    planText('Gelar Depan;Nama;Gelar Belakang;Kelompok\nDrs. H.;Ahmad;M.Si;Tokoh Agama\n'),
  )
  expect(first?.name).toBe('Drs. H. Ahmad, M.Si')
})

test('swapped cells are put where they belong, and told', () => {
  const plan = planText(`Nama;Kelompok;HP;Email
Budi;Media;budi@x.id;0812 3456 7890
Siti;Media;081298765432;siti@x.id
Rudi;Media;081211112222;rudi@x.id
`)
  expect(peopleIn(plan)[0]).toMatchObject({ email: 'budi@x.id', phone: '+6281234567890' })
  expect(toldOf(plan)[1]).toBe('2 NEW swapped')
})

test('columns whose names are swapped are known by what they hold', () => {
  const plan = planText(`Nama;Kelompok;HP;Email
Budi;Media;budi@x.id;081234567890
Siti;Media;siti@x.id;081298765432
`)
  expect(peopleIn(plan).map(({ email, phone }) => [email, phone])).toEqual([
    ['budi@x.id', '+6281234567890'],
    ['siti@x.id', '+6281298765432'],
  ])
})

test('a number in the cell of the name is taken for what it is', () => {
  const [first] = peopleIn(
    planText(`No;Nama & No. HP;L/P;Jabatan/Organisasi;Kelompok;Tanda Tangan
1;"Budi Santoso\n081234567890";L;Ketua/Karang Taruna;Pemuda;
`),
  )
  expect(first).toMatchObject({
    name: 'Budi Santoso',
    phone: '+6281234567890',
    position: 'Ketua',
    institution: 'Karang Taruna',
  })
})

test('two lists side by side are both read', () => {
  const plan = planText(`No;Nama;HP;;No;Nama;HP
1;Budi Santoso;081234567890;;3;Rudi Hartono;081211112222
2;Siti Aminah;081298765432;;4;Dewi Lestari;081233334444
`)
  const answered = planText('', {})
  expect(answered.rows).toEqual([])
  expect(plan.rows.filter(({ verdict }) => verdict === 'ASKED')).toHaveLength(4)
  expect(plan.rows.map(({ key }) => key)).toContain('row:3.1')
})

test('a list without a header is known by what it holds', () => {
  const plan = planText(`1;Drs. Ahmad;Dinas Kesehatan;081234567890;a@x.id
2;Siti Aminah, SE;Dinas Sosial;081298765432;s@x.id
3;Hj. Rina;Kecamatan Kota;081211112222;r@x.id
`)
  expect(plan.header).toBeNull()
  expect(Object.values(fieldsOf(plan))).toEqual(['number', 'name', 'institution', 'phone', 'email'])
})

test('names in English and in other orders are understood', () => {
  const plan = planText(`E-mail address;Phone number;Organization;Full name;Gender;Category
a@x.id;081234567890;Radar;Budi;male;Media
`)
  expect(peopleIn(plan)[0]).toMatchObject({ name: 'Budi', institution: 'Radar', sex: 'MALE' })
})

test('where only an institution and a position are given, the institution is who is asked', () => {
  const plan = planText(`No;Instansi;Jabatan;Kelompok;Telp
1;Dinas Kesehatan;Kepala Dinas;OPD;0354 681234
`)
  expect(peopleIn(plan)[0]).toMatchObject({
    kind: 'INSTITUTION',
    name: 'Dinas Kesehatan',
    position: 'Kepala Dinas',
    phone: '+62354681234',
  })
})

test('a row without anybody is passed over, and said', () => {
  expect(toldOf(planText('No;Nama;Kelompok;HP\n1;;Media;081234567890\n'))[1]).toBe(
    '2 SKIPPED no-name',
  )
})

test('cells left empty under a merged one take its group', () => {
  const plan = planText(`No;Kelompok;Nama;HP
1;Tokoh Agama;KH. Abdul;081234567890
2;;Ustadz Yusuf;081234567891
3;;Pdt. Yohanes;081234567892
4;Media;Budi;081234567893
5;;Siti;081234567894
`)
  expect(peopleIn(plan).map(({ groupId }) => groupId)).toEqual([
    'RELIGIOUS_LEADER',
    'RELIGIOUS_LEADER',
    'RELIGIOUS_LEADER',
    'MEDIA',
    'MEDIA',
  ])
})

test('a row that says its own group is not of the group its heading names', () => {
  const plan = planText(`No;Nama;Instansi;Unsur
A. UNSUR MEDIA;;;
1;Bambang;Radar Kediri;
2;KH. Anwar Iskandar;Ponpes Al-Amien;Tokoh Agama
3;Kartini;TP PKK;Kaum ibu`)

  expect(peopleIn(plan).map(({ groupId }) => groupId)).toEqual(['MEDIA', 'RELIGIOUS_LEADER'])
  expect(toldOf(plan)).toContain('5 ASKED unknown-group')
})

test('a unit named once stands for the empty cells below it, until a heading or another unit', () => {
  const list = [
    'Unit;Jenis Layanan',
    'Dinas Kependudukan dan Pencatatan Sipil;Penerbitan KTP-el',
    ';Penerbitan KK',
    'Dinas Kesehatan;Izin Praktik Dokter',
    ';Izin Apotek',
  ].join('\n')
  const unitsOf = (more: Parameters<typeof planText>[1] = {}) =>
    planText(list, { kind: 'SERVICES', ...more }).rows.flatMap(({ columns }) =>
      columns && 'unitId' in columns ? [columns.unitId] : [],
    )
  expect(unitsOf()).toEqual(['disduk', 'disduk', 'dinkes', 'dinkes'])
  expect(unitsOf({ directory: { unitId: 'own' } })).toEqual(['disduk', 'own', 'dinkes', 'own'])
})

test('what stands between the pages of a printed list is nobody', () => {
  const plan = planText(
    [
      'Nama,Instansi,Unsur,HP',
      '"Andi, S.E.",KSTV,Media,081200001111',
      'Halaman 1 dari 2,,,',
      'Bersambung ke halaman berikut,,,',
      'Daftar undangan forum (lanjutan),,,',
      'nama,instansi,unsur,hp',
      '"Bela, A.Md.Keb.",RRI,Media,081200001112',
      'dst.,,,',
      'Hal. 2,,,',
    ].join('\n'),
  )
  expect(toldOf(plan)).toEqual([
    ...['1 SKIPPED header', '2 NEW', '3 SKIPPED footnote', '4 SKIPPED footnote'],
    ...['5 SKIPPED title', '6 SKIPPED repeated-header', '7 NEW'],
    ...['8 SKIPPED footnote', '9 SKIPPED footnote'],
  ])
})
