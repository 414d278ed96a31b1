import { isEmpty, isRoot } from './concepts.ts'
import { meant, pause, plainWords } from './spelling.ts'
import { rootOf } from './stem.ts'
import { kinds } from './things.ts'
import { sets, troubles } from './troubles.ts'
import { plainFor } from './vernacular.ts'

/** Roots that are not to be taken further apart, and some that stand in no list by themselves. */
const whole = new Set(
  `santunan pekerja perumahan asalan persingkat tersedia kecamatan kelurahan perangkat perpanjang kurangi perbaiki petugas keluar keluarga terima berat kelas penuh terlalu tempat menit sekolah terus selesai
  terminal beda perlu pengantar kereta belum sekali mereka panjang kemarin besar bayar baru bapak ibu kerja serta
  layan tunggu balas tanggap urus jadi pasang naik turun masuk dapat henti bantu arah paham tanya jawab`.split(
    /\s+/,
  ),
)

const listed = new Set(
  [
    ...Object.values(kinds).flatMap((list) => list.split(/[\s:,]+/)),
    ...Object.values(sets).flatMap((list) => list.split(/[\s/]+/)),
    ...Object.values(troubles).flatMap(({ bad, good = '' }) => `${bad} ${good}`.split(/[\s,/&]+/)),
    ...plainFor.values(),
  ].filter((word) => /^[a-z]{3,}$/.test(word)),
)

const final = new Set(plainFor.values())
const isFirm = (word: string) => whole.has(word) || final.has(word)
const isBase = (word: string) => isFirm(word) || bases.has(word)
/** Listed words that are no longer form of another listed one. */
const bases = new Set<string>()
for (const word of [...listed].toSorted((a, b) => a.length - b.length)) {
  const root = rootOf(word, (one) => one.length < word.length && one.length >= 4 && isBase(one))
  if (!(isBase(root) && root !== word)) bases.add(word)
}

const soFar = new Map<string, string>()

/** The plain root of a word as people write it. */
export function plainRoot(word: string): string {
  const known = soFar.get(word)
  if (known !== undefined) return known
  const root = findRoot(word)
  if (soFar.size > 20_000) soFar.clear()
  soFar.set(word, root)
  return root
}

function findRoot(word: string) {
  const plain = plainOf(word) ?? plainOf(word.replace(/(?<=\w{3})(?:ny[ae]?|e|ne)$/, ''))
  if (plain) return plain
  if (isEmpty(word)) return word
  if (isFirm(word)) return word
  const root = rootOf(word, (one) => isBase(one) || (one.length > 3 && plainFor.has(one)))
  const base = isBase(root) || plainFor.has(root) || isRoot(root) ? root : rootOf(word, isRoot)
  return plainOf(base) ?? base
}

/** What another word stands for, whichever list knows it. */
function plainOf(word: string) {
  const own = plainFor.get(word)
  if (own) return own
  const other = meant(word)
  return other === word
    ? undefined
    : (plainFor.get(other) ?? (other.includes('_') ? other : rootOf(other, isBase)))
}

/** A text as plain roots, with a `pause` where a clause ends; a room for waiting is a room. */
export const plainRoots = (text: string) =>
  plainWords(text)
    .map((word) => (word === pause ? word : plainRoot(word)))
    .filter((word, at, all) => !(word === 'tunggu' && all[at - 1] === 'ruang'))
    .filter((word, at, all) => !(word === 'cepat' && mishaps.has(all[at + 1] ?? '')))

/** What is soon so is not quick: *cepat habis*. */
const mishaps = new Set(['kosong', 'rusak', 'luntur', 'hilang', 'penuh', 'kotor', 'panas'])
