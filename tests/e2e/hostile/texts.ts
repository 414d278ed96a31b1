import { hostileStrings, ownHostileStrings } from '../../support/hostile-strings.ts'
import type { TextField } from './page-forms.ts'

// As a browser sends them; NUL, which nothing can keep, is typed by itself.
const asSent = (texts: string[]) =>
  texts.filter((text) => !text.includes('\0')).map((text) => text.replaceAll(/\r?\n/g, '\r\n'))

const own = asSent(ownHostileStrings)
const all = asSent(hostileStrings())
let next = 0

/**
 * What is typed into a field in the given round: our own strings first, then on and on through the whole
 * collection, as many at once as the field has room for. A field whose text must have a form of its own
 * (a number, an address, a code) gets one string at a time.
 */
export function textFor({ isLines }: TextField, room: number | null, round: number) {
  if (room === null) return round === 0 ? (own[0] ?? '') : fromCollection(1, '')
  const mark = isLines ? '\r\n' : ' '
  return round === 0 ? packed(own, room, mark).text : fromCollection(room, mark)
}

function fromCollection(room: number, mark: string) {
  const { text, count } = packed([...all.slice(next), ...all], room, mark)
  next = (next + count) % all.length
  return text
}

/** The first of the strings, and as many more as there is room for; ones that fit nowhere are passed over. */
function packed(strings: string[], room: number, mark: string) {
  let text = ''
  let count = 0
  for (const one of strings) {
    const longer = text ? text + mark + one : one
    if (text && longer.length > room) break
    if (longer.length <= room || room === 1) text = longer
    count += 1
    if (room === 1) break
  }
  return { text, count }
}
