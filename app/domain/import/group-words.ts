import {
  type CommunityElement,
  communityElements,
  groupsOf,
  isStakeholderGroupCode,
  type StakeholderGroupCode,
} from '../stakeholder/group.ts'
import { wordsOf } from './sheet.ts'

/** Words that certainly mean a group. Whatever is not here is asked, never guessed. */
const said: Record<StakeholderGroupCode, string> = {
  REGIONAL_APPARATUS:
    'perangkat daerah|opd|skpd|organisasi perangkat daerah|perangkat daerah terkait|opd terkait|dinas terkait|pemerintah daerah|pemda|pemkot|pemkab',
  SOE: 'bumn bumd|bumn|bumd|badan usaha milik negara|badan usaha milik daerah|bumn dan bumd|bumd bumn|perumda',
  PRIVATE_COMPANY:
    'perusahaan swasta|swasta|perusahaan|dunia usaha|pelaku usaha|pengusaha|badan usaha swasta|sektor swasta|pihak swasta',
  OTHER_STAKEHOLDER:
    'pemangku kepentingan lain|pemangku kepentingan lainnya|lain lain|lainnya|stakeholder lain',
  ACADEMIA:
    'akademisi|perguruan tinggi|universitas|akademik|dosen|kampus|akademisi perguruan tinggi|ahli praktisi akademisi|praktisi akademisi',
  MEDIA: 'media|media massa|pers|wartawan|jurnalis|insan pers|media massa pers|media pers',
  RELIGIOUS_LEADER: 'tokoh agama|toga|tokoh keagamaan|pemuka agama|ulama|organisasi keagamaan',
  COMMUNITY_LEADER:
    'tokoh masyarakat|tomas|toma|tokoh adat|tokoh masyarakat adat|ketua rt rw|rt rw',
  SERVICE_USER:
    'pengguna layanan|masyarakat pengguna layanan|pengguna|pengguna jasa|penerima layanan|masyarakat pengguna|pemohon|pemohon layanan|pelanggan|masyarakat penerima layanan|user',
  VERTICAL_AGENCY:
    'instansi vertikal|vertikal|kementerian lembaga|tni polri|polri|tni|kepolisian|kejaksaan|pengadilan|forkopimda|instansi vertikal pusat',
  VILLAGE_GOV:
    'desa kelurahan kecamatan|kecamatan|kelurahan|desa|kecamatan kelurahan|kelurahan desa|desa kelurahan|pemerintah desa|kecamatan dan kelurahan|camat|lurah|kepala desa|pemdes|camat lurah|kecamatan desa kelurahan',
  LEGISLATURE: 'dprd|legislatif|anggota dprd|dewan perwakilan rakyat daerah',
  OVERSIGHT: 'ombudsman pengawas|ombudsman|pengawas|inspektorat|apip|lembaga pengawas',
  CSO: 'ormas lsm|lsm|ormas|lsm ormas|organisasi masyarakat|organisasi kemasyarakatan|lembaga swadaya masyarakat|lembaga masyarakat|ngo|ormas dan lsm',
  PROFESSION:
    'asosiasi profesi|asosiasi|profesi|organisasi profesi|notaris ppat|notaris|ppat|asosiasi organisasi profesi|himpunan profesi',
  VULNERABLE_GROUP:
    'kelompok rentan|penyandang disabilitas|disabilitas|difabel|lansia|kelompok disabilitas|rentan|penyandang difabel|kelompok rentan disabilitas',
  WOMEN_GROUP:
    'organisasi perempuan|perempuan|pkk|tp pkk|kelompok perempuan|organisasi wanita|gow|dharma wanita',
  YOUTH:
    'pemuda anak|pemuda|organisasi pemuda|kepemudaan|karang taruna|forum anak|generasi muda|pemuda dan anak|organisasi kepemudaan',
}

const byWords = new Map(
  Object.entries(said).flatMap(([code, words]) =>
    words.split('|').map((one) => [one, code as StakeholderGroupCode] as const),
  ),
)

/** What the words certainly say: the group's own code, or one of the names it goes by. */
export function groupSaid(text: string): StakeholderGroupCode | null {
  const code = text.trim().toUpperCase().replace(/\s+/g, '_')
  return isStakeholderGroupCode(code) ? code : (byWords.get(coreOf(text)) ?? null)
}

