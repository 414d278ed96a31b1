import * as z from 'zod'
import { email } from '../field.schema.ts'

export const signInSchema = z.object({ email: email(), password: z.string().min(1).max(200) })
export type Credentials = z.output<typeof signInSchema>
