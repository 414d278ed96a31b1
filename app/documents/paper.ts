// A paper as its builders write it and every format reads it: data, no layout.

export type Orientation = 'portrait' | 'landscape'

/** A stored picture, by the id of its file; width and height in pixels where they are known. */
export type PictureRef = { fileId: string; width: number | null; height: number | null }

export type TableColumn = {
  header: string
  /** Its share of the page's width beside the other columns'. */
  share: number
  align?: 'left' | 'center' | 'right'
}

export type Signatory = {
  /** What stands above the name: 'Kepala Dinas'. */
  role: string
  name: string
  /** What stands below it: 'NIP. 19700101 …'. */
  detail?: string | null
  /** The drawn line between role and name, as an SVG path within `drawingBox`. */
  drawing?: string | null
}

/** Where nobody is named, a line to write the name on. */
export const nameOr = (name: string) => name || `(${'.'.repeat(44)})`

export type Block =
  | { kind: 'letterhead'; above: string[]; name: string; below: string[]; logo: PictureRef | null }
  | { kind: 'title'; lines: string[]; number?: string | null }
  | { kind: 'cover'; lines: string[]; number: string | null; below: string[] }
  | { kind: 'contents'; title: string }
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string; align?: 'left' | 'right'; isMuted?: boolean }
  | { kind: 'facts'; pairs: ReadonlyArray<readonly [label: string, value: string]> }
  | { kind: 'list'; isOrdered: boolean; items: readonly string[] }
  | {
      kind: 'table'
      columns: readonly TableColumn[]
      rows: ReadonlyArray<readonly string[]>
      /** For each row a drawn line in its last cell, as an SVG path within `drawingBox`. */
      drawings?: ReadonlyArray<string | null>
      /** Whether rows are high enough to be signed by hand. */
      hasRoomToSign?: boolean
    }
  | { kind: 'gallery'; pictures: ReadonlyArray<{ picture: PictureRef; caption: string }> }
  | { kind: 'code'; text: string; caption: string }
  | { kind: 'signatures'; dated: string; signatories: readonly Signatory[] }
  | { kind: 'page-break'; orientation?: Orientation }

/** The field that signatures are drawn in. */
export const drawingBox = { width: 1000, height: 400 }

export type Table = Extract<Block, { kind: 'table' }>

export type Paper = {
  /** What programs call it, and assistive technology reads first. */
  title: string
  author: string
  /** `YYYY-MM-DD`: the only day in its properties, so that the same data gives the same bytes. */
  issuedOn: string
  /** At the foot of every page, beside the page's number. */
  footer: string
  orientation?: Orientation
  blocks: readonly Block[]
}

/** Where the content of a picture lies, as the formats embed it; null for one that cannot be read. */
export type Picture = {
  path: string
  mediaType: 'image/jpeg' | 'image/png'
  width: number
  height: number
}
export type Pictures = (fileId: string) => Promise<Picture | null>

/** The text a format can hold: no control characters, no marks that turn the direction of what follows. */
export function plainText(text: string) {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      .replace(/\t/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those that no document may hold
      .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\uFEFF\uFFFE\uFFFF]/g, '')
      .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
  )
}

/** The moment that stands in a paper's properties. */
export const momentOf = ({ issuedOn }: Pick<Paper, 'issuedOn'>) =>
  new Date(`${issuedOn}T00:00:00.000Z`)

/** The headings that a list of contents names, in order. */
export const contentsOf = ({ blocks }: Pick<Paper, 'blocks'>) =>
  blocks.filter((block) => block.kind === 'heading').filter(({ level }) => level < 3)
