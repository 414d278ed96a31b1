import {
  type LokusKind,
  lokusKinds,
  type UnitCategory,
  unitCategories,
} from '../organization/organization.ts'
import { coreOf } from './group-words.ts'
import { wordsOf } from './sheet.ts'

const said: Record<UnitCategory, string> = {
  PERANGKAT_DAERAH:
    'perangkat daerah|opd|skpd|dinas|badan|dinas badan|organisasi perangkat daerah|dinas dan badan|sekretariat|inspektorat',
  BAGIAN_SETDA:
    'bagian setda|bagian|bagian sekretariat daerah|setda|bagian pada setda|sekretariat daerah|bagian pada sekretariat daerah',
  KECAMATAN: 'kecamatan|kec|kantor kecamatan',
  KELURAHAN: 'kelurahan|desa|kel|desa kelurahan|kelurahan desa',
  PUSKESMAS:
    'puskesmas|pkm|uptd puskesmas|uptd pusat kesehatan masyarakat|pusat kesehatan masyarakat',
  RSUD: 'rsud|rumah sakit umum daerah|rumah sakit|rs|rumah sakit daerah',
  SATUAN_PENDIDIKAN: 'satuan pendidikan|sekolah|satdik|sd smp|pendidikan',
  UPTD: 'uptd|upt|unit pelaksana teknis daerah|unit pelaksana teknis|uptd lainnya',
  BUMD: 'bumd|badan usaha milik daerah|perumda',
  VERTIKAL_KL: 'vertikal k l|instansi vertikal|vertikal|kementerian lembaga|vertikal kl',
}

const byWords = new Map(
  unitCategories.flatMap((category) =>
    said[category].split('|').map((words) => [words, category] as const),
  ),
)

/** The category that the words certainly name. */
export function categorySaid(text: string): UnitCategory | null {
  const code = text.trim().toUpperCase().replace(/\s+/g, '_')
  const known = unitCategories.find((category) => category === code)
  return known ?? byWords.get(coreOf(text)) ?? null
}

/** A unit's own name says its category where it begins with it. */
export function categoryOfName(name: string): UnitCategory | null {
  return beginnings.find(([pattern]) => pattern.test(name.trim()))?.[1] ?? null
}

const beginnings: ReadonlyArray<readonly [RegExp, UnitCategory]> = [
  [/^(uptd?\s+)?(puskesmas|pkm|pusat kesehatan masyarakat)\b/i, 'PUSKESMAS'],
  [/^(rsud|rumah sakit umum daerah)\b/i, 'RSUD'],
  [/^(kantor\s+)?(kecamatan)\b/i, 'KECAMATAN'],
  [/^(kantor\s+)?(kelurahan|desa)\b/i, 'KELURAHAN'],
  [/^uptd?\b/i, 'UPTD'],
  [/^bagian\b/i, 'BAGIAN_SETDA'],
  [/^(sdn?|smpn?|sman?|smkn?|tkn?|paud)\s/i, 'SATUAN_PENDIDIKAN'],
  [/^(perumda|pdam|bumd|bpr)\b/i, 'BUMD'],
  [/^(dinas|sekretariat d|inspektorat|satuan polisi|satpol)/i, 'PERANGKAT_DAERAH'],
]

/** "Melak" among districts is "Kecamatan Melak": a bare place name would name two units. */
export function nameInCategory(name: string, category: UnitCategory) {
  const word = placeWords[category]
  if (!word || categoryOfName(name) === category || wordsOf(name).split(' ').length > 4) return name
  return `${word} ${name}`
}

const placeWords: Partial<Record<UnitCategory, string>> = {
  KECAMATAN: 'Kecamatan',
  KELURAHAN: 'Kelurahan',
  PUSKESMAS: 'Puskesmas',
}

const lokusWords: Record<LokusKind, string> = {
  GOODS: 'barang|layanan barang|goods',
  SERVICES: 'jasa|layanan jasa|services',
  ADMINISTRATIVE:
    'administrasi|administratif|layanan administratif|layanan administrasi|administrative',
}

/** Goods, services or administrative; null when it says neither. */
export function lokusSaid(text: string): LokusKind | null {
  const words = wordsOf(text)
  const code = lokusKinds.find((kind) => kind === text.trim().toUpperCase())
  return code ?? lokusKinds.find((kind) => lokusWords[kind].split('|').includes(words)) ?? null
}
