import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

// What people should not type but do. A few of each kind are our own; a collection that may lie
// beside the project widens them.

const collection = resolve('../shared/data/naughty-strings.json')

export const ownHostileStrings = [
  '<script>alert(1)</script>',
  `'; drop table "Feedback"; --`,
  ['$1 $', '{process.env.SECRET} {{7*7}} <%= 7*7 %> %s %00'].join(''),
  '\u202Eterbalik\u202C dan \u200Bnol\u200B lebar',
  '👩‍👩‍👧‍👦 ꦲꦏ꧀ꦱꦫꦗꦮ ᬅᬓ᭄ᬱᬭ 漢字 العربية',
  '  spasi di depan dan belakang  ',
  'baris; satu, dua\n\n\tbaris "tiga"',
  'Budi\r\nBcc: semua@contoh.go.id',
  'BEGIN:VEVENT\r\nEND:VCALENDAR',
  'İstanbul ß ﬁ Å',
  '\\\\ \\n \\u0000 \\x00',
]

/** Our own and, where it is at hand, the first `most` of each kind of the collection; none is blank. */
export function hostileStrings(most = Number.POSITIVE_INFINITY) {
  return [...ownHostileStrings, ...collected(most)].filter((text) => text.trim() !== '')
}

function collected(most: number): string[] {
  if (!existsSync(collection)) return []
  const { blns, id_extra }: { blns: string[]; id_extra: Array<{ value: string }> } = JSON.parse(
    readFileSync(collection, 'utf8'),
  )
  return [...blns.slice(0, most), ...id_extra.slice(0, most).map(({ value }) => value)]
}
