import * as z from 'zod'
import { m } from '#messages'
import { email, optional, text } from '../field.schema.ts'
import { slugProblem } from '../organization/slug.ts'
import { timeZones } from '../organization/time-zone.ts'
import { newPasswordField } from './password.schema.ts'

/** What brings an installation to life: the code from its log, the organization, its first admin. */
export const setupSchema = z
  .object({
    code: z.string().transform(normalizedCode).pipe(z.string().min(1).max(60)),
    organization: text(200),
    slug: z
      .string()
      .trim()
      .toLowerCase()
      .superRefine((slug, context) => {
        const problem = slugProblem(slug)
        if (problem) context.addIssue({ code: 'custom', message: problem() })
      }),
    province: optional(text(100)),
    timeZone: z.enum(timeZones),
    name: text(120),
    email: email(),
    password: newPasswordField(),
    repeatedPassword: z.string(),
  })
  .refine(({ password, repeatedPassword }) => password === repeatedPassword, {
    path: ['repeatedPassword'],
    error: () => m.access_password_repeat_differs(),
  })
export type Setup = z.output<typeof setupSchema>

/** The code as it is hashed, however it was typed: capitals, without spaces and dashes. */
export function normalizedCode(typed: string) {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
}
