import { data } from 'react-router'
import type * as z from 'zod'
import { GoneMeanwhile, RuleViolation, TooOften } from '#domain/errors.ts'
import { m } from '#messages'
import type { FormFailure } from '#ui/form.tsx'

/**
 * Parses the submitted form with `schema` and hands the result to `use`.
 * Bad input and broken rules come back as a 400 that keeps what was typed; what came too often as a 429.
 */
export async function handleForm<Schema extends z.ZodType, Result>(
  request: Request,
  schema: Schema,
  use: (input: z.output<Schema>) => Promise<Result>,
) {
  return handleValues(valuesOf(await readForm(request)), schema, use)
}

/** The same for values that were read already (a multipart request with files). */
export async function handleValues<Schema extends z.ZodType, Result>(
  values: Record<string, unknown>,
  schema: Schema,
  use: (input: z.output<Schema>) => Promise<Result>,
) {
  const input = schema.safeParse(values)
  if (!input.success) return refuse(values, messagesOf(input.error))

  try {
    return await use(input.data)
  } catch (error) {
    if (error instanceof RuleViolation)
      return refuse(values, { [error.field]: error.message }, answerTo(error))
    throw error
  }
}

/** A refusal (400 unless told) with sentences beside their fields; the key `form` is about the whole form. */
export function refuse(
  values: Record<string, unknown>,
  messages: Record<string, string>,
  init: ResponseInit | number = 400,
) {
  const errors: FormFailure['errors'] = {}
  for (const [field, message] of Object.entries(messages)) {
    errors[field] = { type: 'server', message }
  }
  return data<FormFailure>({ errors, values: echoed(values) }, init)
}

/** The form of the request; a body of another type or a broken one is a 400. */
export async function readForm(request: Request) {
  try {
    return await request.formData()
  } catch (error) {
    if (isTooLarge(error)) throw new Response(m.common_error_too_large(), { status: 413 })
    throw new Response(m.common_error_unreadable(), { status: 400 })
  }
}

/** Every field once; one that was sent several times becomes a list. Files are left out. */
export function valuesOf(form: FormData) {
  const values: Record<string, string | string[]> = Object.create(null)
  for (const name of new Set(form.keys())) {
    const list = form.getAll(name).filter((value) => typeof value === 'string')
    const [first] = list
    if (first !== undefined) values[name] = list.length > 1 ? list : first
  }
  return values
}

/** Whether reading the body stopped because it is over the limit. */
export function isTooLarge(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.name === 'BodyTooLargeError' || isTooLarge(error.cause)
}

/** How the answer to a broken rule is marked: 410 for what is gone, 429 with the time to wait for what came too often. */
function answerTo(error: RuleViolation): ResponseInit {
  if (error instanceof GoneMeanwhile) return { status: 410 }
  if (!(error instanceof TooOften)) return { status: 400 }
  return { status: 429, headers: { 'Retry-After': String(error.retryAfterSeconds) } }
}

function messagesOf(error: z.ZodError) {
  const messages: Record<string, string> = {}
  for (const issue of error.issues) {
    const field = issue.path.length > 0 ? issue.path.join('.') : 'form'
    messages[field] ??= issue.message
  }
  return messages
}

/** What was typed, without what must never travel back. */
function echoed(values: Record<string, unknown>) {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) =>
        !/password/i.test(name) && (typeof value === 'string' || Array.isArray(value)),
    ),
  )
}
