import * as z from 'zod'
import { isId } from '../id.ts'
import { communityElements } from '../stakeholder/group.ts'
import { feedbackStatuses, identities, inputKinds, spComponents } from './feedback.ts'
import { assigneeChoices, publicationChoices } from './inbox-filter.ts'

const lenient = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined)
const id = lenient(z.string().refine(isId))
const day = lenient(z.iso.date())

/** The filters of the inbox, by the names they have in its address. What makes no sense is no filter. */
export const inboxFilterSchema = z.object({
  cari: lenient(
    z
      .string()
      .transform((value) => value.replaceAll('\0', '').trim().slice(0, 200))
      .refine((value) => value !== ''),
  ),
  status: lenient(z.enum(feedbackStatuses)),
  jenis: lenient(z.enum(inputKinds)),
  identitas: lenient(z.enum(identities)),
  layanan: id,
  komponen: lenient(z.enum(spComponents)),
  unsur: lenient(z.enum(communityElements)),
  forum: id,
  unit: id,
  'tindak-lanjut': lenient(z.enum(['ada', 'belum'])),
  tunggakan: lenient(z.literal('ya')),
  tampil: lenient(z.enum(publicationChoices)),
  dari: day,
  sampai: day,
  petugas: lenient(z.union([z.enum(assigneeChoices), z.string().refine(isId)])),
  // The most important first; only within one forum.
  urut: lenient(z.literal('penting')),
  // What others changed after that moment.
  sejak: lenient(z.iso.datetime()),
})
export type InboxFilter = z.output<typeof inboxFilterSchema>

/** The filters in an address; unknown and empty parameters are left out. */
export function inboxFilterOf(search: URLSearchParams): InboxFilter {
  const parsed = inboxFilterSchema.parse(Object.fromEntries(search))
  return Object.fromEntries(
    Object.entries(parsed).filter(([, value]) => value !== undefined),
  ) as InboxFilter
}

/** The filters as the query of an address, always in the same order; '' for none. */
export const inboxSearchOf = (filter: InboxFilter) =>
  new URLSearchParams(Object.entries(filter).toSorted(([a], [b]) => (a < b ? -1 : 1))).toString()
