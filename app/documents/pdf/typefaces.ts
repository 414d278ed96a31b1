import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'
import { plainText } from '../paper.ts'

export type Face = 'regular' | 'bold' | 'italic'

/** A stretch of text that one font can draw; one that is read from right to left is laid out as a whole. */
export type Run = { font: string; text: string; isRightToLeft: boolean }

const { resolve } = createRequire(import.meta.url)
const fontsource = (family: string, subset: string, cut: string) =>
  `@fontsource/${family}/files/${family}-${subset}-${cut}.woff`
const jakarta = (subset: string, cut: string) => fontsource('plus-jakarta-sans', subset, cut)

/** A font, and the characters it is asked for where those are not all it knows. */
type Source = { path: string; isFor?: RegExp }

const arabic = /\p{scx=Arabic}/u

/** In the order in which they are asked for a character. The fonts of a script come before those that know many. */
const sourcesOf = (cut: string, weight: 400 | 700, general: string): readonly Source[] => [
  { path: jakarta('latin', cut) },
  { path: jakarta('latin-ext', cut) },
  { path: fontsource('amiri', 'arabic', `${weight}-normal`), isFor: arabic },
  {
    path: fontsource('noto-sans-javanese', 'javanese', `${weight}-normal`),
    isFor: /\p{scx=Javanese}/u,
  },
  { path: `dejavu-fonts-ttf/ttf/${general}.ttf` },
  { path: fontsource('noto-emoji', 'emoji', `${weight}-normal`) },
]

const sources: Record<Face, readonly Source[]> = {
  regular: sourcesOf('400-normal', 400, 'DejaVuSans'),
  bold: sourcesOf('700-normal', 700, 'DejaVuSans-Bold'),
  italic: sourcesOf('400-italic', 400, 'DejaVuSans-Oblique'),
}

type OpenFont = { name: string; content: Buffer; characters: ReadonlySet<number> }

const opened = new Map<string, OpenFont>()

/** Each font is read once a process, when the first text needs it. */
function openFont(path: string): OpenFont {
  const known = opened.get(path)
  if (known) return known
  const content = readFileSync(resolve(path))
  const font = create(content) as Font
  const source = { name: path, content, characters: new Set(font.characterSet) }
  opened.set(path, source)
  return source
}

/** What stands for a character that no font can draw. */
const unknown = '\uFFFD'

/** The text in stretches of one font each, as they stand from left to right; what no font knows becomes a mark. */
export function runsOf(text: string, face: Face): Run[] {
  const runs: Run[] = []
  for (const character of plainText(text)) {
    const point = character.codePointAt(0) ?? 0
    if (isInvisible(point)) continue
    const path = fontFor(character, point, face)
    const drawn = path ? character : unknown
    const font = path ?? fontFor(unknown, 0xfffd, face) ?? ''
    const isRightToLeft = rightToLeft.test(drawn)
    const last = runs.at(-1)
    if (last?.font === font && last.isRightToLeft === isRightToLeft) last.text += drawn
    else runs.push({ font, text: drawn, isRightToLeft })
  }
  const turned = runs.map((run) =>
    arabicNumber.test(run.text) ? { ...run, text: [...run.text].toReversed().join('') } : run,
  )
  return turned.some(({ isRightToLeft }) => isRightToLeft) ? inOrder(turned) : turned
}

const fontFor = (character: string, point: number, face: Face) =>
  sources[face].find(
    ({ path, isFor }) => (!isFor || isFor.test(character)) && openFont(path).characters.has(point),
  )?.path

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\u064B-\u0652\u0670]/u
const letter = /\p{L}/u
/** Numbers are read from left to right in every script; the shaper turns those of Arabic around. */
const arabicNumber = /^[\u0660-\u0669\u06F0-\u06F9]+$/

/** Words read from right to left, one behind the other, stand in the opposite order; what is between stays between. */
function inOrder(runs: readonly Run[]): Run[] {
  const ordered: Run[] = []
  for (let at = 0; at < runs.length; ) {
    const run = runs[at]
    if (!run) break
    const end = run.isRightToLeft ? phraseEnd(runs, at) : at + 1
    ordered.push(...runs.slice(at, end).toReversed())
    at = end
  }
  return ordered
}

/** Where a phrase ends: after its last word, with only spaces and marks between its words. */
function phraseEnd(runs: readonly Run[], start: number) {
  let end = start + 1
  for (let at = end; at < runs.length; at++) {
    const run = runs[at]
    if (!run || (!run.isRightToLeft && letter.test(run.text))) break
    if (run.isRightToLeft) end = at + 1
  }
  return end
}

/** Joiners, variation selectors and shades of skin only tell how neighbours look. */
const isInvisible = (point: number) =>
  (point >= 0x200b && point <= 0x200d) ||
  (point >= 0xfe00 && point <= 0xfe0f) ||
  (point >= 0x1f3fb && point <= 0x1f3ff) ||
  point === 0xad ||
  point === 0x2060 ||
  (point >= 0xe0000 && point <= 0xe01ef)

/** Makes a font known to a document; of what it uses only the characters it draws are embedded. */
export const registerFont = (doc: PDFKit.PDFDocument, font: string) =>
  doc.registerFont(font, openFont(font).content)