const elementsSaid: Record<CommunityElement, string> = {
  SERVICE_USERS: 'masyarakat pengguna layanan|pengguna layanan|pengguna|masyarakat pengguna',
  EXPERTS: 'ahli praktisi akademisi|ahli|praktisi|akademisi|pakar|ahli praktisi|tenaga ahli',
  RELATED_AGENCIES:
    'instansi terkait|instansi pemerintah|pemerintah|instansi|dinas terkait|opd terkait',
  CIVIL_SOCIETY:
    'organisasi masyarakat sipil|masyarakat sipil|oms|civil society|organisasi masyarakat',
  MASS_MEDIA: 'media massa|media|pers',
}

const elementByWords = new Map(
  communityElements.flatMap((element) =>
    elementsSaid[element].split('|').map((one) => [one, element] as const),
  ),
)

/** The element that the words certainly name. */
export function elementSaid(text: string): CommunityElement | null {
  const code = text.trim().toUpperCase().replace(/\s+/g, '_')
  const known = communityElements.find((element) => element === code)
  return known ?? elementByWords.get(coreOf(text)) ?? null
}

/** Heading words and numbering around a group's name say nothing: "A. Unsur Tokoh Agama:". */
export const coreOf = (text: string) =>
  wordsOf(text.replace(/^\s*(?:[A-Z]|[IVX]{1,5}|\d{1,2})\s*[.)]\s*/, ''))
    .replace(/^(dari )?(unsur|kelompok|kategori|perwakilan|golongan|jenis|para|dari)( dari)? /, '')
    .replace(/ dan /g, ' ')

/** Whoever holds the forum: never an element of the community. */
export const saysOrganizer = (text: string) =>
  /^(unit |tim |panitia )?(penyelenggara|panitia|internal|tuan rumah|tim fkp|tim pelaksana|moderator|notulen|notulis|mc|pembawa acara|petugas|narasumber internal)( internal| fkp| acara)?$/.test(
    coreOf(text),
  )

/** What an institution's name suggests, for a question to start from: an answer it is not. */
export function groupSuggested(institution: string): StakeholderGroupCode | null {
  return suggestions.find(([pattern]) => pattern.test(institution.trim()))?.[1] ?? null
}

const suggestions: ReadonlyArray<readonly [RegExp, StakeholderGroupCode]> = [
  [
    /^(kepala |camat|lurah|sekcam|kasi )?.*\b(kecamatan|kelurahan|desa|camat|lurah)\b/i,
    'VILLAGE_GOV',
  ],
  [/\bdprd\b/i, 'LEGISLATURE'],
  [/\b(ombudsman|inspektorat)\b/i, 'OVERSIGHT'],
  [
    /\b(badan pusat statistik|bps|polres\w*|polsek|kodim|koramil|kejaksaan|pengadilan|kementerian|kemenag|pertanahan|imigrasi|bpjs|kpu|lapas|kua)\b/i,
    'VERTICAL_AGENCY',
  ],
  [
    /\b(dinas|bagian|badan|sekretariat daerah|rsud|puskesmas|dis(dik|hub|nakes|sos|dukcapil))\b/i,
    'REGIONAL_APPARATUS',
  ],
  [/\b(universitas|institut|politeknik|stikes|akademi|sekolah tinggi|iain|uin)\b/i, 'ACADEMIA'],
  [/\b(persero|perumda|pdam|bumn|bumd|pln|bri)\b/i, 'SOE'],
  [/\b(koran|harian|radio|tv|media|pers|radar|antara)\b/i, 'MEDIA'],
  [/\b(mui|pcnu|muhammadiyah|ldii|gereja|pesantren|masjid|fkub)\b/i, 'RELIGIOUS_LEADER'],
  [/\b(pkk|dharma wanita|muslimat|aisyiyah|fatayat)\b/i, 'WOMEN_GROUP'],
  [/\b(karang taruna|knpi|forum anak|osis)\b/i, 'YOUTH'],
  [/\b(disabilitas|difabel|gerkatin|pertuni|slb|lansia)\b/i, 'VULNERABLE_GROUP'],
  [/\b(ikatan|asosiasi|himpunan|kadin|notaris)\b/i, 'PROFESSION'],
  [/\b(lsm|yayasan|ormas|paguyuban)\b/i, 'CSO'],
  [/^(pt|cv|ud)\b/i, 'PRIVATE_COMPANY'],
]

/** Where only the element is said, the first group that speaks for it is a beginning. */
export const groupOfElement = (element: CommunityElement) => groupsOf(element)[0] ?? null
