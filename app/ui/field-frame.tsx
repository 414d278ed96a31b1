import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { m } from '#messages'
import { Icon } from './icon.tsx'

/** What every field has around its control. `optional` says so beside the label. */
export type FrameProps = {
  label: ReactNode
  name: string
  hint?: ReactNode
  error?: string
  optional?: boolean
  className?: string
}

type Wiring = {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: true
}

/** Label above, hint and error below, all of them announced with the control. */
export function FieldFrame(
  props: FrameProps & { id?: string; children: (wiring: Wiring) => ReactNode },
) {
  const id = props.id ?? fieldId(props.name)
  return (
    <div className={`field ${props.className ?? ''}`}>
      <label htmlFor={id} className="label">
        {props.label} {props.optional && <Optional />}
      </label>
      {props.hint && (
        <p id={`${id}-hint`} className="hint">
          {props.hint}
        </p>
      )}
      {props.children(wiringOf(id, props))}
      <ErrorText id={`${id}-error`} error={props.error} />
    </div>
  )
}

/** The sentence beside a field that says what is wrong with it. */
export function ErrorText({ id, error }: { id: string; error?: string }) {
  if (!error) return null
  return (
    <p id={id} className="error">
      <Icon of={CircleAlert} />
      {error}
    </p>
  )
}

export function Optional() {
  return <span className="optional">({m.common_optional()})</span>
}

/** The id of a field's control, so that the summary of errors can link to it. */
export const fieldId = (name: string) => `f-${name.replaceAll(/[^\w-]+/g, '-')}`

export function wiringOf(
  id: string,
  { hint, error }: { hint?: ReactNode; error?: string },
): Wiring {
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return {
    id,
    ...(described && { 'aria-describedby': described }),
    ...(error && { 'aria-invalid': true as const }),
  }
}
