import * as z from 'zod'
import { m } from '#messages'
import { sexes } from '../attendance/attendance.ts'
import { checkbox, email, many, optional, prose, text, uuid } from '../field.schema.ts'
import { communityElements, pentahelixes } from './group.ts'
import { stakeholderKinds } from './stakeholder.ts'

/** A person or an institution of the registry. Without an element, the group's own counts. */
export const stakeholderSchema = z.object({
  kind: z.enum(stakeholderKinds),
  name: text(160),
  groupId: uuid(),
  element: optional(z.enum(communityElements)),
  institutionId: optional(uuid()),
  institution: optional(text(160)),
  position: optional(text(120)),
  email: optional(email()),
  phone: optional(text(40)),
  district: optional(text(80)),
  village: optional(text(80)),
  address: optional(prose(300)),
  note: optional(prose(600)),
  sex: optional(z.enum(sexes)),
  isMinor: checkbox(),
})
export type StakeholderInput = z.output<typeof stakeholderSchema>

/** A group of the organization's own, mapped to the element its members speak for. */
export const stakeholderGroupSchema = z.object({
  name: text(80),
  element: z.enum(communityElements),
  pentahelix: optional(z.enum(pentahelixes)),
})
export type StakeholderGroupInput = z.output<typeof stakeholderGroupSchema>

/** A word for a stakeholder; one the organization knows already or a new one. */
export const tagSchema = z.object({ name: text(30) })
export type TagInput = z.output<typeof tagSchema>

/** The institution a person goes to, or none, and what they are there. */
export const relocationSchema = z.object({
  institutionId: optional(uuid()),
  position: optional(text(120)),
})
export type RelocationInput = z.output<typeof relocationSchema>

/** What was chosen on the list of contacts to be looked at again. */
export const chosenStakeholdersSchema = z.object({
  stakeholderIds: many(uuid(), 100).refine((ids) => ids.length > 0, {
    error: () => m.common_error_choose_one(),
  }),
})
export type ChosenStakeholders = z.output<typeof chosenStakeholdersSchema>
