import { timeHorizonLabel, timeUnitLabel } from '#domain/follow-up/terms.ts'
import {
  type TimeHorizon,
  type TimeUnit,
  timeHorizons,
  timeUnits,
} from '#domain/follow-up/time-frame.ts'
import { m } from '#messages'
import { DateField } from './date-field.tsx'
import { Field, SelectField, TextArea } from './form.tsx'
import type { OwnerOption } from './owner-fields.tsx'

type Row = {
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
  /** The place of the row in the form. */
  index: number
  /** As it stands; null of one that is added. */
  row: Row | null
  owners: readonly OwnerOption[]
  errors: Record<string, string | undefined>
  typed: (name: string) => unknown
}

/** The fields of one row, each named by its place. */
export function RowColumns({ index, row, owners, errors, typed }: Props) {
  const column = (field: keyof Row, before: unknown) => {
    const name = `rows.${index}.${field}`
    return { name, error: errors[name], defaultValue: typed(name) ?? before }
  }
  return (
    <>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextArea
          label={m.record_problem()}
          maxLength={2000}
          {...column('problem', row?.problem)}
        />
        <TextArea
          label={m.record_recommendation()}
          maxLength={2000}
          {...column('recommendation', row?.recommendation)}
        />
      </div>
      <TimeColumns {...{ row, column }} />
      <OwnerColumns {...{ row, owners, column }} />
    </>
  )
}

type Column = {
  row: Row | null
  column: (
    field: keyof Row,
    before: unknown,
  ) => { name: string; defaultValue: unknown; error: string | undefined }
}

const TimeColumns = ({ row, column }: Column) => (
  <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-4">
    <Field
      label={m.follow_up_time_value()}
      type="number"
      inputMode="numeric"
      min={1}
      max={999}
      {...column('timeValue', row?.timeValue)}
    />
    <SelectField label={m.follow_up_time_unit()} {...column('timeUnit', row?.timeUnit)}>
      {timeUnits.map((unit) => (
        <option key={unit} value={unit}>
          {timeUnitLabel(unit)}
        </option>
      ))}
    </SelectField>
    <SelectField
      label={m.follow_up_horizon()}
      placeholder={m.follow_up_horizon_automatic()}
      {...column('horizon', row?.horizon)}
    >
      {timeHorizons.map((horizon) => (
        <option key={horizon} value={horizon}>
          {timeHorizonLabel(horizon)}
        </option>
      ))}
    </SelectField>
    <DateField label={m.follow_up_due_on()} optional {...column('dueOn', row?.dueOn)} />
  </div>
)

const OwnerColumns = ({ row, column, owners }: Column & Pick<Props, 'owners'>) => (
  <div className="grid items-start gap-4 sm:grid-cols-2">
    <SelectField
      label={m.follow_up_owner()}
      optional
      placeholder={m.follow_up_owner_none()}
      {...column('ownerId', row?.ownerId)}
    >
      {owners.map(({ id, user, position, unit }) => (
        <option key={id} value={id}>
          {[user.name, position ?? unit?.name].filter(Boolean).join(', ')}
        </option>
      ))}
    </SelectField>
    <Field
      label={m.follow_up_owner_position()}
      optional
      maxLength={200}
      {...column('ownerPosition', row?.ownerPosition)}
    />
  </div>
)
