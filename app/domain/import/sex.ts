import { wordsOf } from './sheet.ts'

export type Sex = 'MALE' | 'FEMALE'

const male = new Set(
  'l lk lk2 lki laki laki2 lelaki pria cowok male m man bapak bpk bp tn tuan sdr putra lakilaki'.split(
    ' ',
  ),
)
const female = new Set(
  'p pr perempuan prempuan permpuan perem prm wanita cewek female f w woman ibu bu ny nyonya nn nona sdri putri prp pmp'.split(
    ' ',
  ),
)

/** L, Lk, Laki-laki, Pria …; P, Pr, Perempuan, Wanita …; null when it says neither or both. */
export function sexOf(cell: string): Sex | null {
  const words = wordsOf(cell.replace(/♂/g, 'l').replace(/♀/g, 'p')).split(' ')
  const said = words.every((word) => male.has(word)) || words.join('') === 'lakilaki'
  if (said && words[0]) return 'MALE'
  return words[0] && words.every((word) => female.has(word)) ? 'FEMALE' : null
}

/** A tick in a column of its own. */
export const isTick = (cell: string) => /^([✓✔√vVxX☑1]|ya|v\/)$/.test(cell.trim())
