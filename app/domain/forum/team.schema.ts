import * as z from 'zod'
import { optional, text, uuid } from '../field.schema.ts'
import { teamRoles } from './forum.ts'

/** One person of the team; `membershipId` when they have an account here. */
export const teamMemberSchema = z.object({
  role: z.enum(teamRoles),
  name: text(120),
  position: optional(text(160)),
  membershipId: optional(uuid()),
})
export type TeamMemberInput = z.output<typeof teamMemberSchema>
