import * as z from 'zod'
import { m } from '#messages'
import { text, uuid } from '../field.schema.ts'
import { newPasswordField } from './password.schema.ts'

/** What somebody who was invited and has no account yet says of themselves. */
export const joiningSchema = z
  .object({ name: text(120), password: newPasswordField(), repeatedPassword: z.string() })
  .refine(({ password, repeatedPassword }) => password === repeatedPassword, {
    path: ['repeatedPassword'],
    error: () => m.access_password_repeat_differs(),
  })
export type Joining = z.output<typeof joiningSchema>

/** Who takes over what somebody else leaves. */
export const handoverSchema = z.object({ successorId: uuid() })
export type Handover = z.output<typeof handoverSchema>
