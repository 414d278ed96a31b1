import * as z from 'zod'
import { checkbox, text } from '../field.schema.ts'

/** How long the name of a saved filter may be. */
export const longestFilterName = 60

/** A filter of the inbox by a name; `isShared` offers it to everybody of the organization. */
export const savedFilterSchema = z.object({
  name: text(longestFilterName),
  isShared: checkbox(),
})
export type SavedFilterInput = z.output<typeof savedFilterSchema>
