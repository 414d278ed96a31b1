import * as z from 'zod'
import { day, optional, prose, text, webAddress } from '../field.schema.ts'
import { documentKinds, publicationChannels } from '../organization/document-kind.ts'

/** Registering a paper of a forum; its file travels beside these fields. */
export const paperSchema = z.object({
  kind: z.enum(documentKinds),
  number: optional(text(100)),
  issuedOn: day(),
  note: optional(prose(1000)),
})
export type PaperInput = z.output<typeof paperSchema>

/** Where and when the results were made public. */
export const publicationSchema = z.object({
  channel: z.enum(publicationChannels),
  url: optional(webAddress()),
  publishedOn: day(),
  note: optional(prose(1000)),
})
export type PublicationInput = z.output<typeof publicationSchema>

/** Taking a publication off the record is explained. */
export const publicationRemovalSchema = z.object({ reason: prose(1000) })
export type PublicationRemoval = z.output<typeof publicationRemovalSchema>
