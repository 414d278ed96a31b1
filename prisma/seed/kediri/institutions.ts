import type { StakeholderGroupCode } from '#domain/stakeholder/group.ts'

type Institutions = { group: StakeholderGroupCode; position: string; names: string[] }

/** Institutions of the city's registry, in the order of their numbers. */
export const institutions: Institutions[] = [
  {
    group: 'REGIONAL_APPARATUS',
    position: 'Sekretariat',
    names: [
      'Bagian Organisasi Sekretariat Daerah Kota Kediri',
      'Dinas Kesehatan Kota Kediri',
      'Dinas Pendidikan Kota Kediri',
      'Dinas Sosial Kota Kediri',
      'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kota Kediri',
      'Dinas Komunikasi dan Informatika Kota Kediri',
      'Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana Kota Kediri',
      'Badan Perencanaan Pembangunan Daerah Kota Kediri',
      'RSUD Gambiran Kota Kediri',
    ],
  },
  {
    group: 'SOE',
    position: 'Humas',
    names: [
      'Perumda Air Minum Tirta Dhaha Kota Kediri',
      'Bank Jatim Kantor Cabang Kediri',
      'Bank Rakyat Indonesia Kantor Cabang Kediri',
      'PT PLN (Persero) UP3 Kediri',
      'PT Pos Indonesia (Persero) Kantor Cabang Kediri',
      'PT KAI (Persero) Daop 7 - Stasiun Kediri',
    ],
  },
  {
    group: 'PRIVATE_COMPANY',
    position: 'Humas',
    names: [
      'PT Gudang Garam Tbk',
      'Rumah Sakit Baptis Kediri',
      'Rumah Sakit Muhammadiyah Ahmad Dahlan Kediri',
      'Bank Central Asia KCU Kediri',
      'Dhoho Plaza Kediri',
      'Kediri Town Square',
    ],
  },
  {
    group: 'ACADEMIA',
    position: 'Lembaga Penelitian dan Pengabdian',
    names: [
      'Universitas Nusantara PGRI Kediri',
      'Universitas Islam Kadiri',
      'UIN Syekh Wasil Kediri',
      'Universitas Kadiri',
      'Institut Ilmu Kesehatan Bhakti Wiyata Kediri',
      'Universitas Brawijaya Kampus Kediri',
      'Universitas Islam Tribakti Lirboyo Kediri',
    ],
  },
  {
    group: 'MEDIA',
    position: 'Redaksi',
    names: [
      'Jawa Pos Radar Kediri',
      'LKBN ANTARA Biro Jawa Timur',
      'BANGSAONLINE',
      'Harian Bhirawa',
      'Koran Memo Kediri',
      'Radio Andika FM Kediri',
      'KSTV Kediri',
      'Bacaini.id',
    ],
  },
  {
    group: 'RELIGIOUS_LEADER',
    position: 'Sekretariat',
    names: [
      'Forum Kerukunan Umat Beragama (FKUB) Kota Kediri',
      'Paguyuban Antar Umat Beragama dan Penghayat Kepercayaan (PAUB-PK) Kota Kediri',
      'Majelis Ulama Indonesia Kota Kediri',
      'PCNU Kota Kediri',
      'Pimpinan Daerah Muhammadiyah Kota Kediri',
      'DPD LDII Kota Kediri',
      'Pondok Pesantren Lirboyo',
    ],
  },
  {
    group: 'COMMUNITY_LEADER',
    position: 'Koordinator',
    names: ['Forum LPMK se-Kota Kediri', 'Perwakilan ketua RW se-Kecamatan Kota'],
  },
  {
    group: 'SERVICE_USER',
    position: 'Koordinator',
    names: [
      'Perwakilan pemohon dokumen di loket Dispendukcapil Kota Kediri',
      'Perwakilan pengunjung Mal Pelayanan Publik Kota Kediri',
    ],
  },
  {
    group: 'OTHER_STAKEHOLDER',
    position: 'Sekretariat',
    names: ['Yayasan Lembaga Perlindungan Anak Kediri'],
  },
  {
    group: 'VERTICAL_AGENCY',
    position: 'Sub Bagian Tata Usaha',
    names: [
      'Pengadilan Agama Kota Kediri',
      'Pengadilan Negeri Kota Kediri',
      'Kantor Kementerian Agama Kota Kediri',
      'Kantor Pertanahan Kota Kediri',
      'Badan Pusat Statistik Kota Kediri',
      'Polres Kediri Kota',
      'Kodim 0809/Kediri',
      'Kejaksaan Negeri Kota Kediri',
      'Kantor Imigrasi Kelas II Non TPI Kediri',
      'BPJS Kesehatan Cabang Kediri',
      'KPU Kota Kediri',
    ],
  },
  { group: 'LEGISLATURE', position: 'Sekretariat', names: ['DPRD Kota Kediri'] },
  {
    group: 'OVERSIGHT',
    position: 'Sekretariat',
    names: ['Ombudsman RI Perwakilan Jawa Timur', 'Inspektorat Kota Kediri'],
  },
  {
    group: 'CSO',
    position: 'Sekretariat',
    names: ['Palang Merah Indonesia Kota Kediri', 'Forum Kota Sehat Kediri'],
  },
  {
    group: 'PROFESSION',
    position: 'Sekretariat',
    names: [
      'Ikatan Notaris Indonesia Pengurus Daerah Kediri',
      'Ikatan Dokter Indonesia Cabang Kediri',
      'Kadin Kota Kediri',
    ],
  },
  {
    group: 'VULNERABLE_GROUP',
    position: 'Pendamping',
    names: [
      'Gerkatin Cabang Kota Kediri',
      'Pertuni Cabang Kota Kediri',
      'SLB Putra Asih Kota Kediri',
    ],
  },
  {
    group: 'WOMEN_GROUP',
    position: 'Sekretaris',
    names: ['TP PKK Kota Kediri', 'Himpunan Wanita Disabilitas Indonesia Cabang Kota Kediri'],
  },
  {
    group: 'YOUTH',
    position: 'Sekretaris',
    names: ['KNPI Kota Kediri', 'Karang Taruna Kota Kediri', 'Forum Anak Kota Kediri'],
  },
]
