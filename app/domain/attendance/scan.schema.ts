import * as z from 'zod'
import { text, uuid } from '../field.schema.ts'
import { scanKinds } from './scan.ts'

/** Milliseconds since 1970 by the clock of the device. */
const deviceTime = () =>
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)

/** One scan as the device sends it, now or when the network is back; the id makes sending it again the same scan. */
export const scanSchema = z.object({
  id: uuid(),
  kind: z.enum(scanKinds),
  key: text(64),
  scannedAt: deviceTime(),
  sentAt: deviceTime(),
})
export type ScanInput = z.output<typeof scanSchema>
