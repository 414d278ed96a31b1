import { Form } from 'react-router'
import { skmElements, spComponents } from '#domain/feedback/feedback.ts'
import { inputKindLabel, skmElementLabel, spComponentLabel } from '#domain/feedback/terms.ts'
import { rowSchema } from '#domain/follow-up/follow-up.schema.ts'
import { timeHorizonLabel, timeUnitLabel } from '#domain/follow-up/terms.ts'
import { timeHorizons, timeUnits } from '#domain/follow-up/time-frame.ts'
import { m } from '#messages'
import { Actions, LinkButton, SubmitButton } from './button.tsx'
import { DateField } from './date-field.tsx'
import { Field, FieldSet, formClass, SelectField, TextArea, useZodForm } from './form.tsx'
import { FormErrors, useRefused } from './form-errors.tsx'
import { OwnerFields, type OwnerOption } from './owner-fields.tsx'
import { Notice } from './page.tsx'
import type { ShownSource } from './promise-sources.tsx'
import { speakerOf } from './promise-sources.tsx'

type Defaults = { id: string; seen: string | null } & Partial<Record<string, unknown>>

type Props = {
  /** Whether rows are still worked out; else the form only shows what was typed too late. */
  open: boolean
  row: Defaults
  sources: readonly ShownSource[]
  owners: readonly OwnerOption[]
  services: readonly { id: string; name: string }[]
  back: string
}

/** One row of the table of problems and recommendations, with the inputs it comes from. */
export function RowForm({ open, row, sources, owners, services, back }: Props) {
  const { field, onSubmit, errors } = useZodForm(rowSchema, row as never)
  const refused = useRefused()
  if (!open && !refused) return <NoLonger back={back} />
  return (
    <Form method="post" onSubmit={onSubmit} noValidate className={formClass}>
      <FormErrors />
      <input type="hidden" name="id" value={row.id} />
      {row.seen && <input type="hidden" name="seen" value={row.seen} />}
      <SourceChoice sources={sources} error={errors.feedbackIds} />
      <TextArea
        label={m.follow_up_problem()}
        hint={m.follow_up_problem_hint()}
        rows={4}
        maxLength={2000}
        {...field('problem')}
      />
      <TextArea
        label={m.follow_up_recommendation()}
        hint={m.follow_up_recommendation_hint()}
        rows={4}
        maxLength={2000}
        {...field('recommendation')}
      />
      <TimeFields field={field} />
      <OwnerFields owners={owners} owner={field('ownerId')} position={field('ownerPosition')} />
      <SubjectFields field={field} services={services} />
      <Actions>
        {open && <SubmitButton>{m.follow_up_row_save()}</SubmitButton>}
        <LinkButton to={back} variant="quiet">
          {m.common_cancel()}
        </LinkButton>
      </Actions>
    </Form>
  )
}

function NoLonger({ back }: { back: string }) {
  return (
    <div className="grid justify-items-start gap-6">
      <Notice tone="warning">{m.follow_up_row_closed()}</Notice>
      <LinkButton to={back}>{m.common_back()}</LinkButton>
    </div>
  )
}

/** Unchecking an input lets go of it: it waits for another row. */
function SourceChoice({ sources, error }: { sources: readonly ShownSource[]; error?: string }) {
  if (sources.length === 0) return <p className="text-muted">{m.follow_up_row_no_source()}</p>
  return (
    <fieldset className="field">
      <legend className="label mb-1.5">{m.follow_up_sources()}</legend>
      <p className="hint mb-1">{m.follow_up_row_sources_hint()}</p>
      {sources.map((source) => (
        <div key={source.id} className="choice">
          <input
            type="checkbox"
            id={`f-source-${source.id}`}
            name="feedbackIds"
            value={source.id}
            defaultChecked
          />
          <label htmlFor={`f-source-${source.id}`} className="min-w-0">
            <span className="line-clamp-4 wrap-anywhere">{source.text}</span>
            <span className="hint block">
              {inputKindLabel(source.kind)} · {speakerOf(source)}
            </span>
          </label>
        </div>
      ))}
      {error && <p className="error">{error}</p>}
    </fieldset>
  )
}

type Wired = {
  field: (name: never) => { name: string; defaultValue?: unknown; error?: string }
}
type NamedFields = (name: string) => { name: string; defaultValue?: unknown; error?: string }

function TimeFields({ field }: Wired) {
  const named = field as NamedFields
  return (
    <FieldSet legend={m.follow_up_time_frame()} hint={m.follow_up_time_frame_hint()}>
      <div className="grid items-start gap-5 sm:grid-cols-3">
        <Field
          label={m.follow_up_time_value()}
          type="number"
          inputMode="numeric"
          min={1}
          max={999}
          {...named('timeValue')}
        />
        <SelectField label={m.follow_up_time_unit()} {...named('timeUnit')}>
          {timeUnits.map((unit) => (
            <option key={unit} value={unit}>
              {timeUnitLabel(unit)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={m.follow_up_horizon()}
          placeholder={m.follow_up_horizon_automatic()}
          {...named('horizon')}
        >
          {timeHorizons.map((horizon) => (
            <option key={horizon} value={horizon}>
              {timeHorizonLabel(horizon)}
            </option>
          ))}
        </SelectField>
      </div>
      <DateField
        label={m.follow_up_due_on()}
        hint={m.follow_up_due_on_hint()}
        optional
        className="max-w-64"
        {...named('dueOn')}
      />
    </FieldSet>
  )
}

function SubjectFields({ field, services }: Wired & Pick<Props, 'services'>) {
  const named = field as NamedFields
  return (
    <div className="grid items-start gap-6 sm:grid-cols-2">
      <SelectField
        label={m.follow_up_service()}
        optional
        className="sm:col-span-2"
        {...named('serviceId')}
      >
        {services.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField label={m.follow_up_sp()} optional {...named('spComponent')}>
        {spComponents.map((component) => (
          <option key={component} value={component}>
            {spComponentLabel(component)}
          </option>
        ))}
      </SelectField>
      <SelectField label={m.follow_up_skm()} optional {...named('skmElement')}>
        {skmElements.map((element) => (
          <option key={element} value={element}>
            {skmElementLabel(element)}
          </option>
        ))}
      </SelectField>
    </div>
  )
}
