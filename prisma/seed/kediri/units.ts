import type { DemoUnit, SeedService } from './material.ts'
import { registryOffice } from './registry-office.ts'

const service = (
  key: string,
  lokusKind: SeedService['lokusKind'],
  name: string,
  description: string,
): SeedService => ({ key, lokusKind, name, description })

const district = (key: string, place: string): DemoUnit => ({
  key,
  name: `Kecamatan ${place}`,
  shortName: `Kec. ${place}`,
  category: 'KECAMATAN',
  headPosition: `Camat ${place}`,
  services: [
    service(
      'pengantar',
      'ADMINISTRATIVE',
      'Surat pengantar dan keterangan',
      'Legalisasi surat kelurahan.',
    ),
    service(
      'rekam',
      'ADMINISTRATIVE',
      'Perekaman KTP-el di kecamatan',
      'Perekaman bagi warga kecamatan.',
    ),
    service(
      'waris',
      'ADMINISTRATIVE',
      'Pencatatan keterangan ahli waris',
      'Register keterangan waris.',
    ),
  ],
})

/** The units of the demo city, the first one told in depth. */
export const units: DemoUnit[] = [
  registryOffice,
  {
    key: 'dpmptsp',
    name: 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
    shortName: 'DPMPTSP',
    category: 'PERANGKAT_DAERAH',
    headPosition: 'Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
    services: [
      service(
        'nib',
        'ADMINISTRATIVE',
        'Pendampingan Nomor Induk Berusaha',
        'Pendaftaran usaha lewat OSS.',
      ),
      service(
        'praktik',
        'ADMINISTRATIVE',
        'Izin praktik tenaga kesehatan',
        'Izin praktik dan perpanjangannya.',
      ),
      service(
        'mpp',
        'SERVICES',
        'Layanan Mal Pelayanan Publik',
        'Loket bersama berbagai instansi.',
      ),
    ],
  },
  {
    key: 'dinkes',
    name: 'Dinas Kesehatan',
    shortName: 'Dinkes',
    category: 'PERANGKAT_DAERAH',
    headPosition: 'Kepala Dinas Kesehatan',
    services: [
      service(
        'rekomendasi',
        'ADMINISTRATIVE',
        'Rekomendasi izin sarana kesehatan',
        'Klinik, apotek, dan laboratorium.',
      ),
      service(
        'ambulans',
        'SERVICES',
        'Ambulans gawat darurat',
        'Penjemputan pasien gawat darurat.',
      ),
    ],
  },
  {
    key: 'gambiran',
    name: 'RSUD Gambiran',
    shortName: 'RSUD Gambiran',
    category: 'RSUD',
    headPosition: 'Direktur RSUD Gambiran',
    services: [
      service('jalan', 'SERVICES', 'Rawat jalan', 'Poliklinik spesialis.'),
      service('inap', 'SERVICES', 'Rawat inap', 'Perawatan di ruang rawat.'),
      service('farmasi', 'GOODS', 'Pelayanan obat', 'Penyerahan obat rawat jalan dan inap.'),
    ],
  },
  {
    key: 'dinsos',
    name: 'Dinas Sosial',
    shortName: 'Dinsos',
    category: 'PERANGKAT_DAERAH',
    headPosition: 'Kepala Dinas Sosial',
    services: [
      service(
        'dtsen',
        'ADMINISTRATIVE',
        'Usulan data penerima bantuan',
        'Usulan dan sanggahan data sosial ekonomi.',
      ),
      service(
        'alat-bantu',
        'GOODS',
        'Alat bantu penyandang disabilitas',
        'Kursi roda, tongkat, dan alat bantu dengar.',
      ),
    ],
  },
  {
    key: 'disdik',
    name: 'Dinas Pendidikan',
    shortName: 'Disdik',
    category: 'PERANGKAT_DAERAH',
    headPosition: 'Kepala Dinas Pendidikan',
    services: [
      service('mutasi', 'ADMINISTRATIVE', 'Mutasi siswa', 'Perpindahan siswa antarsekolah.'),
      service(
        'legalisasi',
        'ADMINISTRATIVE',
        'Legalisasi ijazah',
        'Bagi sekolah yang sudah tidak beroperasi.',
      ),
    ],
  },
  district('mojoroto', 'Mojoroto'),
  district('kota', 'Kota'),
  district('pesantren', 'Pesantren'),
  {
    key: 'ngronggo',
    name: 'Kelurahan Ngronggo',
    shortName: 'Kel. Ngronggo',
    category: 'KELURAHAN',
    headPosition: 'Lurah Ngronggo',
    services: [
      service(
        'keterangan',
        'ADMINISTRATIVE',
        'Surat keterangan kelurahan',
        'Domisili, usaha, dan tidak mampu.',
      ),
    ],
  },
  {
    key: 'tirta-dhaha',
    name: 'Perumda Air Minum Tirta Dhaha',
    shortName: 'Tirta Dhaha',
    category: 'BUMD',
    headPosition: 'Direktur Perumda Air Minum Tirta Dhaha',
    services: [
      service('air', 'GOODS', 'Penyediaan air minum', 'Penyaluran air kepada pelanggan.'),
      service('sambungan', 'SERVICES', 'Sambungan baru', 'Pemasangan sambungan rumah.'),
    ],
  },
  {
    key: 'organisasi',
    name: 'Bagian Organisasi',
    shortName: 'Bag. Organisasi',
    category: 'BAGIAN_SETDA',
    headPosition: 'Kepala Bagian Organisasi',
    services: [
      service(
        'pembinaan',
        'SERVICES',
        'Pembinaan pelayanan publik',
        'Pendampingan SP, SKM, dan FKP perangkat daerah.',
      ),
    ],
  },
]
