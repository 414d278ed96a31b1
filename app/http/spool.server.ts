import { type FileHandle, open, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { FormDataParseError, MaxTotalSizeExceededError } from '@remix-run/form-data-parser'
import { temporaryPath } from '#platform/files.server.ts'
import { isTooLarge, valuesOf } from './form.server.ts'

/** A body that could not be laid down anywhere, with what was typed as far as it was read. */
export class NoRoom extends Error {
  override name = 'NoRoom'
  readonly values: ReturnType<typeof valuesOf>

  constructor(values: ReturnType<typeof valuesOf>, cause: unknown) {
    super('No room for the request', { cause })
    this.values = values
  }
}

/** Lays the body of a large request down in a temporary file, and answers its path. */
export async function spool(
  body: ReadableStream<Uint8Array>,
  contentType: string,
  largest: number,
) {
  const head = aHead()
  const chunks = measured(body, largest, head)
  const file = await aTemporaryFile()
  try {
    if (file instanceof Error) {
      await readHead(chunks, head)
      throw file
    }
    await pipeline(chunks, file.handle.createWriteStream())
    return file.path
  } catch (error) {
    if (!(file instanceof Error)) await rm(file.path, { force: true }).catch(() => {})
    if (error instanceof MaxTotalSizeExceededError || isTooLarge(error)) throw error
    if (error === file || isWriteError(error)) {
      throw new NoRoom(await fieldsIn(head.bytes(), contentType), error)
    }
    throw new FormDataParseError('The body broke off', { cause: error })
  }
}

async function aTemporaryFile(): Promise<{ path: string; handle: FileHandle } | Error> {
  try {
    const path = await temporaryPath()
    return { path, handle: await open(path, 'wx', 0o600) }
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

async function* measured(body: ReadableStream<Uint8Array>, largest: number, head: Head) {
  let size = 0
  for await (const chunk of Readable.fromWeb(body as NodeReadableStream<Uint8Array>)) {
    size += chunk.length
    if (size > largest) throw new MaxTotalSizeExceededError(largest)
    head.keep(chunk)
    yield chunk
  }
}

async function readHead(chunks: AsyncIterable<Uint8Array>, head: Head) {
  for await (const _chunk of chunks) if (head.isFull()) return
}

/** How much of a body is remembered: more than all that the fields of a form may hold. */
const remembered = 256 * 1024

type Head = ReturnType<typeof aHead>

/** The beginning of a body, kept while it passes by. */
function aHead() {
  const chunks: Uint8Array[] = []
  let size = 0
  return {
    keep(chunk: Uint8Array) {
      if (size >= remembered) return
      chunks.push(chunk)
      size += chunk.length
    },
    isFull: () => size >= remembered,
    bytes: () => Buffer.concat(chunks),
  }
}

/**
 * The fields that lie whole within the beginning of a multipart body. Forms ask for text before files, so
 * this is what was typed, also where the files found no room.
 */
async function fieldsIn(head: Buffer, contentType: string) {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1]
  const end = boundary ? head.lastIndexOf(`\r\n--${boundary}`) : -1
  if (end < 0) return {}

  const body = Buffer.concat([head.subarray(0, end), Buffer.from(`\r\n--${boundary}--\r\n`)])
  const headers = { 'content-type': contentType }
  const whole = new Request('http://localhost/', { method: 'POST', headers, body })
  return whole.formData().then(valuesOf, () => ({}))
}

const isWriteError = (error: unknown) =>
  error instanceof Error &&
  'syscall' in error &&
  ['open', 'write', 'close'].includes(String(error.syscall))
