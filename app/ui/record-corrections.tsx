import { m } from '#messages'
import { sentencesOf } from './errors.ts'
import { type FormFailure, TextArea } from './form.tsx'

type Row = { id: string; number: number; problem: string; recommendation: string }

type Props = {
  rows: readonly Row[]
  /** What was typed before the server refused it, in the order of the rows, and why it was. */
  failure: FormFailure | undefined
}

/** How the rows read in the new version: each as it stands, to be corrected. */
export function RowCorrections({ rows, failure }: Props) {
  const typed = failure?.values
  const errors = sentencesOf(failure?.errors ?? {})
  return (
    <fieldset className="grid gap-5">
      <legend className="label mb-2">{m.record_corrections()}</legend>
      {rows.map((row, index) => (
        <div key={row.id} className="grid gap-4 border-l-4 border-line pl-4 sm:grid-cols-2">
          <input type="hidden" name="rowIds" value={row.id} />
          <TextArea
            id={index === 0 ? undefined : `masalah-${row.number}`}
            name="problems"
            label={m.record_problem_of({ number: row.number })}
            maxLength={2000}
            defaultValue={at(typed?.problems, index) ?? row.problem}
            error={errors[`problems.${index}`]}
          />
          <TextArea
            id={index === 0 ? undefined : `rekomendasi-${row.number}`}
            name="recommendations"
            label={m.record_recommendation_of({ number: row.number })}
            maxLength={2000}
            defaultValue={at(typed?.recommendations, index) ?? row.recommendation}
            error={errors[`recommendations.${index}`]}
          />
        </div>
      ))}
    </fieldset>
  )
}

const at = (values: unknown, index: number): unknown => [values ?? []].flat()[index]
