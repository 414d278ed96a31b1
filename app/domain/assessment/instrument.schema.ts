import * as z from 'zod'
import { decimalNumber, many, optional, prose, text, wholeNumber } from '../field.schema.ts'
import { documentKinds } from '../organization/document-kind.ts'

const weight = z.number().min(0).max(100)

const aspectSchema = z.object({ id: text(40), roman: text(20), name: text(200), weight })

const factSchema = z.object({
  id: text(40),
  text: text(300),
  type: z.enum(['YES_NO', 'NUMBER', 'ONE', 'MANY']),
  options: z
    .array(z.object({ value: text(40), label: text(400) }))
    .max(20)
    .optional(),
})

const indicatorSchema = z.object({
  number: z.int().min(1).max(200),
  code: text(40),
  aspectId: text(40),
  name: text(400),
  weight,
  options: z.array(text(400)).length(6),
  evidence: z.array(text(400)).max(20),
  facts: z.array(factSchema).max(20),
  artefacts: z.array(z.object({ kind: z.enum(documentKinds), why: text(300) })).max(12),
  relevance: z.enum(['DIRECT', 'SUPPORTING', 'POSSIBLE', 'NONE']),
  note: text(600).nullable(),
  confidence: z.object({ wording: text(20), weight: text(20) }),
  conflicts: z.array(text(600)).max(5),
})

/** All that a version of the instrument says: what is kept of it, and what an assessment reads. */
export const instrumentContentSchema = z.object({
  code: text(60),
  title: text(200),
  issuer: text(200),
  basis: z.array(text(200)).max(10),
  note: text(600),
  shares: z.object({ evaluator: weight, users: weight }),
  confidence: z.object({
    formula: text(20),
    letters: text(20),
    userPercent: text(20),
    rounding: text(20),
    sample: text(20),
    withoutForum: text(20),
  }),
  sample: z.object({ minimum: z.int().min(0).max(10_000), note: text(400) }),
  letters: z
    .array(
      z.object({
        letter: text(4),
        minimum: z.number().min(0).max(5),
        label: text(60),
        zone: z.enum(['GREEN', 'YELLOW', 'RED']),
      }),
    )
    .min(2)
    .max(15),
  withoutForum: z.array(z.object({ number: z.int(), most: z.int().min(0).max(5) })).max(20),
  aspects: z.array(aspectSchema).min(1).max(20),
  indicators: z.array(indicatorSchema).min(1).max(200),
  statements: z
    .array(
      z.object({ number: z.int().min(1), code: text(40), aspectId: text(40), text: text(400) }),
    )
    .min(1)
    .max(60),
})
export type InstrumentContent = z.output<typeof instrumentContentSchema>

/** Which version is copied, and what the copy is called. */
export const cloneSchema = z.object({ name: text(160) })
export type CloneInput = z.output<typeof cloneSchema>

const percent = () => decimalNumber(0, 100)

/**
 * The weights of a version, all at once so that they can come to 100: of the aspects and of the indicators, each
 * in the order of the instrument.
 */
export const weightsSchema = z.object({
  version: wholeNumber(1, 2_000_000_000),
  aspects: many(percent(), 20),
  indicators: many(percent(), 200),
})
export type WeightsInput = z.output<typeof weightsSchema>

/** The words of one indicator: its name, its six grades from 0 to 5, its evidence, one a line. */
export const wordingSchema = z.object({
  version: wholeNumber(1, 2_000_000_000),
  name: text(400),
  grade0: text(400),
  grade1: text(400),
  grade2: text(400),
  grade3: text(400),
  grade4: text(400),
  grade5: text(400),
  evidence: optional(prose(4000)),
})
export type WordingInput = z.output<typeof wordingSchema>
