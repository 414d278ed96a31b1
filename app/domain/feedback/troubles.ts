import { otherTroubles } from './other-troubles.ts'
import type { Trouble } from './trouble.ts'

export const sets: Record<string, string> = {
  QUEUE: 'antre/tunggu/giliran/urutan/panggil',
  LONG: 'lama/panjang/ular/mengular/capek/lelah/bosan/bete/membosankan/parah/jam/berjam/sejam/seharian/siang/subuh/pagi/sore/otak/tumpuk/semrawut/menit/lumutan/jamuran/karatan/dzuhur/ashar',
  MAKE: 'proses/bikin/buat/urus/terbit/selesai/jadi/keluar/cetak/ganti/perpanjang/verifikasi/surat/sah/aju/masa',
  UNTIL:
    'bulan/tahun/minggu/hari/lama/berbulan/berhari/bertahun/berminggu/setahun/sebulan/seminggu',
  STAFF:
    'petugas/dokter/guru/perawat/suster/bidan/sopir/lurah/kades/camat/satpam/perangkat/orang/mbak/mas/pegawai/didik/bus/angkot/kereta',
  UNCLEAR:
    'bingung/simpang/rancu/sepotong/tidak jelas/tidak lengkap/tidak tahu/tidak ada/belum ada/kurang/tidak paham/tidak pasti/belum tahu/kepastian/pasti/informasikan/tulisan/mohon informasi/informasi',
  ASK: 'minta/mohon/harus/suruh/wajib/kena/ditarik/dimintai/bayar/ada/dijaluki/disuwuni/diminta/disuruh/dikenai/dikenakan',
  WEB: 'website/aplikasi/online/sistem/jaringan/server/ikd/oss/akun/link',
  LOCAL: 'kelurahan/kecamatan/desa/balai/rt/rw/kampung',
  VILLAGE: 'desa/kampung/dusun/pelosok/gunung/wilayah/daerah/rumah/rt/sekolah',
  NAMED: 'nama/tanggal/alamat/data/tulis/ketik/cetak/input/catat/ejaan/huruf/gelar',
  COMPLAIN: 'adu/lapor/keluh/komplain/kritik/saran/whatsapp/chat/surel/email',
  GROUP: 'lansia/simbah/tua/difabel/disabilitas/bumil/hamil/ibu hamil/bayi/balita/cacat/kursi roda',
}

