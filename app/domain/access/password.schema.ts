import * as z from 'zod'
import { m } from '#messages'
import '../field.schema.ts'

/** A password somebody chooses: long rather than clever. Kept exactly as typed. */
export const newPasswordField = () =>
  z
    .string()
    .min(10, { error: () => m.access_password_too_short({ minimum: 10 }) })
    .max(200)
    .refine((value) => new Set(value).size >= 5, { error: () => m.access_password_too_simple() })

export const passwordChangeSchema = z
  .object({
    currentPassword: z.string().min(1).max(200),
    newPassword: newPasswordField(),
    repeatedPassword: z.string(),
  })
  .refine(({ newPassword, repeatedPassword }) => newPassword === repeatedPassword, {
    path: ['repeatedPassword'],
    error: () => m.access_password_repeat_differs(),
  })
  .refine(({ currentPassword, newPassword }) => currentPassword !== newPassword, {
    path: ['newPassword'],
    error: () => m.access_password_unchanged(),
  })
export type PasswordChange = z.output<typeof passwordChangeSchema>
