import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { Reason } from './import.ts'
import { isBlank } from './sheet.ts'

export type Contacts = { found: string[]; reasons: Reason[]; rest: string }

const labels =
  /\b(no|nomor|nmr|hp|hape|telp?|telpon|telepon|tlp|tlpn|phone|mobile|wa|whatsapp|cp|kontak|kantor|kntr|rumah|fax|faks|ext|seluler|call|sms)\b\s*[.:/]*\s*/gi

/** An extension is dialled by hand once somebody answers. */
const extension = /\b(?:extension|ext|psw|pes|pesawat)\b[\s.:]*\d{1,5}/gi

/** Every number in a cell in E.164, and what of it cannot be one. */
export function readPhones(cell: string): Contacts {
  const result: Contacts = { found: [], reasons: [], rest: '' }
  if (isBlank(cell)) return result

  const exact = exactDigits(cell)
  if (exact === 'lost') return { ...result, reasons: [{ code: 'phone-digits-lost', text: cell }] }

  const rest: string[] = []
  for (const piece of piecesOf(exact ?? cell)) {
    const range = rangeOf(piece)
    const firstLine = range ? numberIn(range) : null
    const number = firstLine ?? numberIn(piece)
    if (firstLine) result.reasons.push({ code: 'phone-more', text: piece })
    if (number) {
      if (!result.found.includes(number.e164)) result.found.push(number.e164)
      if (number.repaired) result.reasons.push({ code: 'phone-replaced-letters', text: piece })
    } else if (/\d/.test(piece)) result.reasons.push({ code: whyNot(piece), text: piece })
    else rest.push(piece)
  }
  return {
    ...result,
    rest: [...rest, ...(cell.match(extension) ?? [])]
      .join(' ')
      .replace(/[\s().,:;-]+/g, ' ')
      .trim(),
  }
}

/** A number that a spreadsheet kept as a number: its digits, or that some of them are gone. */
function exactDigits(cell: string): string | 'lost' | null {
  const plain = /^\+?(\d{6,15})[.,]0+$/.exec(cell)
  if (plain?.[1]) return plain[1]

  const [, whole = '', fraction = '', exponent = ''] =
    /^\+?(\d)(?:[.,](\d+))?\s*e\s*\+?\s*(\d{1,2})$/i.exec(cell) ?? []
  if (!whole) return null
  const missing = Number(exponent) - fraction.length
  // Programs that write so many digits leave out only zeros; what people see rounded has five at most.
  const isExact = missing <= 0 || (fraction.length >= 8 && missing <= 2)
  return isExact
    ? `${whole}${fraction.padEnd(Number(exponent), '0').slice(0, Number(exponent))}`
    : 'lost'
}

/** The numbers of a cell one by one: split at whatever stands between numbers, never within one. */
function piecesOf(cell: string) {
  const bare = cell
    .replace(extension, '')
    .replace(labels, ' ')
    .replace(/\bwa\.me\/|tel:|https?:\/\//gi, ' ')
  return bare
    .split(
      /[,;|\n&]|\s+(?:dan|atau|and|or)\s+|\/(?=\s*[+(]?[\dOo])|(?<=\d)\s*\/|\((?=\D)|(?<=[\d)])\s+(?=\p{L}[\p{L}.])|\s+(?=\+)/iu,
    )
    .flatMap(apart)
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece))
}

/** Lines of an office that follow one another, "(0354) 682091-5": the first of them. */
const rangeOf = (piece: string) =>
  /^([^\d]*0[2-79]\d{1,2}\)?[\s.-]*[2-9]\d{5,7})\s*[-–]\s*\d{1,2}\D*$/.exec(piece)?.[1]

/** Two numbers with only a space between them are too long for one. */
function apart(piece: string) {
  if (piece.replace(/\D/g, '').length <= 15) return [piece]
  const words = piece.trim().split(/\s+(?=[+(]?(?:0|62|8))/)
  return words.every((word) => word.replace(/\D/g, '').length >= 7) ? words : [piece]
}

function numberIn(piece: string) {
  const repaired = /[oOlI|]/.test(piece) && /^[\s\d+().oOlI|-]+$/.test(piece)
  const digits = repaired ? piece.replace(/[oO]/g, '0').replace(/[lI|]/g, '1') : piece
  if (/\p{L}/u.test(digits)) return null
  for (const spelling of spellingsOf(digits)) {
    const number = parsePhoneNumberFromString(spelling, 'ID')
    if (number?.isValid()) return { e164: String(number.number), repaired }
  }
  return null
}

/** The ways one and the same number is written down here: +62, 62, 0062, 0 after 62, 8 without its zero. */
function spellingsOf(typed: string) {
  const digits = typed.replace(/\D/g, '')
  const home = digits.replace(/^(?:00)?62/, '').replace(/^0+/, '')
  if (typed.trim().startsWith('+') && !digits.startsWith('62'))
    return digits.startsWith('0') ? [`0${home}`] : [`+${digits}`]
  if (/^(00)?62/.test(digits)) return [`+62${home}`]
  if (digits.startsWith('0')) return [`0${home}`]
  return /^8\d{7,}$/.test(digits) || digits.length >= 9 ? [`0${digits}`] : []
}

/** Five to eight digits are a telephone at home: without its area code nobody elsewhere can call it. */
function whyNot(piece: string) {
  const digits = piece.replace(/\D/g, '')
  const local = /^[2-7]\d{5,7}$/.test(digits) && !/\p{L}/u.test(piece)
  return local ? ('phone-no-area-code' as const) : ('phone-unreadable' as const)
}

const address =
  /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?\.\p{L}{2,}/gu
const wellFormed =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/

/** Every e-mail address in a cell, in lower case. */
export function readEmails(cell: string): Contacts {
  const result: Contacts = { found: [], reasons: [], rest: '' }
  if (isBlank(cell)) return result

  const text = cell.replace(/mailto:/gi, ' ').replace(/ *@ */g, '@')
  const found = [...text.matchAll(address)].map(([one]) => one.toLowerCase())
  const good = found.filter(
    (one) => wellFormed.test(one) && !one.includes('..') && one.length <= 254,
  )
  const rest = text
    .replace(address, ' ')
    .replace(/[\s<>(),;/|]+/g, ' ')
    .trim()
  const bad = found.length > good.length || good.length === 0 || rest.includes('@')
  return {
    found: [...new Set(good)],
    rest,
    reasons: bad ? [{ code: 'email-unreadable', text: cell }] : [],
  }
}

/** Whether a cell is an e-mail address, and whether a telephone number: for telling columns apart. */
export const isEmail = (cell: string) => /\S+\s?@\s?\S+\.\S+/.test(cell)
export const isPhone = (cell: string) =>
  !cell.includes('@') &&
  cell.replace(/\D/g, '').length >= 8 &&
  /^[\s\d+()./,;|&'oOlIeE-]+$/.test(cell.replace(labels, '')) &&
  (/^\d[.,]\d+e/i.test(cell) || readPhones(cell).found.length > 0)
