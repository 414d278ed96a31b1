import { m } from '#messages'
import { RadioGroup } from './choice.tsx'
import { Field } from './form.tsx'

type Row = {
  candidates: ReadonlyArray<{ key: string; label: string }>
  reasons: ReadonlyArray<{ code: string; text?: string }>
  answer: unknown
}

/** What may be decided of a row: with whom it is one, its number, or that it stays out. */
export function RowDecision({
  row,
  errors,
}: {
  row: Row
  errors: Record<string, string | undefined>
}) {
  const unread = row.reasons.find(({ code }) => /^phone-(digits|no|unr)/.test(code))
  const answer = row.answer as {
    same?: string
    different?: boolean
    skip?: boolean
    phone?: string
  } | null
  const chosen = answer?.same ?? (answer?.different ? 'different' : answer?.skip ? 'skip' : '')
  const options = optionsFor(row, unread !== undefined)
  return (
    <>
      <RadioGroup
        name="decision"
        label={m.import_decision()}
        error={errors.decision}
        defaultValue={answer?.phone ? 'phone' : chosen}
        options={options}
      />
      {unread && (
        <Field
          name="phone"
          type="tel"
          label={m.import_decision_phone_number()}
          error={errors.phone}
          optional
          defaultValue={answer?.phone ?? ''}
        />
      )}
    </>
  )
}

function optionsFor({ candidates }: Row, unread: boolean) {
  const different = { value: 'different', label: m.import_decision_different() }
  const phone = { value: 'phone', label: m.import_decision_phone() }
  return [
    ...candidates.map(({ key, label }) => ({
      value: key,
      label: m.import_decision_same({ label: labelOf(key, label) }),
    })),
    ...(candidates.length > 0 ? [different] : []),
    ...(unread ? [phone] : []),
    { value: 'skip', label: m.import_decision_skip() },
  ]
}

/** A row of the same file is named with its number. */
const labelOf = (key: string, label: string) => {
  const number = /^row:(\d+)/.exec(key)?.[1]
  return number ? `${label} (${m.import_row_title({ number })})` : label
}
