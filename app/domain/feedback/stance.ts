import { plainRoot } from './plain-root.ts'
import { pause } from './spelling.ts'

const roots = (list: string) => new Set(list.split(/\s+/).map(plainRoot))

const denials = roots('tidak bukan')
const missing = roots('tidak kurang belum jarang bukan jangan')
const wishes = roots(`mohon agar harus hendaknya lebih perlu semoga tingkat ingin kalau harap seharusnya usul supaya mau
  butuh katanya padahal coba`)
const pleas = roots('dong donk tingkat lah jaga perhatikan perbaiki')
const counted = roots('loket kelas rt rw maksimal lantai')
const passing = roots(`ada terlalu perlu lagi pernah begitu usah akan yang sangat bisa di sering kalau sekarang kantor
  warga orang layan layanan urus bikin buat jadi mohon agar harus lebih hendaknya tingkat tidak belum kurang jangan
  bukan cuma sudah padahal kata katanya suruh karena kami saya kita dong mau ingin sampai baru hari jam tolong
  petugas terus juga buka masyarakat pemohon pengunjung dinas milik para`)

/** Words before a place, no further than its clause begins. */
function before(words: readonly string[], at: number, most: number) {
  const near = words.slice(Math.max(0, at - most), at)
  return near.slice(near.lastIndexOf(pause) + 1)
}

/** Whether a word says little of what is asked for. */
export const isPassing = (word: string) => passing.has(word)

/** Something wrong, said at these places, is said not to be so. */
export function isDenied(words: readonly string[], places: readonly number[]) {
  const own = new Set(places.map((at) => words[at]))
  if ([...denials].some((word) => own.has(word))) return false
  return places.some((at) => {
    const near = before(words, at, 3).filter((word) => !passing.has(word) || denials.has(word))
    return denials.has(near.at(-1) ?? '')
  })
}

/** Something good is said not to be so, or wished for. */
export function isMissed(words: readonly string[], at: number) {
  if (missing.has(words[at] ?? '')) return false
  return (
    before(words, at, 2).some((word) => missing.has(word)) ||
    before(words, at, 6).some((word) => wishes.has(word)) ||
    words.slice(at + 1, at + 4).some((word) => pleas.has(word))
  )
}

/** Whether a number tells which one of several is meant. */
export const precededBy = (words: readonly string[], at: number) =>
  before(words, at, 2).some((word) => counted.has(word))
