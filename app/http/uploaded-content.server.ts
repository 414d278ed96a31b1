import { rm, writeFile } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import type { Sharp, SharpConstructor } from 'sharp'
import type { IncomingFile } from '#domain/file/file.server.ts'
import { type FileRules, fileNameOf, type MediaType, typeNamesOf } from '#domain/file/file.ts'
import { problemOf } from '#domain/import/workbook.server.ts'
import { m } from '#messages'
import { availably, temporaryPath } from '#platform/files.server.ts'
import { turns } from '#platform/turns.ts'

/** A file that is not taken, with the sentence that says why. */
export class FileRefused extends Error {
  override name = 'FileRefused'
  readonly status: 400 | 413

  constructor(sentence: string, status: 400 | 413 = 400) {
    super(sentence)
    this.status = status
  }
}

const longestSide = 2560
/** A phone's largest photo has some 50 megapixels; a bomb has hundreds. */
const mostPixels = 64_000_000

/**
 * Decides by its content whether the file is taken, and writes what is kept of it to a
 * temporary path: pictures encoded anew, upright, without any of their metadata.
 */
export async function takeFile(file: File, field: string, rules: FileRules): Promise<IncomingFile> {
  const content = await file.bytes()
  const mediaType = await typeOf(content, rules)
  const path = await temporaryPath()
  const name = fileNameOf(file.name, mediaType)
  const incoming = { field, name, mediaType, path }

  if (isPicture(mediaType)) {
    const size = await pictureTurns(() => encodeAnew(content, mediaType, path))
    return { ...incoming, ...size }
  }
  await writeTemporary(path, content)
  return incoming
}

/** A picture unpacks to two hundred megabytes at worst: one at a time. */
const pictureTurns = turns(1)

async function typeOf(content: Uint8Array, rules: FileRules): Promise<MediaType> {
  if (content.length === 0) throw new FileRefused(m.common_upload_empty())

  const found = (await fileTypeFromBuffer(content))?.mime
  const mediaType = rules.mediaTypes.find((type) => type === found)
  if (mediaType) return mediaType
  if (rules.mediaTypes.includes('text/csv')) return sheetTypeOf(content, found, rules)
  if (found && /^image\/(hei[cf]|avif)/.test(found)) throw new FileRefused(m.common_upload_heic())
  throw new FileRefused(m.common_upload_type({ types: typeNamesOf(rules) }))
}

/** Text has no mark of its own; Excel's old format and what a password locks have one, and a sentence each. */
function sheetTypeOf(content: Uint8Array, found: string | undefined, rules: FileRules): MediaType {
  const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  if (found === 'application/vnd.ms-excel.sheet.macroenabled.12' || found === 'application/zip')
    return xlsx
  const problem = problemOf(Buffer.from(content.buffer, content.byteOffset, content.byteLength))
  if (problem === 'legacy') throw new FileRefused(m.import_problem_legacy())
  if (problem === 'protected') throw new FileRefused(m.import_problem_protected())
  if (found === undefined && !problem) return 'text/csv'
  throw new FileRefused(m.common_upload_type({ types: typeNamesOf(rules) }))
}

const encoders = {
  'image/jpeg': (picture: Sharp) => picture.jpeg({ quality: 82 }),
  'image/png': (picture: Sharp) => picture.png(),
  'image/webp': (picture: Sharp) => picture.webp({ quality: 82, effort: 2 }),
} satisfies Partial<Record<MediaType, unknown>>

const isPicture = (mediaType: MediaType): mediaType is keyof typeof encoders =>
  mediaType in encoders

async function encodeAnew(content: Uint8Array, mediaType: keyof typeof encoders, path: string) {
  const sharp = await imageLibrary()
  try {
    const picture = sharp(content, { limitInputPixels: mostPixels, failOn: 'error' })
      .autoOrient()
      .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
      .timeout({ seconds: 30 })
    const { data, info } = await encoders[mediaType](picture).toBuffer({ resolveWithObject: true })
    await writeTemporary(path, data)
    return { width: info.width, height: info.height }
  } catch (error) {
    if (!(error instanceof Error) || error.name === 'StorageUnavailable') throw error
    const tooLarge = /pixel limit/i.test(error.message)
    throw new FileRefused(
      tooLarge ? m.common_upload_too_many_pixels() : m.common_upload_unreadable_picture(),
    )
  }
}

async function writeTemporary(path: string, content: Uint8Array) {
  try {
    await availably(() => writeFile(path, content, { flag: 'wx', mode: 0o600 }))
  } catch (error) {
    await rm(path, { force: true }).catch(() => {})
    throw error
  }
}

let library: Promise<SharpConstructor> | undefined

/** Loaded with the first picture: most processes never need its memory. */
async function imageLibrary() {
  library ??= import('sharp').then(({ default: sharp }) => {
    sharp.cache(false)
    sharp.concurrency(1)
    return sharp
  })
  return library
}
