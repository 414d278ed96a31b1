import type { ComponentProps } from 'react'
import { m } from '#messages'
import { Field } from './form.tsx'
import { localDay, toLocalInput, zoneName } from './format.ts'

type Props = Omit<ComponentProps<typeof Field>, 'type'> & { zone?: string }

/** A day and a time on the clocks of `zone`, which it names. Takes an instant or what was typed. */
export function DateTimeField({ zone, hint, defaultValue, ...props }: Props) {
  return (
    <Field
      {...props}
      type="datetime-local"
      hint={hint ?? (zone && m.common_time_zone_hint({ zone: zoneName(zone) }))}
      defaultValue={
        zone && isInstant(defaultValue) ? toLocalInput(defaultValue, zone) : defaultValue
      }
    />
  )
}

/** A day of the calendar. */
export function DateField({ zone, defaultValue, ...props }: Props) {
  const value = zone && isInstant(defaultValue) ? localDay(defaultValue, zone) : defaultValue
  return <Field {...props} type="date" defaultValue={value} />
}

/** An instant, as against the wall-clock time an input sends (which names no zone). */
const isInstant = (value: unknown): value is Date | string =>
  value instanceof Date || (typeof value === 'string' && /T.*(Z|[+-]\d\d:\d\d)$/.test(value))
