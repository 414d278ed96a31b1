/** Media types this installation takes, each with the extension its files get. */
export const extensions = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'text/csv': 'csv',
} as const

export type MediaType = keyof typeof extensions

/** What one form takes: which types, and how many files at once. */
export type FileRules = { mediaTypes: readonly MediaType[]; maximum: number }

const images = ['image/jpeg', 'image/png', 'image/webp'] as const

/** What participants attach to an input, and staff as evidence. */
export const photosAndPdf: FileRules = { mediaTypes: [...images, 'application/pdf'], maximum: 3 }

/** Photos of the forum itself, some at once. */
export const photos: FileRules = { mediaTypes: images, maximum: 5 }

/** What staff put beside a forum's invitation. */
export const materials: FileRules = {
  mediaTypes: [
    ...images,
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ],
  maximum: 5,
}

/** The scan or photo of one paper. */
export const scan: FileRules = { ...photosAndPdf, maximum: 1 }

/** A signed sheet of several pages: each a photo, or all of them scanned together. */
export const signedSheet: FileRules = { ...photosAndPdf, maximum: 12 }

/** A list to be brought in. */
export const spreadsheet: FileRules = {
  mediaTypes: [
    'text/csv',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.oasis.opendocument.spreadsheet',
  ],
  maximum: 1,
}

/** A letterhead's logo. */
export const logo: FileRules = { mediaTypes: ['image/png', 'image/jpeg'], maximum: 1 }

export const isImage = (mediaType: string) => mediaType.startsWith('image/')

/** For the `accept` of a file field. */
export const acceptOf = ({ mediaTypes }: FileRules) => mediaTypes.join(',')

/** The types in the words people know them by: "JPG, PNG, PDF". */
export const typeNamesOf = ({ mediaTypes }: FileRules) =>
  mediaTypes.map((type) => extensions[type].toUpperCase()).join(', ')

/**
 * The name a file is kept under: what it was called, without folders, control characters,
 * direction marks or anything a file system refuses, and with the extension of what it is.
 */
export function fileNameOf(given: string, mediaType: MediaType) {
  const base = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const stem = base
    .replace(/\.[^.]*$/, '')
    .replace(/[\p{C}\p{Zl}\p{Zp}"*:<>?|]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  return `${[...stem].slice(0, 100).join('') || 'berkas'}.${extensions[mediaType]}`
}
