import * as z from 'zod'
import { text, uuid } from '../field.schema.ts'
import { walkInSchema } from './attendance.schema.ts'
import { scanKinds } from './scan.ts'

/** Milliseconds since 1970 by the clock of the device. */
const deviceTime = () =>
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)

/** When the device took it, and when it tells us. */
const deviceTimes = { scannedAt: deviceTime(), sentAt: deviceTime() }

/** One scan as the device sends it, now or when the network is back; the id makes sending it again the same scan. */
const scanSchema = z.object({
  id: uuid(),
  kind: z.enum(scanKinds),
  key: text(64),
  ...deviceTimes,
})
export type ScanInput = z.output<typeof scanSchema>

/** Somebody without an invitation whom a device let in, now or while the network was away. */
const keptWalkInSchema = walkInSchema.extend({ kind: z.literal('WALK_IN'), ...deviceTimes })
export type KeptWalkInInput = z.output<typeof keptWalkInSchema>

/** Whatever a desk's device may send. */
export const doorSchema = z.discriminatedUnion('kind', [scanSchema, keptWalkInSchema])
