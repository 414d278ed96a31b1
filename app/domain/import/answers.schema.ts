import * as z from 'zod'
import { unitCategories } from '../organization/organization.ts'
import { communityElements } from '../stakeholder/group.ts'

/** What was answered to the questions about words of the file, by question. */
export const answersSchema = z.record(
  z.string(),
  z.object({
    groupId: z.string().optional(),
    element: z.enum(communityElements).optional(),
    category: z.enum(unitCategories).optional(),
    unitId: z.string().optional(),
    skip: z.boolean().optional(),
    include: z.boolean().optional(),
  }),
)
export type Answers = z.output<typeof answersSchema>
export type Answer = Answers[string]

/** What was answered about one row. */
export const rowAnswerSchema = z.object({
  same: z.string().optional(),
  different: z.boolean().optional(),
  skip: z.boolean().optional(),
  phone: z.string().optional(),
})
export type RowAnswer = z.output<typeof rowAnswerSchema>

/** The question whether the organiser's own people are to come in all the same. */
export const ownStaffQuestion = 'own-staff'
