import * as z from 'zod'
import { m } from '#messages'

// Every form's schema is made of these, so that the same mistake gets the same sentence everywhere.
z.config({ customError: (issue) => sentence(issue as Issue) })

type Issue = {
  code?: string
  input?: unknown
  format?: string
  origin?: string
  minimum?: number | bigint
  maximum?: number | bigint
}

function sentence(issue: Issue) {
  const empty = issue.input === undefined || issue.input === null || issue.input === ''
  if (issue.code === 'invalid_type' || issue.code === 'invalid_value') {
    return empty ? m.common_error_required() : m.common_error_invalid()
  }
  if (issue.code === 'too_small') {
    const minimum = Number(issue.minimum)
    if (issue.origin === 'array') return m.common_error_choose_one()
    if (issue.origin === 'string')
      return minimum <= 1 ? m.common_error_required() : m.common_error_too_short({ minimum })
    return m.common_error_at_least({ minimum })
  }
  if (issue.code === 'too_big') {
    const maximum = Number(issue.maximum)
    if (issue.origin === 'string') return m.common_error_too_long({ maximum })
    if (issue.origin === 'array') return m.common_error_too_many({ maximum })
    return m.common_error_at_most({ maximum })
  }
  if (issue.code === 'invalid_format') {
    if (issue.format === 'email') return m.common_error_email()
    if (issue.format === 'url') return m.common_error_url()
  }
  return m.common_error_invalid()
}

/** One-line text, kept as typed but for the space around it. */
export const text = (max = 200) =>
  z
    .string()
    .transform((value) => value.trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(max)
        .refine(storable, { error: () => m.common_error_characters() }),
    )

/** Text of several lines, kept exactly as typed; line ends become \n. */
export const prose = (max = 5000) =>
  z
    .string()
    .transform((value) => value.replaceAll('\r\n', '\n'))
    .pipe(
      z
        .string()
        .max(max)
        .refine((value) => value.trim() !== '', { error: () => m.common_error_required() })
        .refine(storable, { error: () => m.common_error_characters() }),
    )

/** An empty field is no value: null. */
export const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? null : (value ?? null)),
    schema.nullable(),
  )

export const email = () => z.string().trim().toLowerCase().pipe(z.email().max(254))

/** An absolute web address; other schemes (javascript:, data:) are refused. */
export const webAddress = () =>
  z
    .string()
    .trim()
    .max(2000)
    .pipe(z.url({ protocol: /^https?$/ }))

export const uuid = () => z.string().trim().toLowerCase().pipe(z.guid())

export const wholeNumber = (min: number, max: number) =>
  z.coerce.number({ error: () => m.common_error_number() }).pipe(z.int().min(min).max(max))

/** A number as people type it in Indonesia: decimal comma or point. */
export const decimalNumber = (min: number, max: number) =>
  z
    .string()
    .trim()
    .regex(/^-?\d{1,12}([.,]\d{1,4})?$/, { error: () => m.common_error_number() })
    .transform((value) => Number(value.replace(',', '.')))
    .pipe(z.number().min(min).max(max))

/** A calendar day as `<input type="date">` sends it. */
export const day = () => z.string().pipe(z.iso.date({ error: () => m.common_error_date() }))

/** A wall-clock time as `<input type="datetime-local">` sends it; the zone is another field. */
export const localDateTime = () =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, { error: () => m.common_error_date_time() })
    .transform((value) => value.slice(0, 16))
    .refine((value) => !Number.isNaN(Date.parse(`${value}Z`)), {
      error: () => m.common_error_date_time(),
    })

/** A check box: present or not. */
export const checkbox = () =>
  z.preprocess((value) => value === 'on' || value === 'true' || value === true, z.boolean())

/** A field that may be sent several times; `false` is a single box that is not ticked. */
export const many = <Schema extends z.ZodType>(schema: Schema, max = 500) =>
  z.preprocess(
    (value) =>
      value === undefined || value === '' || value === null || value === false
        ? []
        : [value].flat(),
    z.array(schema).max(max),
  )

/** PostgreSQL's text cannot hold the NUL character. */
function storable(value: string) {
  return !value.includes('\0')
}

/** The form of a button that sends nothing but itself. */
export const noFields = z.object({})
