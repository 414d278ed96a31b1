import type { SpComponent } from '#domain/feedback/feedback.ts'
import type { ServiceOutcome } from '#domain/forum/forum.ts'

export type SeedStandard = {
  service: string
  /** What held before last year's forum, and what its review changed. */
  first: Partial<Record<SpComponent, string>>
  reviewed?: Partial<Record<SpComponent, { text?: string; outcome: ServiceOutcome; note?: string }>>
  /** What is proposed to the forum of today. */
  proposed?: Partial<Record<SpComponent, string>>
}

/** Of every service the same: law, complaints, competence, supervision. */
const common: Partial<Record<SpComponent, string>> = {
  SP06: 'Loket pengaduan, WhatsApp layanan, SP4N-LAPOR!, dan kotak saran. Aduan dijawab paling lambat 5 hari kerja.',
  SP07: 'UU 24/2013 tentang Administrasi Kependudukan; Perpres 96/2018; Permendagri 108/2019.',
  SP08: 'Ruang tunggu ber-AC, kursi prioritas, jalur kursi roda, layar antrean, toilet, dan pojok laktasi.',
  SP09: 'Memahami SIAK, santun, dan mampu berbahasa isyarat dasar di loket prioritas.',
  SP10: 'Atasan langsung setiap hari, tim mutu setiap bulan, Inspektorat setiap tahun.',
  SP11: 'Enam petugas loket, dua verifikator, satu petugas pengaduan.',
  SP12: 'Dokumen yang keliru karena petugas diperbaiki pada hari yang sama tanpa biaya.',
  SP13: 'Data pemohon hanya dibuka petugas yang berwenang; dokumen fisik disimpan terkunci.',
  SP14: 'Survei kepuasan setiap semester dan Forum Konsultasi Publik setiap tahun.',
}

export const standards: SeedStandard[] = [
  {
    service: 'ktp',
    first: {
      SP01: 'Berusia 17 tahun atau sudah menikah; membawa fotokopi Kartu Keluarga.',
      SP02: '1. Ambil nomor antrean di loket.\n2. Petugas memeriksa data.\n3. Perekaman foto, sidik jari, iris, dan tanda tangan.\n4. KTP-el dicetak dan diserahkan.',
      SP03: '3 hari kerja sejak perekaman.',
      SP04: 'Tidak dipungut biaya.',
      SP05: 'KTP-el baru.',
      ...common,
    },
    reviewed: {
      SP01: { outcome: 'KEPT' },
      SP02: {
        text: '1. Ambil nomor antrean daring atau di loket.\n2. Petugas memeriksa data.\n3. Perekaman foto, sidik jari, iris, dan tanda tangan.\n4. KTP-el dicetak dan diserahkan.',
        outcome: 'CHANGED',
        note: 'Antrean daring masuk dalam prosedur.',
      },
      SP03: {
        text: '1 hari kerja sejak perekaman, selama jaringan pusat tersedia.',
        outcome: 'CHANGED',
        note: 'Peserta meminta waktu yang lebih pasti.',
      },
      SP08: { outcome: 'KEPT' },
    },
  },
  {
    service: 'kk',
    first: {
      SP01: 'Kartu Keluarga lama; buku nikah atau akta perkawinan; surat keterangan pindah bila dari daerah lain.',
      SP02: '1. Ajukan berkas di loket atau daring.\n2. Verifikasi.\n3. Kartu Keluarga bertanda tangan elektronik dikirim atau dicetak.',
      SP03: '2 hari kerja.',
      SP04: 'Tidak dipungut biaya.',
      SP05: 'Kartu Keluarga bertanda tangan elektronik.',
      ...common,
    },
    reviewed: {
      SP01: {
        text: 'Kartu Keluarga lama; buku nikah atau akta perkawinan; surat keterangan pindah bila dari daerah lain. Lembar persyaratan sama di semua kanal.',
        outcome: 'CHANGED',
        note: 'Lembar persyaratan disamakan di semua kanal.',
      },
    },
  },
  {
    service: 'lahir',
    first: {
      SP01: 'Surat keterangan lahir; Kartu Keluarga; KTP-el orang tua dan dua saksi.',
      SP02: '1. Lapor di loket, kelurahan, atau rumah sakit.\n2. Verifikasi.\n3. Kutipan akta diserahkan bersama KK dan KIA.',
      SP03: '1 hari kerja.',
      SP04: 'Tidak dipungut biaya.',
      SP05: 'Kutipan akta kelahiran, KK baru, dan KIA.',
      ...common,
    },
    reviewed: { SP03: { outcome: 'KEPT' }, SP05: { outcome: 'KEPT' } },
  },
  {
    service: 'jemput',
    first: {
      SP01: 'Lansia, penyandang disabilitas, atau orang sakit; didaftarkan keluarga atau kelurahan.',
      SP02: '1. Pendaftaran lewat kelurahan atau WhatsApp.\n2. Penjadwalan.\n3. Petugas datang ke rumah.',
      SP03: '30 hari sejak pendaftaran.',
      SP04: 'Tidak dipungut biaya.',
      SP05: 'KTP-el, KIA, atau akta yang diselesaikan di tempat.',
      ...common,
    },
    proposed: {
      SP03: '14 hari sejak pendaftaran.',
      SP12: 'Bila jadwal lewat 14 hari, petugas menelepon pemohon dan menawarkan dua tanggal pengganti.',
    },
  },
]
