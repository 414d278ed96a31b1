import type { Trouble } from './trouble.ts'

/** What goes wrong with access, help, fairness and the place around; see `troubles.ts` for the rest. */
export const otherTroubles = {
  access: {
    bad: 'tidak/sulit naik, tangga, akses&difabel/kursi, ramp, jalur kursi roda, lantai dasar/bawah/atas, pindah bawah, lantai&naik/difabel/tua/lansia, guiding, ramah difabel, landai, handrail, pegangan, kursi roda&naik/masuk',
  },
  assist: {
    bad: 'tidak bantu, damping, pandu, tidak paham cara, bingung&isi/urus/cara, isi&sulit, form&sulit, gaptek, ajari, ajar pakai/cara, tidak punya hp, gagap, awam, tidak bisa baca, melek teknologi',
    good: 'bantu',
  },
  language: {
    bad: 'istilah, bahasa, sulit paham, jelas&paham, penjelasan&sulit/bingung',
    good: 'bahasa mudah',
  },
  small_print: { bad: 'huruf/tulisan&kecil/baca/lihat, tidak terbaca' },
  queue_jump: {
    bad: 'serobot, kenal, tidak urut, urutan&patuh/acak, duluan&kenal, titip antre, salip, main belakang, pejabat, urut nomor&tidak, lompati, antre&semrawut/acak, tidak tertib',
    good: 'antre&tertib, antre&urut',
  },
  unfair: {
    bad: 'pilih kasih, diskriminasi, nomor dua, anak tiri, pandang bulu, tidak adil, tebang pilih, pilih pilih, kasta, sesama',
    good: 'adil, tidak beda',
  },
  opaque: {
    bad: 'tidak transparan, transparansi, akuntabilitas, ditutup tutupi, tutup&terima/data/anggaran/bantuan, curang, titipan, main mata, umum&daftar/terima/anggaran, titip, tidak adil, buka daftar',
    good: 'transparan',
  },
  wrong_target: {
    bad: 'sasaran, kaya&dapat, miskin&dapat, mampu&dapat, mutakhir, mobil&dapat, layak&dapat, berhak, validasi data, verifikasi&terima, mampu&terima, kaya&terima, pilih&terima, dtks',
  },
  paid_late: { bad: 'cair, belum dibayar, belum cair, rapel' },
  inattentive: {
    bad: 'main hp, hp&layani/sibuk/petugas/asik, ngobrol, telepon genggam, makan&layani, asik sendiri, tidak fokus, sibuk sendiri, santai, main game',
    good: 'fokus',
  },
  unskilled: {
    bad: 'tidak terampil/kompeten/kuasai/profesional/cakap, latih petugas, pelatihan, jawab&beda, tidak bisa jawab, petugas&bingung, kompetensi, kurang paham, tidak paham tugas',
    good: 'profesional, terampil, kompeten',
  },
  privacy: { bad: 'privasi, bocor data, data bocor, sebar, rahasia' },
  duplicate: { bad: 'ganda, dobel, double, tercatat dua' },
  still_listed: { bad: 'meninggal&masih, masih&ada&data, masih tercatat' },
  uncomfortable: { bad: 'tidak nyaman, risih, tidak betah', good: 'nyaman' },
  parked: { bad: 'parkir&liar/sembarang/badan' },
  jam: { bad: 'macet&jalan/lalu/arus, lalu lintas&padat' },
  polluted: { bad: 'limbah, polusi, cemar, asap pabrik, bau kandang' },
  bullied: { bad: 'bully, rundung, tampar, aniaya, pukul&anak' },
  smoking: { bad: 'rokok, asap' },
  inaudible: {
    bad: 'suara&pelan/kecil, tidak dengar, panggil&pelan/lewat, kurang keras, speaker&rusak/pelan/perbaiki, terlewat panggil',
    good: 'suara&jelas/dengar',
  },
  too_loud: { bad: 'berisik, terlalu keras, bising' },
  misled: {
    bad: 'tidak ada petunjuk, petunjuk&perlu/pasang/bingung/tidak ada, nyasar, kesasar, tersesat, bingung loket/ruang/ke mana',
    good: 'petunjuk&jelas',
  },
  misused: {
    bad: 'pakai gudang/parkir/orang/rapat/pegawai/motor, kunci, salah guna, jadi gudang, tidak boleh pakai/masuk',
  },
  theft: { bad: 'hilang, curi, maling, copet, kemalingan, begal' },
  reckless: { bad: 'ugal, ngebut, kebut, serempet, zigzag' },
  levy: {
    bad: 'sumbangan&sekolah/wajib/terus/komite, iuran&sekolah/komite, pungut&sekolah/orang tua, tarik&sekolah, komite, uang gedung',
  },
  forced: { bad: 'paksa, arah&survei/nilai, suruh klik/pilih' },
  lost_use: { bad: 'nonaktif, tidak aktif, blokir, dinonaktifkan, kadaluarsa' },
  faded: { bad: 'luntur, buram, kabur, pudar, ngelupas, jelek' },
  careless: { bad: 'asalan, sembarang, serampang, tidak teliti, periksa&sebentar, ceroboh' },
  unpublished: { bad: 'publikasi, rilis, umumkan, tempel&hasil, pajang&hasil' },
  uninvited: { bad: 'libat, undang, ajak' },
  unlinked: { bad: 'integrasi, sinkronisasi' },
  praise: {
    bad: '',
    good: 'terima kasih, terima_kasih, mantap, apresiasi, puas, hebat, bagus, top, jempol, salut, luar biasa, keren, makin baik, sangat baik',
  },
} satisfies Record<string, Trouble>
