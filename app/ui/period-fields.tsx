import { type SurveySpan, surveySpans } from '#domain/satisfaction/period.ts'
import { surveySpanLabel } from '#domain/satisfaction/terms.ts'
import { m } from '#messages'
import { Field, SelectField } from './form.tsx'

type Wired = { name: string; defaultValue?: unknown; error?: string }
type Name = 'serviceId' | 'year' | 'span' | 'population'

type Props = {
  field: (name: Name) => Wired
  services: ReadonlyArray<{ id: string; name: string }>
  /** Whether year and part may be left open, since a sheet says them. */
  optional?: boolean
}

export type AboutPeriod = {
  serviceId?: string | null
  year?: number | null
  span?: SurveySpan | null
  population?: number | null
}

/** Whom a result is about, in which period, and how many users there were. */
export function PeriodFields({ field, services, optional }: Props) {
  return (
    <>
      <SelectField
        label={m.satisfaction_scope()}
        placeholder={m.satisfaction_whole_unit()}
        {...field('serviceId')}
      >
        {services.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <div className="grid gap-6 sm:grid-cols-2">
        <Field
          label={m.satisfaction_year()}
          inputMode="numeric"
          autoComplete="off"
          optional={optional}
          {...field('year')}
        />
        <SelectField label={m.satisfaction_span()} optional={optional} {...field('span')}>
          {surveySpans.map((span) => (
            <option key={span} value={span}>
              {surveySpanLabel(span)}
            </option>
          ))}
        </SelectField>
      </div>
      <Field
        label={m.satisfaction_population()}
        hint={m.satisfaction_population_hint()}
        inputMode="numeric"
        autoComplete="off"
        optional
        {...field('population')}
      />
    </>
  )
}
