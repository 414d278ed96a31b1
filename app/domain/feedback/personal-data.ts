/** Personal data that people write into what they say. */
export type PersonalDatum = 'PHONE' | 'EMAIL' | 'NIK' | 'FAMILY_CARD' | 'NPWP'

export type Found = { kind: PersonalDatum; from: number; to: number }

/** Where a text holds personal data, in order; prices, dates, tickets, years and regulations are none. */
export function findPersonalParts(text: string): Found[] {
  const found: Found[] = emailsIn(text)
  const plain = withoutClocks(text)
  for (const run of plain.matchAll(digitRuns)) {
    const kind = kindOf(run[0], plain.slice(Math.max(0, run.index - 40), run.index))
    if (kind) found.push({ kind, from: run.index, to: run.index + run[0].length })
  }
  found.push(...spelledPhonesIn(text))
  return withoutOverlaps(found.toSorted((a, b) => a.from - b.from))
}

/** A text with what was found replaced by dots, the same number whatever they stand for. */
export function masked(text: string, found: readonly Found[]) {
  let at = 0
  let result = ''
  for (const { from, to } of found) {
    result += `${text.slice(at, from)}••••••`
    at = to
  }
  return result + text.slice(at)
}

const emails =
  /[\p{L}\p{N}._%+-]{1,64}(?:@|\s?[([{]\s?(?:at|et)\s?[)\]}]\s?)(?:[\p{L}\p{N}-]{1,63}(?:\.|\s?[([{]\s?(?:dot|titik)\s?[)\]}]\s?)){1,4}[\p{L}]{2,24}/giu

const emailsIn = (text: string): Found[] =>
  Array.from(text.matchAll(emails), ({ index, 0: one }) => {
    return { kind: 'EMAIL', from: index, to: index + one.length }
  })

/** Digits with single separators between, an `o` typed for a zero among them; never part of a longer word. */
const digitRuns =
  /(?<![\p{L}\p{N}/#._-])(?:\+|\()?[\do](?:\)? ?[ .\-–]?[\do]){7,24}(?![\p{L}\p{N}]|[.,/-]\d)/giu

/** Dates and times of the same length, so that they stay apart from numbers beside them. */
const withoutClocks = (text: string) => text.replace(clocks, (one) => '·'.repeat(one.length))

const clocks =
  /(?<![\d-])(?:\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)\d\d|(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}|[0-2]?\d[.:][0-5]\d)(?![\d]|[.:-]\d)/g

function kindOf(run: string, before: string): PersonalDatum | null {
  const digits = run.replace(/o/gi, '0').replace(/\D/g, '')
  if (isFiled.test(before)) return null
  if (/npwp\W{0,3}(?:\p{L}{1,7}\W{1,3}){0,2}$/iu.test(before)) {
    return digits.length === 15 || digits.length === 16 ? 'NPWP' : null
  }
  if (/^\d{2}\.\d{3}\.\d{3}\.\d[-.]\d{3}\.\d{3}$/.test(run)) return 'NPWP'
  if (digits.length === 16) return residentNumberOf(digits, before)
  return isPhone(run, digits, before) ? 'PHONE' : null
}

/** A number that something was filed under, an account, or money. */
const isFiled =
  /(?:tiket|ticket|antre?an|antri|resi|registrasi|reg|berkas|surat|pendaftaran|pengaduan|lapor|invoice|faktur|perkara|sertifikat|akt[ae]|kode|rp|idr|no\.? ?urut)[!:.#\s]*(?:(?:no|nomor|nomer)[.:#\s]*)?$/i

/** A NIK or the number of a family card: region, date, serial. */
function residentNumberOf(digits: string, before: string): PersonalDatum | null {
  const isCard = /(?:\bkk|kartu keluarga)\W{0,3}(?:\p{L}{1,7}\W{1,3}){0,2}$/iu.test(before)
  const isNamed = /\b(?:nik|ktp|no\.? ?ktp)\W{0,3}(?:\p{L}{1,7}\W{1,3}){0,2}$/iu.test(before)
  if (!isCard && !isNamed && !hasRegionAndDate(digits)) return null
  return isCard ? 'FAMILY_CARD' : 'NIK'
}

function hasRegionAndDate(digits: string) {
  const part = (from: number, length = 2) => Number(digits.slice(from, from + length))
  const day = part(6) % 40
  return (
    provinces.has(part(0)) &&
    part(2) >= 1 &&
    part(4) >= 1 &&
    part(6) <= 71 &&
    day >= 1 &&
    day <= 31 &&
    part(8) >= 1 &&
    part(8) <= 12 &&
    part(12, 4) >= 1
  )
}

/** The codes of the provinces, those of Papua's latest among them. */
const provinces = new Set([
  ...[11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53],
  ...[61, 62, 63, 64, 65, 71, 72, 73, 74, 75, 76, 81, 82, 91, 92, 93, 94, 95, 96, 97],
])

function isPhone(run: string, digits: string, before: string) {
  const national = digits.replace(/^(?:00)?62(?=[2-9])/, '0')
  const groups = run.match(/[\do]+/gi) ?? []
  const isInternational = /^\+62/.test(run) || (/^62/.test(digits) && national.length >= 11)
  const isCalled = calling.test(before)
  if (!groups.some(({ length }) => length >= 3)) return false
  if (/^08[1-35-9]\d{7,10}$/.test(national)) return /^[0o+(]/i.test(run) || isInternational
  if (/^8[1-35-9]\d{7,10}$/.test(digits)) return isCalled
  if (!/^0[2-79]\d{7,10}$/.test(national)) return false
  return isInternational || isCalled || /^\(?[0o]\d{1,3}\)?[ -]/i.test(run)
}

const calling =
  /\b(?:telp|tlp|tlpn|telpon|telepon|telephone|phone|hp|handphone|hape|wa|whatsapp|whatsap|w\.a|call|hubungi|kontak|contact|sms|nomor|nomer|no)\W{0,3}(?:\p{L}{1,7}\W{1,3}){0,2}$/iu

const digitWords = 'nol|kosong|satu|dua|tiga|empat|lima|enam|tujuh|delapan|lapan|sembilan'
const spelledPhones = new RegExp(
  `(?<!\\p{L})(?:nol|kosong)(?:[\\s,.-]{1,2}(?:${digitWords})){8,12}(?!\\p{L})`,
  'giu',
)

const spelledPhonesIn = (text: string): Found[] =>
  Array.from(text.matchAll(spelledPhones), ({ index, 0: one }) => {
    return { kind: 'PHONE', from: index, to: index + one.length }
  })

function withoutOverlaps(found: Found[]) {
  const kept: Found[] = []
  for (const one of found) if (one.from >= (kept.at(-1)?.to ?? 0)) kept.push(one)
  return kept
}
