import { isoDay } from '#domain/follow-up/time-frame.ts'
import { m } from '#messages'
import { DateField } from './date-field.tsx'
import { Field, SelectField, TextArea } from './form.tsx'
import { formatShortDate } from './format.ts'
import type { OwnerOption } from './owner-fields.tsx'

type PlanName = 'ownerId' | 'dueOn' | 'output' | 'budgetNeed' | 'reason'

type Props = {
  field: (name: PlanName) => { name: string; defaultValue?: unknown; error?: string }
  /** Empty for those who may not name somebody else. */
  owners: readonly OwnerOption[]
  /** The day that was agreed. */
  dueOn: Date | null
}

/** Who keeps a promise, until when, what comes out and what it costs. */
export function PlanFields({ field, owners, dueOn }: Props) {
  const namesOthers = owners.length > 0
  return (
    <>
      {namesOthers && <OwnerChoice owners={owners} {...field('ownerId')} />}
      <TextArea
        label={m.follow_up_output()}
        hint={m.follow_up_output_hint()}
        maxLength={1000}
        {...field('output')}
      />
      <DateField
        label={m.follow_up_due_on()}
        hint={dueOn && m.follow_up_agreed_due({ date: formatShortDate(dueOn, 'UTC') })}
        className="max-w-64"
        {...field('dueOn')}
      />
      <Field
        label={m.follow_up_budget_need()}
        hint={m.follow_up_budget_need_hint()}
        optional
        maxLength={300}
        {...field('budgetNeed')}
      />
      {namesOthers && <Reason {...field('reason')} />}
    </>
  )
}

type Shown = ReturnType<Props['field']>

function OwnerChoice({ owners, ...field }: Shown & Pick<Props, 'owners'>) {
  return (
    <SelectField label={m.follow_up_owner()} hint={m.follow_up_plan_owner_hint()} {...field}>
      {owners.map(({ id, user, position, unit }) => (
        <option key={id} value={id}>
          {[user.name, position ?? unit?.name].filter(Boolean).join(', ')}
        </option>
      ))}
    </SelectField>
  )
}

function Reason(field: Shown) {
  return (
    <TextArea
      label={m.follow_up_due_reason()}
      hint={m.follow_up_due_reason_hint()}
      optional
      rows={3}
      maxLength={1000}
      {...field}
    />
  )
}

/** What the form of a plan starts with. */
export const planDefaults = (promise: {
  ownerId: string | null
  dueOn: Date | null
  output: string | null
  budgetNeed: string | null
}) => ({
  ownerId: promise.ownerId ?? '',
  dueOn: promise.dueOn ? isoDay(promise.dueOn) : '',
  output: promise.output ?? '',
  budgetNeed: promise.budgetNeed ?? '',
  reason: '',
})
