import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import {
  type FileUpload,
  FormDataParseError,
  MaxTotalSizeExceededError,
  MultipartParseError,
  parseFormData,
} from '@remix-run/form-data-parser'
import type * as z from 'zod'
import type { IncomingFile } from '#domain/file/file.server.ts'
import { acceptOf, type FileRules, typeNamesOf } from '#domain/file/file.ts'
import { m } from '#messages'
import { env } from '#platform/env.server.ts'
import { StorageUnavailable } from '#platform/files.server.ts'
import { turns } from '#platform/turns.ts'
import { handleValues, isTooLarge, refuse, valuesOf } from './form.server.ts'
import { NoRoom, spool } from './spool.server.ts'
import { FileRefused, takeFile } from './uploaded-content.server.ts'

const megabyte = 1024 * 1024
/** A request up to this size is read in memory; a larger one goes through a temporary file. */
const smallRequest = 256 * 1024
const mostParts = 500

/**
 * `handleForm` for a form with files. A file that is not taken, or a storage that is away, comes
 * back as a refusal that keeps what was typed; the files are gone when `use` has returned.
 */
export async function handleUpload<Schema extends z.ZodType, Result>(
  request: Request,
  schema: Schema,
  rules: FileRules,
  use: (input: z.output<Schema>, files: IncomingFile[]) => Promise<Result>,
) {
  await using upload = await readUpload(request, rules)
  if (upload.refusal) return refuse(upload.values, upload.refusal.messages, upload.refusal.status)

  try {
    return await handleValues(upload.values, schema, (input) => use(input, upload.files))
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error
    return refuse(upload.values, { form: m.common_upload_storage_unavailable() }, 503)
  }
}

/** What a file field says it takes, before anything is chosen. */
export const fileLimits = (rules: FileRules) => ({
  accept: acceptOf(rules),
  types: typeNamesOf(rules),
  maxBytes: env.UPLOAD_MAX_MB * 1_000_000,
})

/** Why a request with files is refused although it could be read. */
type Refusal = { status: 400 | 413 | 503; messages: Record<string, string> }

type Upload = AsyncDisposable & {
  values: Record<string, string | string[]>
  files: IncomingFile[]
  refusal: Refusal | undefined
}

/**
 * The fields and files of a request; dispose of it to remove the temporary files. A body that is
 * broken is a 400, one that is too large a 413; a single bad file is a `refusal` beside its field.
 */
export async function readUpload(request: Request, rules: FileRules): Promise<Upload> {
  const intake = takeIn(rules)
  try {
    await using body = await receiveBody(request, largestRequest(rules))
    const limits = { ...parserLimits, maxTotalSize: largestRequest(rules) }
    const parse = () => parseFormData(body.request, limits, intake.take)
    const form = await (body.spooled ? spooledTurns(parse) : parse())
    return { values: valuesOf(form), ...intake.result() }
  } catch (error) {
    await intake.result()[Symbol.asyncDispose]()
    if (!(error instanceof NoRoom)) throw answerTo(error)
    return { ...nothing, values: error.values, refusal: storageAway() }
  }
}

const nothing = { files: [], [Symbol.asyncDispose]: async () => {} }

/** A file at a time lies in memory while a large request is taken apart. */
const spooledTurns = turns(4)

const parserLimits = {
  // Counted and measured by `takeIn`, so that one file too many does not cost what was typed.
  maxFiles: mostParts,
  maxFileSize: Number.MAX_SAFE_INTEGER,
  maxParts: mostParts,
}

function largestRequest({ maximum }: FileRules) {
  return Math.min(env.REQUEST_MAX_MB, maximum * env.UPLOAD_MAX_MB + 1) * megabyte
}

/** Takes files until one is refused; the fields of the form are read to the end all the same. */
function takeIn(rules: FileRules) {
  const files: IncomingFile[] = []
  let refusal: Refusal | undefined

  return {
    async take(file: FileUpload) {
      if (refusal || (file.name === '' && file.size === 0)) return
      try {
        check(file, files.length, rules)
        files.push(await takeFile(file, file.fieldName, rules))
      } catch (error) {
        refusal = refusalOf(error, file.fieldName)
      }
    },
    result: () => ({
      files,
      refusal,
      async [Symbol.asyncDispose]() {
        await Promise.all(files.map(({ path }) => rm(path, { force: true }).catch(() => {})))
      },
    }),
  }
}

function check(file: File, taken: number, { maximum }: FileRules) {
  if (taken === maximum) throw new FileRefused(m.common_upload_too_many({ maximum }))
  if (file.size > env.UPLOAD_MAX_MB * megabyte) {
    throw new FileRefused(m.common_upload_too_large({ maximum: env.UPLOAD_MAX_MB }), 413)
  }
}

function refusalOf(error: unknown, field: string): Refusal {
  if (error instanceof FileRefused) {
    return { status: error.status, messages: { [field]: error.message } }
  }
  if (!(error instanceof StorageUnavailable)) throw error
  return storageAway()
}

const storageAway = (): Refusal => ({
  status: 503,
  messages: { form: m.common_upload_storage_unavailable() },
})

/**
 * The whole body before it is taken apart: a slow sender then costs a file on disk, and neither
 * memory nor anybody else's turn.
 */
async function receiveBody(request: Request, largest: number) {
  const declared = Number(request.headers.get('content-length') ?? Number.NaN)
  if (declared > largest) throw tooLarge()
  if (!request.body || declared <= smallRequest) {
    return { request, spooled: false, [Symbol.asyncDispose]: async () => {} }
  }

  const contentType = request.headers.get('content-type') ?? ''
  const path = await spool(request.body, contentType, largest)
  const discard = () => rm(path, { force: true }).catch(() => {})
  const headers = { 'content-type': contentType }
  const body = Readable.toWeb(createReadStream(path)) as ReadableStream
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' }
  return { request: new Request(request.url, init), spooled: true, [Symbol.asyncDispose]: discard }
}

/** What a body that cannot be read is answered with; a bug of ours is thrown as it is. */
function answerTo(error: unknown) {
  if (error instanceof Response) return error
  if (isTooLarge(error) || error instanceof MaxTotalSizeExceededError) return tooLarge()
  if (error instanceof FormDataParseError || error instanceof MultipartParseError) {
    return new Response(m.common_error_unreadable(), { status: 400 })
  }
  return error
}

const tooLarge = () => new Response(m.common_error_too_large(), { status: 413 })
