import * as z from 'zod'
import { m } from '#messages'
import {
  checkbox,
  localDateTime,
  many,
  optional,
  prose,
  text,
  uuid,
  webAddress,
  wholeNumber,
} from '../field.schema.ts'
import { methods, moderations, subjectMatters, topicKinds } from './forum.ts'
import { isKnownZone } from './wall-clock.ts'

const fields = z.object({
  unitId: uuid(),
  year: wholeNumber(2000, 2100),
  theme: text(300),
  topicKinds: many(z.enum(topicKinds)).refine((kinds) => kinds.length > 0, {
    error: () => m.common_error_choose_one(),
  }),
  subjectMatters: many(z.enum(subjectMatters)),
  method: optional(z.enum(methods)),
  place: optional(text(300)),
  onlineUrl: optional(webAddress()),
  timeZone: z.string().refine(isKnownZone, { error: () => m.forum_error_zone() }),
  startsAt: optional(localDateTime()),
  endsAt: optional(localDateTime()),
  /** Says that a start in the past is no mistake. */
  alreadyHeld: checkbox(),
  serviceIds: many(uuid()),
  capacity: optional(wholeNumber(1, 100_000)),
  description: optional(prose(5000)),
  feedbackOpensAt: optional(localDateTime()),
  feedbackClosesAt: optional(localDateTime()),
  walkInsWelcome: checkbox(),
  moderation: z.enum(moderations).default('PRE'),
})

type Times = Pick<
  z.output<typeof fields>,
  'startsAt' | 'endsAt' | 'feedbackOpensAt' | 'feedbackClosesAt'
>

/** The facts of a forum. Clock times are those of its zone. */
export const forumSchema = inOrder(fields)
export type ForumInput = z.output<typeof forumSchema>

/** Editing: the facts, and the version of the forum that the editor saw. */
export const forumChangeSchema = inOrder(fields.extend({ version: z.iso.datetime() }))
export type ForumChange = z.output<typeof forumChangeSchema>

function inOrder<Schema extends z.ZodType<Times>>(schema: Schema) {
  return schema.superRefine((times, context) => {
    const say = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    const { startsAt, endsAt, feedbackOpensAt, feedbackClosesAt } = times

    if (endsAt && !startsAt) say('startsAt', m.forum_error_end_without_start())
    if (startsAt && endsAt && endsAt <= startsAt) say('endsAt', m.forum_error_end_before_start())
    if (feedbackOpensAt && feedbackClosesAt && feedbackClosesAt <= feedbackOpensAt) {
      say('feedbackClosesAt', m.forum_error_window_order())
    }
  })
}
