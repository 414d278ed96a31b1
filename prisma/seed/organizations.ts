import type { UnitCategory } from '#db/generated/enums.ts'
import type { SeedOrganization, SeedUnit } from './material.ts'

const western = 'Asia/Jakarta'
const central = 'Asia/Makassar'
const eastern = 'Asia/Jayapura'

const retold = (name: string) =>
  `Halaman contoh. Forum ${name} di sini disarikan dari berita atau laman yang disebut pada tiap forum; yang tidak disebut sumber dibiarkan kosong.`

const slugOf = (name: string) => name.toLowerCase().replaceAll(' ', '-')

const heads: Record<UnitCategory, string> = {
  PERANGKAT_DAERAH: 'Kepala Dinas',
  BAGIAN_SETDA: 'Kepala Bagian',
  KECAMATAN: 'Camat',
  KELURAHAN: 'Lurah',
  PUSKESMAS: 'Kepala Puskesmas',
  RSUD: 'Direktur',
  SATUAN_PENDIDIKAN: 'Kepala Sekolah',
  UPTD: 'Kepala UPTD',
  BUMD: 'Direktur Utama',
  VERTIKAL_KL: 'Kepala',
}

const unit = (name: string, category: UnitCategory, headPosition = heads[category]): SeedUnit => ({
  name,
  category,
  headPosition,
})

const office = (name: string, headPosition?: string) => unit(name, 'PERANGKAT_DAERAH', headPosition)
const registry = (place: string) => office(`Dinas Kependudukan dan Pencatatan Sipil ${place}`)
const hospital = (name: string) => unit(name, 'RSUD')
const healthCentre = (name: string) => unit(name, 'PUSKESMAS')
const district = (name: string) => unit(`Kecamatan ${name}`, 'KECAMATAN')

function government(kind: 'Kota' | 'Kabupaten' | 'Provinsi', place: string) {
  return (province: string, timeZone: string, units: SeedUnit[]): SeedOrganization => ({
    slug: slugOf(`${kind} ${place}`),
    name: `Pemerintah ${kind} ${place}`,
    shortName: `${kind} ${place}`,
    province,
    timeZone,
    letterheadTop: `PEMERINTAH ${kind} ${place}`.toUpperCase(),
    introduction: retold(`${kind} ${place}`),
    units,
  })
}

const city = (place: string) => government('Kota', place)
const regency = (place: string) => government('Kabupaten', place)
const province = (place: string) => government('Provinsi', place)

const agency = (
  name: string,
  place: string,
  timeZone: string,
  own: SeedUnit,
): SeedOrganization => ({
  slug: slugOf(name),
  name,
  shortName: name,
  province: place,
  timeZone,
  letterheadTop: name.toUpperCase(),
  introduction: retold(name),
  units: [own],
})

/** The city the demo is about; its units are told in `kediri/`. */
export const kediri: SeedOrganization = {
  ...city('Kediri')('Jawa Timur', western, []),
  introduction:
    'Apa yang disampaikan warga dalam Forum Konsultasi Publik, apa yang dijanjikan unit pelayanan, dan sampai di mana janji itu. Data peragaan: fakta forum 2024 berasal dari berita, selebihnya contoh.',
}

