import * as z from 'zod'
import { checkbox, day, email, many, optional, prose, text, uuid } from '../field.schema.ts'
import { signatureWays } from './record.ts'
import { mostCharacters } from './signature-path.ts'

/** As many as a form of signatures on two sheets holds. */
export const mostSignatories = 60

/** What a form says of the paper itself, whichever version it is. */
export const paperFields = {
  issuedOn: day(),
  place: optional(text(80)),
  attendanceIds: many(uuid(), mostSignatories),
}

/** Putting the agreed rows up for signature: the day and place of the paper, and who signs beside the head. */
export const openingSchema = z.object(paperFields)
export type OpeningInput = z.output<typeof openingSchema>

/** A signature as the signing page sends it: drawn, or declared by one's full name. */
export const signatureSchema = z.object({
  way: z.enum(signatureWays).exclude(['PAPER']),
  strokes: z.string().max(mostCharacters).optional().default(''),
  fullName: optional(text(200)),
  agreed: checkbox(),
  note: optional(prose(1000)),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type SignatureInput = z.output<typeof signatureSchema>

/** That somebody does not sign, and why. */
export const refusalSchema = z.object({ refusal: prose(1000) })
export type RefusalInput = z.output<typeof refusalSchema>

/** Where a signing link is sent. */
export const linkMailSchema = z.object({ email: email() })
export type LinkMailInput = z.output<typeof linkMailSchema>

/** The signed sheet: who signed it by hand, and its day. Its scan travels beside these fields. */
export const paperSignatureSchema = z.object({
  signatoryIds: many(uuid(), mostSignatories + 1),
  signedOn: day(),
})
export type PaperSignatureInput = z.output<typeof paperSignatureSchema>
