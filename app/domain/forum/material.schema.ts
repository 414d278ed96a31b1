import * as z from 'zod'
import { optional, text } from '../field.schema.ts'

/** The title of one or several materials; without one the file's own name serves. */
export const materialSchema = z.object({ title: optional(text(200)) })
export type MaterialInput = z.output<typeof materialSchema>
