import type * as z from 'zod'
import { RuleViolation } from '#domain/errors.ts'
import { m } from '#messages'
import { orSayWhyNot, redirectSaying } from './flash.server.ts'
import { readForm, valuesOf } from './form.server.ts'
import { returnPathOf } from './return-path.ts'

/** Treats what was chosen on a list and goes back there as it stood, saying how many it were or why it were none. */
export async function sayingHowMany<Schema extends z.ZodType>(
  request: Request,
  wholeList: string,
  schema: Schema,
  use: (input: z.output<Schema>) => Promise<Outcome>,
  wordsFor: (outcome: Outcome) => string = wordsForInputs,
) {
  const list = returnPathOf(request, wholeList)
  const input = schema.safeParse(valuesOf(await readForm(request)))
  return orSayWhyNot(request, list, async () => {
    if (!input.success) {
      const [issue] = input.error.issues
      throw new RuleViolation('form', issue?.message ?? m.common_error_invalid())
    }
    return redirectSaying(list, wordsFor(await use(input.data)))
  })
}

type Outcome = { moved: number; left: number }

const wordsForInputs = ({ moved, left }: Outcome) =>
  left > 0 ? m.feedback_bulk_done_left({ moved, left }) : m.feedback_bulk_done({ moved })

/** The same of records of the registry. */
export const wordsForRecords = ({ moved, left }: Outcome) =>
  left > 0 ? m.registry_bulk_done_left({ moved, left }) : m.registry_bulk_done({ moved })
