import * as z from 'zod'
import { m } from '#messages'
import { skmElements, spComponents } from '../feedback/feedback.ts'
import { day, many, optional, prose, text, uuid, wholeNumber } from '../field.schema.ts'
import { evidenceKinds, verdicts } from './follow-up.ts'
import { timeHorizons, timeUnits } from './time-frame.ts'

/** Who answers for a promise: a member, or a position until somebody is named. */
const owner = {
  ownerId: optional(uuid()),
  ownerPosition: optional(text(200)),
}

/** One row of the table: problem, recommendation, time frame, owner, and the inputs it comes from. */
export const rowSchema = z
  .object({
    /** Made on the form, so that sending it again is the same row. */
    id: uuid(),
    problem: prose(2000),
    recommendation: prose(2000),
    horizon: optional(z.enum(timeHorizons)),
    timeValue: optional(wholeNumber(1, 999)),
    timeUnit: optional(z.enum(timeUnits)),
    dueOn: optional(day()),
    ...owner,
    serviceId: optional(uuid()),
    spComponent: optional(z.enum(spComponents)),
    skmElement: optional(z.enum(skmElements)),
    feedbackIds: many(uuid(), 100),
    /** The version somebody decided on. */
    seen: optional(z.iso.datetime()),
  })
  .refine(({ timeValue, timeUnit }) => timeValue === null || timeUnit !== null, {
    path: ['timeUnit'],
    error: () => m.common_error_required(),
  })
  .refine(({ timeValue, timeUnit }) => timeUnit === null || timeValue !== null, {
    path: ['timeValue'],
    error: () => m.common_error_required(),
  })
  .refine(({ horizon, timeValue, dueOn }) => horizon || timeValue || dueOn, {
    path: ['horizon'],
    error: () => m.follow_up_error_time_frame(),
  })
export type RowInput = z.output<typeof rowSchema>

export const planSchema = z.object({
  ownerId: optional(uuid()),
  dueOn: day(),
  output: prose(1000),
  budgetNeed: optional(text(300)),
  /** Why the day is later than agreed. */
  reason: optional(prose(1000)),
})
export type PlanInput = z.output<typeof planSchema>

export const progressSchema = z.object({
  progress: wholeNumber(1, 99),
  text: prose(2000),
})
export type ProgressInput = z.output<typeof progressSchema>

export const budgetSchema = z.object({
  targetFiscalYear: wholeNumber(2000, 2100),
  text: prose(2000),
})
export type BudgetInput = z.output<typeof budgetSchema>

export const deferralSchema = z.object({ reviewOn: day(), reason: prose(1000) })
export type DeferralInput = z.output<typeof deferralSchema>

/** What was done, told to whoever verifies it and then to everybody. */
export const submissionSchema = z.object({ text: prose(2000) })

export const reasonSchema = z.object({ reason: prose(1000) })
export type ReasonInput = z.output<typeof reasonSchema>

/** What the one who verified or published wants to add. */
export const remarkSchema = z.object({ text: optional(prose(1000)) })
export type RemarkInput = z.output<typeof remarkSchema>

export const assignmentSchema = z
  .object({ ...owner, reason: optional(prose(1000)) })
  .refine(({ ownerId, ownerPosition }) => ownerId || ownerPosition, {
    path: ['ownerId'],
    error: () => m.follow_up_error_owner(),
  })
export type AssignmentInput = z.output<typeof assignmentSchema>

/** A photo is nothing without what it shows, when and where; a document needs its name. */
export const evidenceSchema = z
  .object({
    kind: z.enum(evidenceKinds),
    caption: text(300),
    takenOn: optional(day()),
    place: optional(text(200)),
  })
  .refine(({ kind, takenOn }) => kind === 'DOCUMENT' || takenOn, {
    path: ['takenOn'],
    error: () => m.follow_up_error_photo_date(),
  })
  .refine(({ kind, place }) => kind === 'DOCUMENT' || place, {
    path: ['place'],
    error: () => m.follow_up_error_photo_place(),
  })
export type EvidenceInput = z.output<typeof evidenceSchema>

/** *Selesai menurut warga*: "belum" says what is still wrong. */
export const verdictSchema = z
  .object({
    /** Made on the form, so that sending it again is the same verdict. */
    id: uuid(),
    verdict: z.enum(verdicts),
    note: optional(prose(1000)),
  })
  .refine(({ verdict, note }) => verdict === 'RESOLVED' || note, {
    path: ['note'],
    error: () => m.follow_up_error_verdict_note(),
  })
export type VerdictInput = z.output<typeof verdictSchema>
