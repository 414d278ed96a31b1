import { isSlip } from './slip.ts'

/** What a word is about, so that two inputs which differ in it are known to be different. */
export type Aspect = 'TOPIC' | 'PLACE' | 'WHO' | 'WHEN'

const words: Record<Aspect, string> = {
  TOPIC: `layanan ktp kk kia ikd akta_lahir akta_mati akta_nikah akta_cerai pindah bpjs legalisir paspor sim stnk
    skck pbb nib imb siup izin nikah cerai rekam cetak legalisasi imunisasi vaksin rujuk posyandu rawat
    beasiswa ppdb zakat bansos pkh pajak perpustakaan samsat domisili sertifikat nik pasien ambulans obat
    bangunan kursi_roda farmasi laboratorium poli gigi balita kb uji kir retribusi sampah air listrik pdam foto sidik
    kursi toilet ac loket wifi minum parkir musala laktasi bermain spanduk kotak_saran mesin printer
    layar televisi tv aplikasi website whatsapp jaringan server sistem blangko formulir fotokopi lift
    tangga ramp kanopi atap lampu cctv satpam petugas calo pungli biaya antrean sosialisasi syarat prosedur
    berkas jadwal  sms email surel telepon lapor undang kain seragam brosur meja pintu jalan
    jembatan trotoar dokter perawat guru pengeras speaker suara monitor komputer alat kamera genset
    kantin kebersihan tempat_sampah lantai kaca bank atm qris survei kuota daftar ambil kelas buku
    kompensasi anggaran pelatihan kendaraan bus ambulan stempel tanda_tangan barcode`,
  PLACE: `rumah_sakit sungai tunggu kelurahan kecamatan desa balai mpp mall mal pasar terminal stasiun sekolah puskesmas masjid
    pesantren dusun lobi lobby rumah rsud lapas panti pabrik taman pelosok kota`,
  WHO: `lansia difabel bumil anak bayi siswa istri suami orang_tua mahasiswa santri pekerja buruh petani pedagang umkm ibu
    perempuan tki veteran guru pensiunan miskin disleksia tunarungu tunanetra kader rt rw media wartawan
    kampus ormas`,
  WHEN: `senin selasa rabu kamis jumat sabtu minggu malam sore pagi siang istirahat libur lebaran akhir_pekan
    weekend ramadan puasa`,
}

const aspectOf = new Map(
  Object.entries(words).flatMap(([aspect, list]) =>
    list.split(/\s+/).map((word) => [word, aspect as Aspect] as const),
  ),
)

/** The aspect a root belongs to, if any. */
export const aspect = (root: string) => aspectOf.get(root)

/** A quality people praise, miss or wish for: its good words and its bad ones. */
const qualities: Record<string, readonly [good: string, bad: string]> = {
  speed: [
    'cepat sigap gesit kilat ringkas segera tepat_waktu',
    'lama lambat berjam tunda mundur larut telat terlambat',
  ],
  manners: [
    'ramah sopan santun senyum sabar',
    'judes jutek galak ketus kasar cuek bentak marah sinis cemberut acuh',
  ],
  clean: ['bersih wangi harum', 'kotor bau jorok kumuh pesing becek'],
  ease: ['mudah gampang sederhana simpel praktis', 'sulit susah ribet rumit belit repot'],
  price: ['murah gratis jangkau', 'mahal'],
  air: ['sejuk adem dingin', 'panas gerah sumpek pengap'],
  space: ['luas lega besar', 'sempit sesak kecil'],
  clarity: ['jelas paham transparan', 'bingung simpang simpangsiur'],
  working: ['lancar normal fungsi stabil nyala hidup', 'error rusak mati macet putus gagal'],
  safety: ['aman', 'hilang curi rawan'],
  fairness: ['adil', 'serobot diskriminasi'],
  discipline: ['disiplin', 'bolos absen mangkir'],
  volume: ['keras', 'pelan'],
  grade: ['bagus', 'jelek buruk'],
  stock: ['', 'habis kosong'],
  amount: ['cukup sedia lengkap banyak', 'kurang sedikit'],
}

