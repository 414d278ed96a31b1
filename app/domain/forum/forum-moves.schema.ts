import * as z from 'zod'
import { m } from '#messages'
import { checkbox, day, localDateTime, optional, prose, text } from '../field.schema.ts'

/** Planning and announcing: whether the forum is known to have been held already. */
export const heldAlreadySchema = z.object({ alreadyHeld: checkbox() })
export type HeldAlready = z.output<typeof heldAlreadySchema>

/** Moves that need nothing but the decision. */
export const plainMoveSchema = z.object({})

/** Cancelling a forum, or opening a reported one again: the reason, told to everybody. */
export const reasonSchema = z.object({ reason: prose(1000) })
export type ReasonInput = z.output<typeof reasonSchema>

const newDate = z.object({
  startsAt: localDateTime(),
  endsAt: optional(localDateTime()),
  alreadyHeld: checkbox(),
})

/** Giving a postponed forum its new date. */
export const reschedulingSchema = newDate.refine(inOrder, {
  path: ['endsAt'],
  error: () => m.forum_error_end_before_start(),
})
export type ReschedulingInput = z.output<typeof reschedulingSchema>

/** Postponing a forum, with its new date where that is known. */
export const postponementSchema = z
  .object({
    reason: prose(1000),
    startsAt: optional(localDateTime()),
    endsAt: optional(localDateTime()),
  })
  .refine(({ startsAt, endsAt }) => startsAt !== null || endsAt === null, {
    path: ['startsAt'],
    error: () => m.forum_error_end_without_start(),
  })
  .refine(inOrder, { path: ['endsAt'], error: () => m.forum_error_end_before_start() })
export type PostponementInput = z.output<typeof postponementSchema>

/** Number and date of a paper that a move registers: the signed record, a report. */
export const numberedPaperSchema = z.object({ number: text(100), issuedOn: day() })
export type NumberedPaper = z.output<typeof numberedPaperSchema>

function inOrder({ startsAt, endsAt }: { startsAt: string | null; endsAt: string | null }) {
  return startsAt === null || endsAt === null || endsAt > startsAt
}
