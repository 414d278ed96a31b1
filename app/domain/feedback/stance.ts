import { plainRoot } from './plain-root.ts'
import { pause } from './spelling.ts'

const roots = (list: string) => new Set(list.split(/\s+/).map(plainRoot))

const denials = roots('tidak bukan')
const missing = roots('tidak kurang belum jarang bukan jangan')
const wishes =
  roots(`mohon agar harus hendaknya lebih perlu semoga tingkat ingin kalau harap seharusnya usul supaya mau
  butuh katanya padahal coba`)
const pleas = roots('saja dong donk tingkat lah jaga perhatikan perbaiki')
const counted = roots('loket kelas rt rw maksimal lantai sampai hingga')
const durations = roots('jam hari minggu bulan tahun')
const passing =
  roots(`ada terlalu perlu lagi pernah begitu usah akan yang sangat bisa di sering kalau sekarang kantor
  warga orang layan layanan urus bikin buat jadi mohon agar harus lebih hendaknya tingkat tidak belum kurang jangan
  bukan cuma sudah padahal kata katanya suruh karena kami saya kita dong mau ingin sampai baru hari jam tolong
  petugas terus juga buka masyarakat pemohon pengunjung dinas milik para walau meski walaupun meskipun mbak mas makasih kak min bang lha pak bu deng dan`)

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
  if (places.length > 1) return false
  const near = before(words, places[0] ?? 0, 3)
  return denials.has(near.findLast((word) => !passing.has(word) || denials.has(word)) ?? '')
}

/** Something good, said at these places, is said not to be so, or wished for. */
export const isMissed = (words: readonly string[], places: readonly number[]) =>
  places.some((at) => {
    if (missing.has(words[at] ?? '')) return false
    const after = words.slice(at + 1, at + 4).filter((_, next) => !places.includes(at + 1 + next))
    return (
      before(words, at, 2).some((word) => missing.has(word)) ||
      before(words, at, 6).some((word) => wishes.has(word)) ||
      after.some((word) => pleas.has(word))
    )
  })

/** What others wish for, said at these places, is not to be. */
export const isUnwanted = (words: readonly string[], places: readonly number[]) =>
  before(words, Math.max(...places), 6).some((word) => word === 'jangan')

/** Whether a number tells which one of several is meant, or until when. */
export const isWhich = (words: readonly string[], at: number) =>
  before(words, at, 2).some((word) => counted.has(word)) && !durations.has(words[at + 1] ?? '')

const here =
  roots(`sini situ sana lingkungan atas dalam luar depan belakang bawah tempat rumah hp kantor loket dinas
  kota kabupaten jalan area sekitar bagian wilayah layan`)

/** Where something is, as far as it is said with `di`. */
export const whereIn = (words: readonly string[]) =>
  words.filter(
    (word, at) => /^(?:di|d)$/.test(words[at - 1] ?? '') && !here.has(word) && !passing.has(word),
  )
