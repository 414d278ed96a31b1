import * as z from 'zod'
import { text } from '../field.schema.ts'

export const locales = ['id', 'en'] as const
export type AccountLocale = (typeof locales)[number]

export const profileSchema = z.object({ name: text(120), locale: z.enum(locales) })
export type Profile = z.output<typeof profileSchema>