const ofService = {
  wait: {
    bad: 'QUEUE&LONG, baru panggil/layani/giliran, setengah hari, dari pagi sampai, berjam jam, waktu tunggu, lama layani/panggil, tidak kunjung panggil/layani, belum panggil, dari jam baru, datang subuh, lama giliran, tunggu kapan, makan waktu, durasi&antre, tumpuk antre, antre&kurangi, lama berdiri/duduk, ratusan antre, antre&urai, panggil&belum',
    good: 'antre&cepat, tidak antre, tanpa antre, langsung panggil/layani, tidak usah tunggu, antre lancar',
  },
  done_late: {
    bad: 'belum jadi/selesai/keluar/terbit/terima/cetak/proses, MAKE&lama, UNTIL&belum/jadi/selesai/keluar, tidak jadi/keluar/selesai/kunjung/terbit/proses, lebih/melampaui/melebihi/lewat waktu/janji/sop/batas/target, tidak sesuai janji, sampai sekarang belum, mandek, nyangkut, mangkrak, tidak kunjung, tunda, php, jangka waktu, rampung&belum, tidak kelar, janji&hari/minggu/bulan, UNTIL&kok, MAKE&UNTIL',
    good: 'sehari jadi, one day, cepat jadi/selesai/keluar, jadi&cepat, langsung jadi, selesai&cepat, proses&cepat, sudah jadi',
  },
  slow: { bad: 'lama, lambat', good: 'cepat, segera, singkat' },
  rude: {
    bad: 'judes, marah, muka masam, nada tinggi, malas tanya/layani, sikap&kurang/buruk/perbaiki, tidak sopan, bentak, tidak enak, seenak, semena, tidak harga, meremehkan, etika, membentak, sikap, perilaku, nyebelin, muka tekuk, usir, sok, tidak sabar, kurang harga, tidak bersahabat, komunikasi, menyepelekan, jahat, ngegas, tidak manusiawi, melotot, lempar berkas',
    good: 'ramah, sopan, santun, senyum, sabar, petugas/mbak/pegawai baik, baik hati',
  },
  hours: {
    bad: 'jam/waktu buka/layani/kerja/operasional/pelayanan tambah/panjang/perpanjang/kurang/pendek/sedikit/singkat/terbatas, jam buka/layani/kerja&perpanjang/tambah, tambah/panjang/perpanjang jam/waktu buka/layani/kerja/operasional, jam pendek, tutup&cepat/awal/jam/siang/dzuhur/keburu/dini/pulang, sampai sore/malam/magrib/asar, sudah tutup/pulang, buka&sore/malam, lembur, waktu layani panjang/terbatas, tutup lebih awal, luar jam kerja, layani malam, 24 jam, sampai magrib, tutup&keburu/belum jam, jam kerja kantor',
    good: 'jam buka/layani cukup/panjang/lama',
  },
  weekend: {
    bad: 'sabtu/ahad/libur/weekend&buka/layani/ada/masuk/jadwal/rekam, hari minggu&buka/layani/rekam, akhir pekan, tanggal merah',
  },
  break: { bad: 'istirahat&tutup/lama/buka/giliran/gantian/loket, makan siang&tutup/kosong' },
  late: {
    bad: 'telat, STAFF datang/hadir siang, STAFF&telat, buka telat/siang, belum buka, baru buka, datang jam, datang seenak, tidak tepat waktu, jadwal&taat/tepat/patuh, jam karet, janji&datang, tidak pernah tepat',
    good: 'tepat waktu, datang pagi, disiplin',
  },
  absent: {
    bad: 'STAFF tidak/jarang ada/masuk/hadir/standby, STAFF&kosong, jarang di tempat, jarang ada/kantor/masuk, tidak di tempat, sulit&ketemu/cari/tanda, bolos, tidak hadir, kosong petugas/loket, tinggal loket, rapat, dinas luar, orang&tidak ada, tidak standby, keluyur, loket&kosong, susah temu, jam kosong, tidak siaga/siap, tidak pernah siap, orang tidak ada, tidak ajar, sering tinggal',
    good: 'selalu ada/siaga/tempat, siaga, hadir',
    ofThing: true,
  },
  pungli: {
    bad: 'pungli, pungut liar, ASK uang, uang rokok/pelicin/kopi/bensin/lelah/jasa/administrasi, bayar&gratis, pungut&resmi, suap, sogok, amplop, seikhlas, tidak kuitansi, setor, harus/suruh/kena/masih bayar, ASK&uang/rokok, pungut biaya, palak, peras, upeti, luar ketentuan, jatah, salam tempel, uang terima kasih, mohon ribu, ditarik ribu, infak paksa, gratifikasi, imbal, biaya tidak resmi, biaya tambahan, tidak resmi, fee, uang muka, tip',
    good: 'bebas pungli',
  },
  calo: {
    bad: 'calo, makelar, biro jasa, joki, cepat&nawar/tawar, perantara, percaloan, orang dalam',
  },
  costly: {
    bad: 'mahal, biaya&tinggi/berat/turun/besar, harga tinggi, mencekik, turunkan, ringankan, keringanan, memberatkan',
    good: 'murah, gratis, terjangkau, tidak pungut/bayar',
    ofThing: true,
  },
  price_up: {
    bad: 'tarif/biaya/harga/iuran/tagihan/ongkos/pajak/retribusi/pbb/bayar/pdam/air&naik/lonjak/bengkak/lipat',
    good: 'tidak naik',
    ofThing: true,
  },
  bill_wrong: {
    bad: 'tagihan&salah/sesuai/bengkak/melonjak/aneh/besar/boros/banyak, salah hitung, bayar&bengkak, tidak sesuai luas/pakai/ukur, sesuai&luas/pakai/nilai, nilai&beda/salah',
  },
  many_papers: {
    bad: 'syarat&banyak/ribet/berat/hapus/pangkas/kurangi/macam/segala/kompleks/numpuk/tebal/sulit/aneh, berkas&banyak, fotokopi&terus/banyak/sering, hapus&surat, hapus&pengantar, pengantar&tidak perlu, harus surat polisi, tanpa/hapus/tidak perlu surat',
    good: 'syarat&sedikit/ringkas/mudah/sederhana',
  },
  papers_unclear: {
    bad: 'syarat&UNCLEAR, syarat beda, info syarat, kurang berkas, syarat&ganti/kasih tahu/tiap, kurang satu, syarat&bolakbalik, syarat&balik, ada saja kurang',
    good: 'syarat&jelas/lengkap/pasti',
  },
  back_and_forth: {
    bad: 'bolakbalik, bolak, wira wiri, riwa riwi, mondar, suruh balik/pulang/kembali/kesana, datang lagi/berkali, besok, oper, dioper, lempar, pingpong, sana sini, kembali lagi, balik ke, cukup sekali/satu datang, satu kali datang, sekali datang, minta kembali, pulkam, kampung halaman, pulang ke, daerah asal, kota asal',
  },
  cost_unclear: {
    bad: 'biaya&UNCLEAR, biaya beda, berapa biaya, tarif&UNCLEAR, biaya&pasang/umumkan',
  },
  time_unclear: {
    bad: 'kapan jadi/selesai, waktu selesai&UNCLEAR, berapa lama, lama&UNCLEAR, pasti waktu/kapan/jadi, tidak jelas kapan/jadi/selesai, status&UNCLEAR, lacak, estimasi, sampai mana proses, gantung',
  },
  info_unclear: {
    bad: 'informasi&UNCLEAR, informasi&perlu/minim, umum&UNCLEAR, tidak jelas, pasang informasi, prosedur&UNCLEAR, bingung ke mana, bingung&harus, minim info, gaje, simpang siur, kurang info, tidak tahu harus',
    good: 'informasi&lengkap/jelas, jelas',
  },
  unknown: {
    bad: 'sosialisasi&kurang/belum/mohon/perlu/banyak/tingkat/luas/agar, banyak tidak tahu, warga belum tahu, tidak sosialisasi, belum sosialisasi, kurang sosialisasi, belum dengar, sosialisasi, penyuluhan, edukasi, banyak awam',
    good: 'sosialisasi&sudah',
  },
  hard: {
    bad: 'ribet, sulit, prosedur panjang, persulit, birokrasi, bingung, tidak bisa bikin/urus, ruwet, berat',
    good: 'mudah, lancar',
  },
  broken: {
    bad: 'rusak, mati, error, macet, tidak/belum fungsi/nyala/jalan/alir/hidup/berfungsi/aktif, mampet, putus, sumbat, jaringan&hilang/jelek/buruk/susah, WEB&lambat/lama/gagal/rusak/sulit/putus/berat, WEB tidak bisa, tidak bisa buka/akses/masuk/login/pakai/unggah/daftar/hubung/muat, perbaiki, ngambek, konslet, korslet, padam, sibuk server, server sibuk, tidak load, loading, maintenance, kendala, blank, tekanan/debit kecil, alir&kecil/terhenti/macet, distribusi henti, air&jarang, parah rusak, gelap, tidak bisa, gagal, tidak normal',
    good: 'normal, lancar, stabil, nyala, sudah perbaiki, sudah bagus, berfungsi',
    ofThing: true,
  },
  dirty: {
    bad: 'kotor, bau, tidak bersih/urus/rawat/terawat, kecoa, tikus, jijik, cuci, puntung, berserak, lumut, debu, kurang jaga/rawat, tidak rawat',
    good: 'bersih, wangi, harum',
    ofThing: true,
  },
  bad_water: {
    bad: 'keruh, coklat, kuning, kaporit, kualitas air, berbau, karat, lumpur, tidak layak minum',
    good: 'jernih',
  },
  hot: { bad: 'panas, ac&mati/rusak/nyala', good: 'dingin, sejuk' },
  cold: { bad: 'terlalu dingin, menggigil, kedinginan' },
  cramped: {
    bad: 'sempit, penuh, tidak luas/muat/tampung/memadai, kapasitas, perluas, kurang luas/besar, lesehan di, tidak kebagian, sampai jalan/luar, overload',
    good: 'luas, lega, lapang',
    ofThing: true,
  },
  lack: {
    bad: 'kurang, kosong, tidak/belum ada/tersedia/sedia/punya/pasang/cukup/lengkap/dipasang, sedia, tambah, perlu, butuh, pasang, sedikit, terbatas, jumlah, cuma satu/dua/sedikit, bangun, jarang ada, jarang, stok, ingin ada, andai ada, bisa ada, enak ada, tidak sebanding, berdiri, lengkapi, frekuensi, armada, pengen ada, buka satu, rasio, buka kembali, ada lagi, kasih',
    good: 'cukup, banyak, lengkap, tersedia, selalu ada, sudah ada',
    ofThing: true,
  },
  less: {
    bad: 'hapus, kurangi, bongkar, cabut, larang, persingkat, batal, tiada, tidak perlu/butuh, jangan ada/pakai/minta/fotokopi',
    ofThing: true,
  },
  uncollected: {
    bad: 'sampah&angkut/numpuk/tumpuk/jarang/rutin/ambil/gunung/lalat/minggu/bulan/telat/serak, tidak diangkut',
    good: 'sampah sudah angkut, sampah rutin',
  },
  flood: {
    bad: 'banjir, genang, tergenang, luber, luap, selokan&mampet/sumbat, drainase&sumbat/buruk',
  },
  unanswered: {
    bad: 'COMPLAIN&tidak balas/tanggap/tindak/respon/lanjut/gubris/baca, tidak balas/tanggap/tindak/respon/gubris, belum tanggap/tindak, centang, tindak lanjut, COMPLAIN&cuek, tidak angkat, tidak bisa hubung, tidak aktif&telepon, lambat tanggap/respon, follow up, read doang, sia, percuma, di read, angin lalu, tidak hubung, slow respon, respon&lama/lambat, tidak ditanggapi, adu&lama/tangan/selesai',
    good: 'cepat tanggap/respon, langsung tangani, tanggap cepat',
  },
  miswritten: {
    bad: 'salah&NAMED, salah ketik/tulis/cetak/input/entri, keliru&NAMED, kurang huruf, salah&akta/kk/ktp',
    good: 'tidak ada salah',
  },
  mismatch: {
    bad: 'data&beda, data tidak sesuai/cocok/sama/padan, nik&beda, nik tidak baca/sinkron/padan/temu/valid/daftar/aktif, kk&beda, kk tidak sesuai/sama, ktp&beda, tidak sinkron/padan/terbaca, beda&ktp/kk/bpjs',
  },
  not_added: {
    bad: 'belum masuk, belum ada di, tidak masuk, tambah anggota, belum catat/daftar, tidak/belum/pernah terima/kirim/sampai',
  },
  rejected: { bad: 'tolak, mental lagi' },
  mobile: {
    bad: 'keliling, jemput bola, mobil layanan, datangi, didatangi, mendatangi, turun ke, layanan gerak/bergerak, jangkau&VILLAGE, mobil/layanan/petugas masuk VILLAGE, layanan&VILLAGE jauh, jauh&VILLAGE kantor/layanan, tiap desa, ke dusun, layanan ke rumah/desa/kampung/balai, ke rumah warga, home visit',
  },
  closer: {
    bad: 'biar dekat, cukup di LOCAL, lewat LOCAL, melalui LOCAL, di LOCAL saja, LOCAL saja, loket/gerai&kecamatan/kelurahan/desa, ambil/urus/bayar/distribusi&LOCAL, agar di LOCAL, buka&kecamatan/kelurahan/desa, di domisili',
  },
  far: { bad: 'jauh', good: 'dekat' },
  deliver: { bad: 'kirim&rumah/pos, antar&rumah, pakai pos, ojek, kurir, delivery' },
  wish_online: {
    bad: 'bisa&online, secara online, online saja, qris, non tunai, bisa lewat, bisa&hp, cashless, transfer',
  },
  notify: {
    bad: 'kabar&jadi/selesai/whatsapp/sms, notifikasi, pemberitahuan, info&jadi, sms&jadi, kasih tahu&jadi, beritahu',
  },
  priority: {
    bad: 'dahulu&GROUP, khusus&GROUP, jalur&GROUP, loket&GROUP, antre&GROUP, berdiri&GROUP, kasihan&GROUP, prioritas&GROUP, GROUP&antre/tunggu/berdiri',
    good: 'sudah prioritas, sudah dahulu',
  },
} satisfies Record<string, Trouble>

const all = { ...ofService, ...otherTroubles }

export type TroubleName = keyof typeof all

export const troubles: Record<TroubleName, Trouble> = all

export const namedTroubles = Object.entries(troubles) as Array<[TroubleName, Trouble]>
