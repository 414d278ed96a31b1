import type { Field, ImportKind } from './import.ts'

/** Which fields a kind knows, in the order they are offered. */
export const fieldsOfKind: Record<ImportKind, readonly Field[]> = {
  UNITS: [
    'number',
    'name',
    'category',
    'shortName',
    'headPosition',
    'headName',
    'headNumber',
    'address',
    'phone',
    'email',
  ],
  SERVICES: ['number', 'unit', 'name', 'lokusKind', 'description'],
  STAKEHOLDERS: peopleFields(),
  PARTICIPANTS: peopleFields(),
}

function peopleFields(): readonly Field[] {
  return [
    'number',
    'titleBefore',
    'name',
    'titleAfter',
    'institution',
    'position',
    'role',
    'group',
    'element',
    'sex',
    'male',
    'female',
    'phone',
    'email',
    'district',
    'village',
    'address',
    'note',
    'minor',
  ]
}

/** Fields that several columns may fill together. */
export const repeatable: ReadonlySet<Field> = new Set(['phone', 'note', 'address'])

const shared: Partial<Record<Field, string>> = {
  number: 'no|nomor|no urut|nomor urut|urut|nr|num|number|no absen|nomer',
  phone:
    'no hp|hp|telepon|telp|tlp|tlpn|telpon|telephone|no telp|no telepon|nomor telepon|nomor hp|no hp wa|no wa|nomor wa|wa|whatsapp|no whatsapp|nomor whatsapp|handphone|no handphone|nomor handphone|ponsel|no ponsel|kontak|no kontak|nomor kontak|phone|mobile|contact|phone number|cp|no cp|seluler|hp wa|wa hp|telp hp|hp telp|no tlp|telepon seluler|telepon kantor|no hp aktif',
  email:
    'email|e mail|surel|alamat email|alamat surel|surat elektronik|pos el|alamat e mail|mail|email address',
  address: 'alamat|alamat lengkap|alamat kantor|alamat rumah|domisili|address|alamat instansi',
}

const people: Partial<Record<Field, string>> = {
  ...shared,
  name: 'nama|nama lengkap|nama peserta|nama undangan|nama tamu|nama pemangku kepentingan|nama stakeholder|pemangku kepentingan|stakeholder|peserta|undangan|tamu undangan|name|full name|nama dan gelar|nama lengkap dan gelar|nama gelar|yang diundang|nama yang diundang|daftar undangan|nama no hp|nama dan no hp|nama terang|nama orang|contact name|nama kontak',
  titleBefore: 'gelar depan|gelar di depan|title',
  titleAfter: 'gelar belakang|gelar di belakang|gelar',
  institution:
    'instansi|asal instansi|nama instansi|lembaga|nama lembaga|instansi lembaga|lembaga instansi|organisasi|nama organisasi|unit kerja|asal|asal lembaga|asal organisasi|dari|perwakilan|kantor|perusahaan|opd|skpd|nama opd|unit|dinas|institusi|institution|organization|organisation|company|agency|instansi asal|instansi organisasi|asal perwakilan|mewakili|unsur instansi|instansi pengutus|tempat kerja|satuan kerja|satker',
  position:
    'jabatan|kedudukan|posisi|kontak jabatan|jabatan kontak|position|pekerjaan|job title|jabatan pekerjaan|jabatan narahubung|narahubung jabatan|profesi',
  role: 'jabatan organisasi|jabatan instansi|instansi jabatan|organisasi jabatan|jabatan lembaga|jabatan dan instansi|instansi dan jabatan|jabatan asal instansi|jabatan unit kerja',
  group:
    'kelompok|kategori|kelompok pemangku kepentingan|golongan|kelompok label|category|group|jenis stakeholder|jenis pemangku kepentingan|kategori stakeholder|kategori peserta|kategori pemangku kepentingan|kelompok stakeholder|kelompok masyarakat|jenis kelompok|kelompok peserta|klasifikasi|jenis peserta',
  element: 'unsur|unsur masyarakat|unsur peserta|element|unsur pekppp|unsur fkp|unsur stakeholder',
  sex: 'l p|lp|p l|jenis kelamin|jk|kelamin|gender|sex|jns kelamin|j k|jenis kelamin l p|lk pr|laki laki perempuan',
  male: 'l|laki laki|pria|lk|jenis kelamin l|jk l|l p l|jenis kelamin laki laki',
  female: 'p|perempuan|wanita|pr|jenis kelamin p|jk p|l p p|jenis kelamin perempuan',
  district: 'kecamatan|kec|district|nama kecamatan',
  village:
    'kelurahan|desa|kel|desa kelurahan|kelurahan desa|village|kel desa|nama kelurahan|nama desa',
  note: 'catatan|keterangan|ket|note|notes|remarks|keterangan lain|catatan lain',
  minor: 'anak|di bawah umur|anak di bawah umur|usia anak|minor',
}

