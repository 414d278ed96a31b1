/** What the pattern of a letter's number may hold in braces. */
export const placeholders = ['nomor', 'kode-unit', 'bulan', 'bulan-romawi', 'tahun'] as const
export type Placeholder = (typeof placeholders)[number]

export type Numbered = {
  sequence: number
  unitCode: string
  /** `YYYY-MM-DD`. */
  issuedOn: string
}

const slot = /\{([^{}]*)\}/g

/** The number of a letter: the pattern with everything in braces filled in. */
export function letterNumber(pattern: string, numbered: Numbered) {
  return pattern.replaceAll(slot, (whole, name: string) => {
    const fill = fills[name as Placeholder]
    return fill ? fill(numbered) : whole
  })
}

const fills: Record<Placeholder, (numbered: Numbered) => string> = {
  nomor: ({ sequence }) => String(sequence),
  'kode-unit': ({ unitCode }) => unitCode,
  bulan: ({ issuedOn }) => issuedOn.slice(5, 7),
  'bulan-romawi': ({ issuedOn }) => romanMonths[Number(issuedOn.slice(5, 7)) - 1] ?? '',
  tahun: ({ issuedOn }) => issuedOn.slice(0, 4),
}

const romanMonths = 'I II III IV V VI VII VIII IX X XI XII'.split(' ')

export type PatternProblem =
  | { kind: 'unknown'; name: string }
  | { kind: 'missing'; name: Placeholder }
  | { kind: 'braces' }

/**
 * Why a pattern gives no usable numbers, or null: a name nobody knows, a brace left open, or nothing that
 * tells one letter from the next (its count, its year, and its unit where every unit counts by itself).
 */
export function patternProblem(pattern: string, perUnit: boolean): PatternProblem | null {
  const names = [...pattern.matchAll(slot)].map(([, name = '']) => name)
  const unknown = names.find((name) => !(placeholders as readonly string[]).includes(name))
  if (unknown !== undefined) return { kind: 'unknown', name: unknown }
  if (/[{}]/.test(pattern.replaceAll(slot, ''))) return { kind: 'braces' }

  const needed: readonly Placeholder[] = [
    'nomor',
    'tahun',
    ...(perUnit ? ['kode-unit' as const] : []),
  ]
  const missing = needed.find((name) => !names.includes(name))
  return missing ? { kind: 'missing', name: missing } : null
}

type NamedUnit = { name: string; shortName: string | null; letterCode: string | null }

/** What stands for a unit in a number: its own code, else its short name, else its initials. */
export const unitCodeOf = ({ name, shortName, letterCode }: NamedUnit) =>
  letterCode ?? shortName ?? initialsOf(name)

const initialsOf = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .filter((letter) => /\p{Lu}/u.test(letter))
    .join('')
