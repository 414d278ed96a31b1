import type { TimeHorizon, TimeUnit } from '#domain/follow-up/time-frame.ts'
import { m } from '#messages'
import { sentencesOf } from './errors.ts'
import { Field, type FormFailure } from './form.tsx'
import type { OwnerOption } from './owner-fields.tsx'
import { RowColumns } from './record-row-columns.tsx'

type Row = {
  id: string
  number: number
  problem: string
  recommendation: string
  horizon: TimeHorizon
  timeValue: number | null
  timeUnit: TimeUnit | null
  dueOn: string | null
  ownerId: string | null
  ownerPosition: string | null
}

type Props = {
  rows: readonly Row[]
  /** Ids for rows that are added. */
  blanks: readonly string[]
  owners: readonly OwnerOption[]
  /** What was typed before the server refused it, and why it was. */
  failure: FormFailure | undefined
}

/** How the rows read in the new version: each as it stands to be corrected or taken out, and room for further ones. */
export function RowCorrections({ rows, blanks, owners, failure }: Props) {
  const errors = sentencesOf(failure?.errors ?? {})
  const typed = (name: string) => failure?.values[name]
  const wasAdding = blanks.some((_, place) => typed(`rows.${rows.length + place}.problem`))
  return (
    <fieldset className="grid gap-8">
      <legend className="label mb-2">{m.record_corrections()}</legend>
      {rows.map((row, index) => (
        <div key={row.id} className="grid gap-4 border-l-4 border-line pl-4">
          <p className="font-semibold">{m.record_row_of({ number: row.number })}</p>
          <input type="hidden" name={`rows.${index}.id`} value={row.id} />
          <RowColumns {...{ index, owners, errors, typed }} row={row} />
          <div className="choice">
            <input
              type="checkbox"
              name={`rows.${index}.isRemoved`}
              id={`cabut-${row.number}`}
              defaultChecked={typed(`rows.${index}.isRemoved`) === 'on'}
            />
            <label htmlFor={`cabut-${row.number}`}>
              {m.record_row_remove({ number: row.number })}
            </label>
          </div>
        </div>
      ))}
      <details open={wasAdding}>
        <summary className="font-semibold">{m.record_row_add()}</summary>
        <p className="hint mt-2">{m.record_row_add_hint()}</p>
        {blanks.map((id, place) => (
          <Blank key={id} {...{ id, place, owners, errors, typed }} index={rows.length + place} />
        ))}
      </details>
    </fieldset>
  )
}

type BlankProps = Pick<Props, 'owners'> & {
  id: string
  place: number
  index: number
  errors: Record<string, string | undefined>
  typed: (name: string) => unknown
}

function Blank({ id, place, index, owners, errors, typed }: BlankProps) {
  const sources = `rows.${index}.sourceCodes`
  return (
    <div className="mt-6 grid gap-4 border-l-4 border-line pl-4">
      <p className="font-semibold">{m.record_row_new({ number: place + 1 })}</p>
      <input type="hidden" name={`rows.${index}.id`} value={id} />
      <input type="hidden" name={`rows.${index}.isNew`} value="on" />
      <RowColumns {...{ index, owners, errors, typed }} row={null} />
      <Field
        name={sources}
        label={m.record_row_sources()}
        hint={m.record_row_sources_hint()}
        optional
        maxLength={1000}
        defaultValue={typed(sources)}
        error={errors[sources]}
      />
    </div>
  )
}