const qualityOf = new Map<string, { name: string; good: boolean }>(
  Object.entries(qualities).flatMap(([name, [good, bad]]) => [
    ...good.split(' ').map((word) => [word, { name, good: true }] as const),
    ...bad.split(' ').map((word) => [word, { name, good: false }] as const),
  ]),
)

/** The quality a root speaks of, and whether well of it. */
export const quality = (root: string) => qualityOf.get(root)

const more = new Set(
  'tambah perbanyak ada sedia siap bangun buka perlu fasilitas lebar butuh'.split(' '),
)
const less = new Set(
  'hapus tiada kurangi tutup henti batas cabut bongkar batal larang buang'.split(' '),
)

/** Whether a root asks for more of something (1) or for less (-1). */
export const direction = (root: string) => (more.has(root) ? 1 : less.has(root) ? -1 : 0)

const others = `bayar kerja urus ambil antar kirim daftar unduh unggah tanya jawab panggil telepon kasih terang
  pelayan layanan tertib atur awas laksana tingkat ubah ganti baik jadi selesai tunggu datang bantu dampak
  khusus prioritas dahulu tugas lihat dengar baca tulis isi bawa balik bolak balas damping muat angkat angkut tumpuk libat ulang panjang ganti usul urut henti keluar umum publikasi pasang tempel pajang terbit kabar beritahu rilis nunggu duduk diri berdiri
  jalan masuk keluar hasil guna pakai rawat jaga latih ajar didik paham tahu tau terima tolak`

/** Words that say nothing of what is asked for. */
export const isEmpty = (word: string) => empty.has(word)

const empty = new Set(
  `yang dengan untuk karena kalau bisa lebih orang saya mohon sangat terlalu sudah di ke dari dan atau agar supaya biar
  itu ini pada dalam oleh juga lagi saja aja sih dong deh ya kok kan nya para pak bu bapak ibu kepada akan
  masih harus hrs mau ingin pengen pingin the a an of to is are in on at and it we our should must need
  seperti misal contoh secara terus kemudian lalu tapi tetapi namun padahal hanya cuma sampai hingga setiap
  tiap ketika saat waktu sebaiknya alangkah rasa menurut sekarang skrg terima kasih assalamualaikum selamat
  adalah ialah yaitu nanti malah sebagai mana bagaimana apa kenapa mengapa siapa kapan masalah hal
  jadi per via lewat melalui tentang soal terkait mengenai antara maupun sering selalu kadang mesti tempat
  nya an nih tetap ttp masih msh jg dlm pas pernah paling boleh beri ruang ruangan depan dapat parah hasil bgt banget baru minta d g an bikin buat buatkan pny punya ada_yang trus trs melulu kali area rasanya semua semuanya bahwa bgmn mengurus ngurus urus proses tsb tuh lho loh nek ning sing kudu luwih wae ae tulung dicoba coba usul perihal sehingga`.split(
    /\s+/,
  ),
)

const roots = new Set([
  ...['buat', 'minta', 'rasa', 'waktu', 'tempat', 'dapat'],
  ...aspectOf.keys(),
  ...qualityOf.keys(),
  ...more,
  ...less,
  ...others.split(/\s+/),
])

/** A word that is known as a root. */
export const isRoot = (word: string) => roots.has(word)

/** Words of every office: they weigh little. */
export const isCommon = (root: string) => common.has(root)

const common = new Set(
  'layanan dinas kota kediri pemerintah urus proses hari jam bulan tahun menit publik forum'.split(
    ' ',
  ),
)

/** The known root a word is one slip of the finger away from. */
export function slipOf(word: string) {
  if (word.length < 6) return undefined
  return longRoots.find((root) => isSlip(root, word))
}

const longRoots = [...roots].filter((root) => root.length >= 5)
