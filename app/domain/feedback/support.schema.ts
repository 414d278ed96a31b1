import * as z from 'zod'
import { m } from '#messages'
import { uuid } from '../field.schema.ts'
import { usgLevels } from './priority.ts'

/** Whether an input matters to somebody: said as it shall be, so that pressing twice is pressing once. */
export const supportSchema = z.object({
  feedbackId: uuid(),
  penting: z.enum(['ya', 'tidak'], { error: () => m.common_error_invalid() }),
})
export type SupportInput = z.output<typeof supportSchema>

const level = () =>
  z.coerce
    .number({ error: () => m.voice_error_level() })
    .refine((value) => usgLevels.some((one) => one === value), {
      error: () => m.voice_error_level(),
    })

/** How urgent, how serious, how fast it gets worse; for the version somebody had before their eyes. */
export const usgSchema = z.object({
  seen: z.iso.datetime({ error: () => m.common_error_changed_meanwhile() }),
  urgency: level(),
  seriousness: level(),
  growth: level(),
})
export type UsgInput = z.output<typeof usgSchema>
