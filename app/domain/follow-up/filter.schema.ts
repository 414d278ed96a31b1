import * as z from 'zod'
import { spComponents } from '../feedback/feedback.ts'
import { text, uuid, wholeNumber } from '../field.schema.ts'
import { followUpStatuses } from './follow-up.ts'
import { timings } from './time-frame.ts'

/** The filters of a list of promises as they stand in its address; what cannot be read filters nothing. */
export const followUpFilterSchema = z.object({
  cari: read(text(200)),
  status: read(z.enum(followUpStatuses)),
  waktu: read(z.enum(timings)),
  bukti: read(z.enum(['baru'])),
  unit: read(uuid()),
  pic: read(uuid()),
  forum: read(uuid()),
  layanan: read(uuid()),
  tahun: read(wholeNumber(1990, 2100)),
})
export type FollowUpFilter = z.output<typeof followUpFilterSchema>

/** The filters of an address. */
export function followUpFilterOf(url: string): FollowUpFilter {
  return followUpFilterSchema.parse(Object.fromEntries(new URL(url).searchParams))
}

/** Which inputs the workbench offers, as its address says. */
const sourceFilterSchema = z.object({
  tampil: read(z.enum(['semua'])),
  layanan: read(uuid()),
  komponen: read(z.enum(spComponents)),
})

/** The filters of the workbench's address. */
export function sourceFilterOf(url: string) {
  const { searchParams } = new URL(url)
  const { tampil, layanan, komponen } = sourceFilterSchema.parse(Object.fromEntries(searchParams))
  return {
    gathered: tampil === 'semua',
    serviceId: layanan ?? null,
    spComponent: komponen ?? null,
  }
}

function read<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish().catch(null)
}
