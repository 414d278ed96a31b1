import * as z from 'zod'
import { checkbox, text } from '../field.schema.ts'
import { longestFilterName } from './inbox-filter.ts'

/** A filter of the inbox by a name; `isShared` offers it to everybody of the organization. */
export const savedFilterSchema = z.object({
  name: text(longestFilterName),
  isShared: checkbox(),
})
export type SavedFilterInput = z.output<typeof savedFilterSchema>