const units: Partial<Record<Field, string>> = {
  ...shared,
  name: 'nama|nama unit|unit|unit kerja|nama unit kerja|opd|nama opd|perangkat daerah|nama perangkat daerah|skpd|nama skpd|unit penyelenggara|unit pelayanan|nama unit pelayanan|unit penyelenggara pelayanan|nama instansi|instansi|upp|nama upp|unit layanan|name|satuan kerja|satker|nama dinas|dinas|nama lembaga',
  category:
    'kategori|kategori unit|jenis|jenis unit|kelompok|tipe|category|type|klasifikasi|rumpun',
  shortName: 'singkatan|nama singkat|akronim|nama pendek|short name|alias|sebutan',
  headPosition: 'jabatan|jabatan pimpinan|jabatan kepala|nama jabatan',
  headName:
    'nama kepala|kepala|nama pimpinan|pimpinan|kepala unit|nama kepala unit|nama kepala dinas|kepala dinas|pejabat|nama pejabat|penanggung jawab|kepala opd|nama kepala opd',
  headNumber: 'nip|nip kepala|nip pimpinan|nip pejabat|nomor induk pegawai',
}

const services: Partial<Record<Field, string>> = {
  number: shared.number,
  unit: 'unit|unit kerja|nama unit|unit penyelenggara|opd|perangkat daerah|nama opd|nama unit kerja|instansi|skpd|upp|nama perangkat daerah|penyelenggara|unit pelayanan|unit layanan|dinas|satuan kerja|unit penyelenggara pelayanan',
  name: 'layanan|nama layanan|jenis layanan|nama jenis layanan|pelayanan|jenis pelayanan|nama pelayanan|produk layanan|service|nama|jenis pelayanan publik|uraian layanan|produk pelayanan|nama produk layanan|layanan publik',
  lokusKind:
    'jenis lokus|lokus|kategori|kategori layanan|bentuk layanan|jenis barang jasa|ruang lingkup|bentuk|barang jasa administratif',
  description:
    'keterangan|uraian|deskripsi|ket|description|catatan|penjelasan|uraian singkat|ruang lingkup layanan',
}

const byKind: Record<ImportKind, Partial<Record<Field, string>>> = {
  UNITS: units,
  SERVICES: services,
  STAKEHOLDERS: people,
  PARTICIPANTS: people,
}

/** Words a header of that kind is made of, by field. */
export const headerWords: Record<ImportKind, ReadonlyMap<Field, readonly string[]>> = {
  UNITS: split('UNITS'),
  SERVICES: split('SERVICES'),
  STAKEHOLDERS: split('STAKEHOLDERS'),
  PARTICIPANTS: split('PARTICIPANTS'),
}

function split(kind: ImportKind) {
  return new Map(
    fieldsOfKind[kind].map((field) => [field, (byKind[kind][field] ?? '').split('|')] as const),
  )
}

/** Columns offices keep for themselves: known, and never imported. */
const others =
  /^(tanda tangan|ttd|paraf|signature|nik|no ktp|npwp|skm|fkp|sp|sop|sippn|kode|id|pentahelix|kehadiran|hadir|konfirmasi|foto|tanggal lahir|tempat lahir|umur|usia|tanggal|waktu|pangkat|golongan|status)\b/

export const isOtherHeader = (words: string) => others.test(words)
