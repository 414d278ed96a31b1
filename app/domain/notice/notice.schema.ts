import * as z from 'zod'
import { m } from '#messages'
import '../field.schema.ts'
import { type NoticeWay, noticeWays, type StaffNoticeKind, staffNoticeKinds } from './notice.ts'

/** How a reader of the public wants to be told. */
export const readerChoiceSchema = z.object({ way: z.enum(noticeWays) })
export type ReaderChoice = z.output<typeof readerChoiceSchema>

/** Up to when a list of notices was shown. */
export const shownSchema = z.object({
  until: z.iso.datetime({ error: () => m.common_error_invalid() }),
})

const ways = Object.fromEntries(
  staffNoticeKinds.map((kind) => [kind, z.enum(noticeWays)]),
) as Record<StaffNoticeKind, z.ZodEnum<{ [Way in NoticeWay]: Way }>>

/** How a member wants to be told of each kind of thing. */
export const staffChoiceSchema = z.object(ways)
export type StaffChoice = z.output<typeof staffChoiceSchema>
