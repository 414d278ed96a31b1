import * as z from 'zod'
import { m } from '#messages'
import { mergeSides } from './merge.ts'

const side = () => z.preprocess((value) => value ?? 'kept', z.enum(mergeSides))

/** Which of two records each field's value is taken from, and how both stood when they were compared. */
export const mergeSchema = z.object({
  seen: z.string().max(100, { error: () => m.common_error_changed_meanwhile() }),
  name: side(),
  institution: side(),
  position: side(),
  group: side(),
  email: side(),
  phone: side(),
  district: side(),
  village: side(),
  address: side(),
  note: side(),
  sex: side(),
  isMinor: side(),
})
export type MergeInput = z.output<typeof mergeSchema>
