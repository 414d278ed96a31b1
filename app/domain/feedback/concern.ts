import { findAbuse } from './abuse.ts'
import type { Concern } from './feedback.ts'
import { findPersonalParts, type PersonalDatum } from './personal-data.ts'
import { pause, spelledOut } from './spelling.ts'

/** What a text holds that somebody should look at before strangers read it. */
export function concernsIn(text: string): Concern[] {
  const found: Concern[] = []
  if (findAbuse(text).length > 0) found.push('ABUSE')
  if (findPersonalParts(text).length > 0) found.push('PERSONAL_DATA')
  return found
}

export type Part = { text: string; found: PersonalDatum | 'ABUSE' | null }

/** A text in parts, those that were found among them. */
export function partsOf(text: string): Part[] {
  const found = [
    ...findPersonalParts(text),
    ...findAbuse(text).map((one) => ({ ...one, kind: 'ABUSE' as const })),
  ].toSorted((a, b) => a.from - b.from)
  const parts: Part[] = []
  let at = 0
  for (const { kind, from, to } of found) {
    if (from < at) continue
    if (from > at) parts.push({ text: text.slice(at, from), found: null })
    parts.push({ text: text.slice(from, to), found: kind })
    at = to
  }
  if (at < text.length) parts.push({ text: text.slice(at), found: null })
  return parts
}

/** The same number for texts that say the same in the same words, however these are spelt; null for hardly any. */
export function fingerprintOf(text: string) {
  const words = spelledOut(text).filter((word) => word !== pause)
  if (words.length < 3) return null
  let hash = 0x811c9dc5
  for (const letter of words.join(' ')) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  }
  return hash | 0
}
