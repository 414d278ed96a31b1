import { wordsOf } from './sheet.ts'

/** What offices are called in short, by what it stands for. */
const abbreviations: Record<string, string> = {
  kab: 'kabupaten',
  kec: 'kecamatan',
  kel: 'kelurahan',
  ds: 'desa',
  pkm: 'puskesmas',
  dinkes: 'dinas kesehatan',
  dinsos: 'dinas sosial',
  dishub: 'dinas perhubungan',
  disdik: 'dinas pendidikan',
  diskominfo: 'dinas komunikasi dan informatika',
  kominfo: 'dinas komunikasi dan informatika',
  disdukcapil: 'dinas kependudukan dan pencatatan sipil',
  dispendukcapil: 'dinas kependudukan dan pencatatan sipil',
  dukcapil: 'dinas kependudukan dan pencatatan sipil',
  dpmptsp: 'dinas penanaman modal dan pelayanan terpadu satu pintu',
  dpmptsptk: 'dinas penanaman modal dan pelayanan terpadu satu pintu tenaga kerja',
  bappeda: 'badan perencanaan pembangunan daerah',
  bapenda: 'badan pendapatan daerah',
  bpkad: 'badan pengelola keuangan dan aset daerah',
  bkpsdm: 'badan kepegawaian dan pengembangan sumber daya manusia',
  bpbd: 'badan penanggulangan bencana daerah',
  satpol: 'satuan polisi pamong praja',
  bps: 'badan pusat statistik',
  kemenag: 'kementerian agama',
  setda: 'sekretariat daerah',
  sekda: 'sekretaris daerah',
}

const silent = new Set(['dan'])

/** An institution's name for comparing: abbreviations spelt out, small words and signs left out. */
export function institutionKey(written: string) {
  return wordsOf(written.replace(/&/g, ' dan ').replace(/satpol[\s-]*pp/gi, 'satpol'))
    .split(' ')
    .map((word) => abbreviations[word] ?? word)
    .join(' ')
    .split(' ')
    .filter((word) => !silent.has(word))
    .join(' ')
}

const institutions =
  /^(dinas|badan|balai|bagian|kantor|kementerian|kecamatan|kelurahan|desa|pemerintah|sekretariat|inspektorat|rsud|rsu|rs|rumah sakit|puskesmas|pkm|uptd?|universitas|univ|institut|politeknik|akademi|stikes|stie|stai|stain|iain|uin|sekolah|sdn?|smpn?|sman?|smkn?|man|mts|mi|slb|pt|cv|ud|pd|perumda|perusahaan|pdam|bank|bri|bni|bpr|bpjs|koperasi|yayasan|lembaga|lsm|ormas|forum|paguyuban|persatuan|perhimpunan|himpunan|ikatan|asosiasi|majelis|pimpinan (daerah|cabang|wilayah)|pengurus|dewan|komisi|kpu|bawaslu|kadin|dprd|polres|polsek|polresta|polda|kodim|koramil|korem|kejaksaan|pengadilan|ombudsman|koran|harian|radio|tv|lkbn|majalah|media|karang taruna|tp pkk|pkk|pondok|ponpes|pesantren|gereja|masjid|vihara|pura|klenteng|kua|lapas|rutan|bnn|bpn|bps|bmkg|disdukcapil|dispendukcapil|dinkes|dinsos|dishub|disdik|diskominfo|dpmptsp|bappeda|bapenda|satpol|satuan|bpbd|bkpsdm|bpkad|kemenag|hotel|toko|klinik|apotek|notaris kantor|gerkatin|pertuni|knpi|mui|pcnu|pmi|ldii|muslimat|fatayat|aisyiyah|muhammadiyah|nahdlatul|apindo|hipmi|pgri|ppni|pwi|rri|tvri|radar|jawa pos|ppdi|hkti|ktna|gapoktan|poktan|kelompok|komunitas|organisasi|aliansi|serikat|bumdes|perkumpulan|panti|posyandu|lpmk?|fkub|fkdm|baznas|phri|gapensi|peradi|ylki|tim penggerak|dharma wanita|gp ansor|kwarcab)\b/i

export const looksLikeInstitution = (text: string) => institutions.test(text.trim())

const positions =
  /^(plt\.?|plh\.?|pj\.?)?\s*(kepala|ka\.?|kadis|kaban|kabag|kabid|kasi|kasie|kasubbag|kasubag|kasubid|camat|lurah|kades|kuwu|geuchik|ketua|wakil|waka|sekretaris|sekdis|sekcam|seklur|sekdes|sekda|bendahara|direktur|manajer|manager|general manager|pimpinan|staf|staff|anggota|koordinator|asisten|rektor|dekan|dosen|guru|perawat|bidan|dokter|operator|analis|pengadministrasi|pranata|penyuluh|humas|redaktur|wartawan|jurnalis|reporter|redaksi|danramil|kapolsek|kapolres|dandim|babinsa|bhabinkamtibmas|tokoh|perwakilan|mahasiswa|notaris|advokat|pengurus|pengasuh|imam|takmir|rt|rw|pns|asn|wali kota|walikota|bupati|sekretariat|pendamping|jfu|jft)\b/i

export const looksLikePosition = (text: string) => positions.test(text.trim())
