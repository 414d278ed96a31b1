import { looksLikeInstitution, looksLikePosition } from './institution-name.ts'

/** Titles before a name, as they are said in Indonesia; written without dots. */
const before = new Set(
  (
    'drs dra dr drg drh h hj ir prof kh kiai kyai nyai ust ustad ustadz ustaz ustadzah ustazah habib gus ning ' +
    'r rr rm ra rd raden pdt pendeta pastor romo pr bhikkhu bante ws js pandita pinandita suster sr ' +
    'bapak bpk bp ibu bu pak sdr sdri saudara saudari tn ny nn mr mrs ms yth ' +
    'jend letjen mayjen brigjen kolonel kol letkol mayor kapten kapt lettu letda peltu pelda serma serka sertu serda kopka koptu praka ' +
    'komjen irjen kombes akbp kompol akp iptu ipda aiptu aipda bripka brigadir brigpol briptu bripda apt ns'
  ).split(' '),
)

/** What follows a name without a comma and is never a name. */
const after = new Set(
  (
    'se sh mh mm st mt ma mba ba msi msc mkes mpd mhum mkn mkom mph map mpa mti ssos spd spdi sag sip skm ' +
    'skom sked skep ssi sstp stp sap sthi spsi sik amd amdkeb amdkep apt ners lc phd ca cpa cfa mag mpdi mak'
  ).split(' '),
)

/** Words that stand for the same name in different spellings. */
const spellings: Record<string, string> = {
  moh: 'muhammad',
  moch: 'muhammad',
  mochamad: 'muhammad',
  mochammad: 'muhammad',
  mohamad: 'muhammad',
  mohammad: 'muhammad',
  mohammed: 'muhammad',
  muh: 'muhammad',
  muhamad: 'muhammad',
  achmad: 'ahmad',
  ahmed: 'ahmad',
  akhmad: 'ahmad',
}

/** The name within its titles, for comparing only: what is stored keeps them as written. */
export function bareName(written: string) {
  const [main = '', ...rest] = written.normalize('NFKC').split(',')
  const kept = [main, ...rest.filter((part) => !isTitles(part))].join(' ')
  const words = kept
    .replace(/\([^)]*\)/g, ' ')
    .split(/\s+/)
    .flatMap(unstuck)
    .filter((word) => plain(word) !== '')
  while (words.length > 1 && before.has(plain(words[0] ?? ''))) words.shift()
  while (words.length > 1 && isAfter(words.at(-1) ?? '')) words.pop()
  return words.map(plain).join(' ')
}

/** The same with spellings of one name made one: alike here is only perhaps the same person. */
export const soundOf = (bare: string) =>
  bare
    .split(' ')
    .map((word) => spellings[word] ?? word)
    .join(' ')
    .replace(/oe/g, 'u')
    .replace(/dj/g, 'j')
    .replace(/tj/g, 'c')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(/(\p{L})\1+/gu, '$1')

/** Whether titles say that this is a person's name. */
export function hasTitles(written: string) {
  const [main = '', ...rest] = written.split(',')
  const words = main.trim().split(/\s+/).flatMap(unstuck)
  if (rest.length > 0 && rest.every(isTitles)) return true
  return words.length > 1 && (before.has(plain(words[0] ?? '')) || isAfter(words.at(-1) ?? ''))
}

/** Several people in one cell: numbered lines, lines and semicolons between names, or a name after another's titles. */
export function peopleIn(cell: string) {
  const parts = cell
    .split(/\n|;|(?<!^)\s(?=\d{1,2}[.)]\s)/)
    .map((part) => part.replace(/^\s*\d{1,2}[.)]\s*/, '').trim())
    .filter((part) => /\p{L}{2}/u.test(part))
  if (parts.length > 1) return parts.every((part) => !isTitles(part)) ? parts : [cell]
  return cell.split(',').some(isNextName)
    ? cell.split(',').filter((part) => !isTitles(part))
    : [cell]
}

/** What stands after somebody's titles and is neither title, position nor institution. */
const isNextName = (part: string, index: number, parts: readonly string[]) =>
  index > 1 &&
  isTitles(parts[index - 1] ?? '') &&
  !isTitles(part) &&
  part.trim().split(/\s+/).length > 1 &&
  !/\d/.test(part) &&
  !looksLikePosition(part) &&
  !looksLikeInstitution(part)

/** Academic and religious titles as they follow a comma: "S.Sos", "M.Si", "SH MH", "Ph.D". */
function isTitles(part: string) {
  const words = part.trim().split(/\s+/)
  return words.every(
    (word) =>
      isAfter(word) ||
      before.has(plain(word)) ||
      /^\(?[A-Z][\p{L}]{0,5}(\.[\p{L}]{1,5}){1,4}\.?\)?$/u.test(word),
  )
}

const isAfter = (word: string) =>
  after.has(plain(word)) ||
  /^[SMDA]\.(\p{L}{1,5}\.?){1,3}$/u.test(word) ||
  /^(Sp|Amd|A\.Md|Dipl|Ph)\.?(\p{L}{1,4}\.?)*$/u.test(word)

/** "Drs.H.Ahmad" has its titles stuck to the name. */
function unstuck(word: string) {
  const parts = word.split(/(?<=\.)(?=\p{L})/u)
  return parts.length > 1 && before.has(plain(parts[0] ?? '')) ? parts : [word]
}

const plain = (word: string) =>
  word
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
