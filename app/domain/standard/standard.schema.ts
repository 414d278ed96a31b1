import * as z from 'zod'
import { type SpComponent, spComponents } from '../feedback/feedback.ts'
import { day, optional, prose, text, wholeNumber } from '../field.schema.ts'
import { serviceOutcomes } from '../forum/forum.ts'

/** A field for each of the fourteen components. */
const each = <Prefix extends string, Schema extends z.ZodType>(prefix: Prefix, of: () => Schema) =>
  Object.fromEntries(spComponents.map((component) => [`${prefix}${component}`, of()])) as Record<
    `${Prefix}${SpComponent}`,
    Schema
  >

/** The version that whoever writes has seen. */
const version = { version: wholeNumber(1, 1_000_000_000) }

/** The wording of a draft; what is left empty is not said yet. */
export const draftSchema = z.object({ ...version, ...each('', () => optional(prose(4000))) })
export type DraftInput = z.output<typeof draftSchema>

/** What a forum made of a standard: of the service as a whole, and of every component it spoke about. */
export const reviewSchema = z.object({
  ...version,
  serviceOutcome: z.enum(serviceOutcomes),
  serviceNote: optional(prose(500)),
  ...each('outcome', () => optional(z.enum(serviceOutcomes))),
  ...each('note', () => optional(prose(500))),
})
export type ReviewInput = z.output<typeof reviewSchema>

/** The decree by which a standard is issued. */
export const issueSchema = z.object({ decreeNumber: text(120), decreedOn: day() })
export type IssueInput = z.output<typeof issueSchema>

/** Why a standard is no longer one. */
export const revocationSchema = z.object({ reason: prose(500) })
export type RevocationInput = z.output<typeof revocationSchema>
