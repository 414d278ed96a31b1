import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'
import { plainText } from '../paper.ts'

export type Face = 'regular' | 'bold' | 'italic'

/** A stretch of text that one font can draw. */
export type Run = { font: string; text: string }

const { resolve } = createRequire(import.meta.url)
const jakarta = (subset: string, cut: string) =>
  `@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-${subset}-${cut}.woff`

/** In the order in which they are asked for a character; the last knows most scripts. */
const sources: Record<Face, readonly string[]> = {
  regular: [
    jakarta('latin', '400-normal'),
    jakarta('latin-ext', '400-normal'),
    'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  ],
  bold: [
    jakarta('latin', '700-normal'),
    jakarta('latin-ext', '700-normal'),
    'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
  ],
  italic: [
    jakarta('latin', '400-italic'),
    jakarta('latin-ext', '400-italic'),
    'dejavu-fonts-ttf/ttf/DejaVuSans-Oblique.ttf',
  ],
}

type Source = { name: string; content: Buffer; characters: ReadonlySet<number> }

const opened = new Map<string, Source>()

/** Each font is read once a process. */
function openFont(path: string): Source {
  const known = opened.get(path)
  if (known) return known
  const content = readFileSync(resolve(path))
  const font = create(content) as Font
  const source = { name: path, content, characters: new Set(font.characterSet) }
  opened.set(path, source)
  return source
}

export const fontsOf = (face: Face) => sources[face].map(openFont)

/** What stands for a character that no font can draw. */
const unknown = '\uFFFD'

/** The text in stretches of one font each; what no font knows becomes a mark that says so. */
export function runsOf(text: string, face: Face): Run[] {
  const fonts = fontsOf(face)
  const runs: Run[] = []
  for (const character of plainText(text)) {
    const point = character.codePointAt(0) ?? 0
    if (isInvisible(point)) continue
    const found = fonts.find(({ characters }) => characters.has(point))
    const font = found?.name ?? fonts.at(-1)?.name ?? ''
    const drawn = found ? character : unknown
    const last = runs.at(-1)
    if (last?.font === font) last.text += drawn
    else runs.push({ font, text: drawn })
  }
  return runs
}

/** Joiners and variation selectors only tell how neighbours look. */
const isInvisible = (point: number) =>
  (point >= 0x200b && point <= 0x200d) ||
  (point >= 0xfe00 && point <= 0xfe0f) ||
  point === 0xad ||
  point === 0x2060 ||
  (point >= 0xe0000 && point <= 0xe01ef)

/** Makes the fonts known to a document; only those it uses are embedded, and of them only what it uses. */
export function registerFonts(doc: PDFKit.PDFDocument) {
  for (const face of ['regular', 'bold', 'italic'] as const)
    for (const { name, content } of fontsOf(face)) doc.registerFont(name, content)
}
