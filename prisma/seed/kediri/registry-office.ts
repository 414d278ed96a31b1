import type { DemoUnit } from './material.ts'

/** Dinas Kependudukan dan Pencatatan Sipil: the unit the demo tells most about. */
export const registryOffice: DemoUnit = {
  key: 'dukcapil',
  name: 'Dinas Kependudukan dan Pencatatan Sipil',
  shortName: 'Dispendukcapil',
  category: 'PERANGKAT_DAERAH',
  headPosition: 'Kepala Dinas Kependudukan dan Pencatatan Sipil',
  services: [
    {
      key: 'ktp',
      name: 'Perekaman dan penerbitan KTP-el',
      lokusKind: 'ADMINISTRATIVE',
      description: 'Perekaman biometrik warga 17 tahun ke atas, penerbitan KTP-el baru.',
    },
    {
      key: 'cetak-ulang',
      name: 'Pencetakan ulang kartu KTP-el',
      lokusKind: 'GOODS',
      description: 'Kartu pengganti bagi yang hilang, rusak, atau berubah datanya.',
    },
    {
      key: 'kia',
      name: 'Kartu Identitas Anak (KIA)',
      lokusKind: 'ADMINISTRATIVE',
      description: 'Identitas anak di bawah 17 tahun yang belum menikah.',
    },
    {
      key: 'kk',
      name: 'Kartu Keluarga (KK)',
      lokusKind: 'ADMINISTRATIVE',
      description: 'KK baru, perubahan susunan keluarga, dan pisah KK.',
    },
    {
      key: 'lahir',
      name: 'Akta kelahiran',
      lokusKind: 'ADMINISTRATIVE',
      description: 'Pencatatan kelahiran dan kutipan aktanya, termasuk yang terlambat dilaporkan.',
    },
    {
      key: 'mati',
      name: 'Akta kematian',
      lokusKind: 'ADMINISTRATIVE',
      description: 'Pencatatan kematian, kutipan akta, dan pemutakhiran KK.',
    },
    {
      key: 'kawin',
      name: 'Akta perkawinan',
      lokusKind: 'ADMINISTRATIVE',
      description: 'Pencatatan perkawinan bagi penduduk yang tidak mencatatkannya di KUA.',
    },
    {
      key: 'cerai',
      name: 'Akta perceraian',
      lokusKind: 'ADMINISTRATIVE',
      description: 'Pencatatan perceraian berdasarkan putusan pengadilan.',
    },
    {
      key: 'anak',
      name: 'Pengangkatan, pengakuan, dan pengesahan anak',
      lokusKind: 'ADMINISTRATIVE',
      description: 'Catatan pinggir pada akta kelahiran anak.',
    },
    {
      key: 'biodata',
      name: 'Perubahan nama dan biodata',
      lokusKind: 'ADMINISTRATIVE',
      description: 'Pembetulan biodata dan perubahan nama dengan penetapan pengadilan.',
    },
    {
      key: 'pindah',
      name: 'Surat keterangan pindah',
      lokusKind: 'ADMINISTRATIVE',
      description: 'Perpindahan penduduk ke luar Kota Kediri.',
    },
    {
      key: 'datang',
      name: 'Pendaftaran pindah datang',
      lokusKind: 'ADMINISTRATIVE',
      description: 'Penduduk yang datang dari daerah lain, termasuk pelajar dan santri.',
    },
    {
      key: 'ikd',
      name: 'Aktivasi Identitas Kependudukan Digital (IKD)',
      lokusKind: 'SERVICES',
      description: 'Pendampingan aktivasi identitas digital di gawai warga.',
    },
    {
      key: 'jemput',
      name: 'Layanan jemput bola',
      lokusKind: 'SERVICES',
      description: 'Petugas datang ke rumah, sekolah, pesantren, atau kelurahan.',
    },
    {
      key: 'aduan',
      name: 'Konsultasi dan pengaduan adminduk',
      lokusKind: 'SERVICES',
      description: 'Tanya jawab dan pengaduan di loket, lewat WhatsApp, dan SP4N-LAPOR!.',
    },
  ],
  indicators: [
    {
      name: 'Perekaman KTP-el',
      measure: '%',
      achievement: 'HIGHER_IS_BETTER',
      years: [
        {
          year: 2024,
          target: 99.4,
          realization: 97.81,
          note: 'Capaian yang dipaparkan dalam FKP 2024, terhadap target Kementerian Dalam Negeri.',
        },
        { year: 2025, target: 100, realization: null, note: 'Harapan forum: menuju 100 persen.' },
        { year: 2026, target: 100, realization: null, note: 'Harapan forum: menuju 100 persen.' },
      ],
    },
    {
      name: 'Kepemilikan KIA',
      measure: '%',
      achievement: 'HIGHER_IS_BETTER',
      years: [
        {
          year: 2024,
          target: 80,
          realization: 82,
          note: 'Capaian yang dipaparkan dalam FKP 2024, terhadap target Kementerian Dalam Negeri.',
        },
        { year: 2025, target: 100, realization: null, note: 'Harapan forum: menuju 100 persen.' },
        { year: 2026, target: 100, realization: null, note: 'Harapan forum: menuju 100 persen.' },
      ],
    },
    {
      name: 'Perekaman KTP-el, posisi akhir tahun',
      measure: '%',
      achievement: 'HIGHER_IS_BETTER',
      years: [{ year: 2024, target: 99.4, realization: 99.89, note: 'Diumumkan 5 Februari 2025.' }],
    },
    {
      name: 'Kepemilikan KIA, posisi akhir tahun',
      measure: '%',
      achievement: 'HIGHER_IS_BETTER',
      years: [{ year: 2024, target: 80, realization: 99.16, note: 'Diumumkan 5 Februari 2025.' }],
    },
    {
      name: 'Kepemilikan akta kelahiran usia 0-17 tahun, posisi akhir tahun',
      measure: '%',
      achievement: 'HIGHER_IS_BETTER',
      years: [
        {
          year: 2024,
          target: 100,
          realization: 99.96,
          note: 'Diumumkan 5 Februari 2025; target mengikuti harapan forum 2024.',
        },
      ],
    },
    {
      name: 'Kepemilikan KK, posisi akhir tahun',
      measure: '%',
      achievement: 'HIGHER_IS_BETTER',
      years: [
        {
          year: 2024,
          target: 100,
          realization: 99.63,
          note: 'Diumumkan 5 Februari 2025; target mengikuti harapan forum 2024.',
        },
      ],
    },
    {
      name: 'Lama penerbitan akta kematian',
      measure: 'hari kerja',
      achievement: 'LOWER_IS_BETTER',
      years: [
        { year: 2023, target: 5, realization: 6, note: 'Angka contoh untuk peragaan.' },
        { year: 2024, target: 4, realization: 4, note: 'Angka contoh untuk peragaan.' },
        { year: 2025, target: 3, realization: 2, note: 'Angka contoh untuk peragaan.' },
      ],
    },
  ],
}