/** The governments and agencies whose real forums are told in `cases/`. */
export const organizations: SeedOrganization[] = [
  regency('Blitar')('Jawa Timur', western, [registry('Kabupaten Blitar')]),
  regency('Tuban')('Jawa Timur', western, [
    registry('Kabupaten Tuban'),
    hospital('RSUD R. Ali Manshur Jatirogo'),
  ]),
  regency('Jombang')('Jawa Timur', western, [hospital('RSUD Jombang')]),
  regency('Madiun')('Jawa Timur', western, [
    office('Dinas Tenaga Kerja dan Perindustrian Kabupaten Madiun'),
  ]),
  regency('Nganjuk')('Jawa Timur', western, [
    office('Dinas Tenaga Kerja dan Transmigrasi Kabupaten Nganjuk'),
  ]),
  city('Probolinggo')('Jawa Timur', western, [office('DPMPTSP Kota Probolinggo')]),
  province('Jawa Timur')('Jawa Timur', western, [hospital('RSUD Dungus')]),
  regency('Banyumas')('Jawa Tengah', western, [
    healthCentre('Puskesmas Kembaran II'),
    district('Somagede'),
  ]),
  regency('Kendal')('Jawa Tengah', western, [registry('Kabupaten Kendal')]),
  regency('Klaten')('Jawa Tengah', western, [
    healthCentre('Puskesmas Tulung'),
    office('Sekretariat DPRD Kabupaten Klaten', 'Sekretaris DPRD'),
  ]),
  regency('Pemalang')('Jawa Tengah', western, [
    healthCentre('Puskesmas Kebondalem'),
    healthCentre('Puskesmas Karangasem'),
  ]),
  city('Pekalongan')('Jawa Tengah', western, [registry('Kota Pekalongan')]),
  regency('Bogor')('Jawa Barat', western, [
    office('DPMPTSP Kabupaten Bogor (persiapan Mal Pelayanan Publik)'),
  ]),
  city('Cimahi')('Jawa Barat', western, [district('Cimahi Tengah')]),
  regency('Lebak')('Banten', western, [healthCentre('UPTD Puskesmas Cisimeut')]),
  regency('Solok')('Sumatera Barat', western, [registry('Kabupaten Solok')]),
  regency('Lampung Timur')('Lampung', western, [hospital('RSUD Sukadana')]),
  regency('Pringsewu')('Lampung', western, [
    office('DPMPTSP Kabupaten Pringsewu (pembentukan Mal Pelayanan Publik)'),
  ]),
  regency('Kayong Utara')('Kalimantan Barat', western, [
    hospital('RSUD Sultan Muhammad Jamaludin I'),
  ]),
  city('Pontianak')('Kalimantan Barat', western, [registry('Kota Pontianak')]),
  regency('Katingan')('Kalimantan Tengah', western, [registry('Kabupaten Katingan')]),
  regency('Kotawaringin Barat')('Kalimantan Tengah', western, [
    office('Dinas Sosial Kabupaten Kotawaringin Barat'),
  ]),
  regency('Hulu Sungai Tengah')('Kalimantan Selatan', central, [
    office('Dinas Perpustakaan Kabupaten Hulu Sungai Tengah'),
  ]),
  regency('Tabalong')('Kalimantan Selatan', central, [registry('Kabupaten Tabalong')]),
  city('Bontang')('Kalimantan Timur', central, [hospital('RSUD Taman Husada Bontang')]),
  regency('Kutai Barat')('Kalimantan Timur', central, [
    office('Badan Pendapatan Daerah Kabupaten Kutai Barat', 'Kepala Badan'),
    hospital('RSUD Harapan Insan Sendawar'),
  ]),
  regency('Kutai Kartanegara')('Kalimantan Timur', central, [district('Loa Kulu')]),
  regency('Barru')('Sulawesi Selatan', central, [
    office('Dinas Pendidikan dan Kebudayaan Kabupaten Barru'),
  ]),
  province('Sulawesi Barat')('Sulawesi Barat', central, [hospital('RSUD Provinsi Sulawesi Barat')]),
  regency('Donggala')('Sulawesi Tengah', central, [registry('Kabupaten Donggala')]),
  city('Kotamobagu')('Sulawesi Utara', central, [registry('Kota Kotamobagu')]),
  province('Maluku Utara')('Maluku Utara', eastern, [hospital('RSUD Chasan Boesoirie')]),
  agency(
    'Kementerian Pertanian',
    'Sulawesi Selatan',
    central,
    unit('Balai Besar Veteriner Maros', 'VERTIKAL_KL', 'Kepala Balai Besar'),
  ),
  agency(
    'Kementerian Kesehatan',
    'Sulawesi Selatan',
    central,
    unit('Balai Labkesmas Makassar', 'VERTIKAL_KL', 'Kepala Balai'),
  ),
  agency(
    'Komisi Pemilihan Umum',
    'Jawa Tengah',
    western,
    unit('KPU Kabupaten Kudus', 'VERTIKAL_KL', 'Sekretaris'),
  ),
  agency(
    'Mahkamah Agung',
    'Bengkulu',
    western,
    unit('Pengadilan Agama Bengkulu', 'VERTIKAL_KL', 'Ketua Pengadilan'),
  ),
  agency(
    'Badan Informasi Geospasial',
    'DKI Jakarta',
    western,
    unit('Badan Informasi Geospasial', 'VERTIKAL_KL'),
  ),
]
