import * as z from 'zod'
import { many, optional, text, uuid } from '../field.schema.ts'
import { unitCategories } from '../organization/organization.ts'
import { communityElements } from '../stakeholder/group.ts'
import { fields, importKinds } from './import.ts'

/** A file to be looked at: what it lists, and what its rows belong to. */
export const uploadSchema = z.object({
  kind: z.enum(importKinds),
  forumId: optional(uuid()),
  unitId: optional(uuid()),
})
export type UploadInput = z.output<typeof uploadSchema>

const column = z.string().max(200)
const meaning = z.union([z.enum(fields), z.literal('')])

/** Which sheet is meant and what each of its columns means, in the order shown; '' is "not imported". */
export const mappingSchema = z
  .object({
    sheet: optional(text(100)),
    column: many(column, 100),
    field: z.preprocess(
      (value) => (value === undefined ? [] : [value].flat()),
      z.array(meaning).max(100),
    ),
  })
  .transform(({ sheet, column, field }) => ({
    sheet,
    mapping: Object.fromEntries(column.map((key, index) => [key, field[index] || null])),
  }))
export type MappingInput = z.output<typeof mappingSchema>

const choice = z.string().max(60)
const listed = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(item).max(200))

/** Answers to questions about words, side by side: the question, the choice ('skip' leaves out), the element. */
export const questionsSchema = z
  .object({
    question: listed(z.string().max(2100)),
    choice: listed(choice),
    element: listed(z.union([z.enum(communityElements), z.literal('')])),
    ownStaff: optional(z.enum(['skip', 'include'])),
  })
  .transform(({ question, choice, element, ownStaff }) => ({
    ownStaff,
    answers: question.map((key, index) => ({
      key,
      choice: choice[index] ?? '',
      element: element[index] || null,
    })),
  }))
export type QuestionsInput = z.output<typeof questionsSchema>

export const isCategory = (choice: string) => unitCategories.find((one) => one === choice)

/** What is decided of one row: the same as that one, somebody else, left out, or with another number. */
export const rowSchema = z.object({
  decision: z.string().min(1).max(80),
  phone: optional(text(40)),
})
export type RowInput = z.output<typeof rowSchema>
