import type { ComponentProps, ReactNode } from 'react'
import { ErrorText, fieldId, Optional } from './field-frame.tsx'
import { Icon, type LucideIcon } from './icon.tsx'

export type Option = {
  value: string
  label: ReactNode
  hint?: ReactNode
  icon?: LucideIcon
  disabled?: boolean
}

type GroupProps = Omit<ComponentProps<'input'>, 'defaultValue' | 'type' | 'value'> & {
  name: string
  label: ReactNode
  options: readonly Option[]
  hint?: ReactNode
  error?: string
  optional?: boolean
  defaultValue?: unknown
}

/** Any number of a few; sent as a field that repeats. In columns where there is room. */
export function CheckboxGroup({ columns, ...props }: GroupProps & { columns?: boolean }) {
  const layout = columns ? 'grid gap-x-8 sm:grid-cols-2' : 'grid'
  return <Group {...props} type="checkbox" layout={layout} box="choice" />
}

/** One of a few, as plain lines. In columns where there is room. */
export function RadioGroup({ columns, ...props }: GroupProps & { columns?: boolean }) {
  const layout = columns ? 'grid gap-x-8 sm:grid-cols-2' : 'grid'
  return <Group {...props} type="radio" layout={layout} box="choice" />
}

/** One of a few that need a word of explanation each. The whole card is the target. */
export function RadioCards({ columns, ...props }: GroupProps & { columns?: boolean }) {
  const layout = columns ? 'grid gap-3 sm:grid-cols-2' : 'grid gap-3'
  return <Group {...props} type="radio" layout={layout} box="choice choice-card" />
}

/** A single yes. */
export function Checkbox(props: Omit<GroupProps, 'options'>) {
  const { label, hint, error, defaultValue, optional: _optional, ...input } = props
  const id = input.id ?? fieldId(input.name)
  const checked = defaultValue === true || defaultValue === 'on' || defaultValue === 'true'
  return (
    <div className={input.className}>
      <div className="choice">
        <input
          {...input}
          {...described(id, hint, error)}
          id={id}
          type="checkbox"
          defaultChecked={checked}
        />
        <label htmlFor={id}>
          <span className="font-medium">{label}</span>
          {hint && (
            <span id={`${id}-hint`} className="hint block">
              {hint}
            </span>
          )}
        </label>
      </div>
      <ErrorText id={`${id}-error`} error={error} />
    </div>
  )
}

type Arrangement = { type: 'checkbox' | 'radio'; layout: string; box: string }

function Group(props: GroupProps & Arrangement) {
  const { label, options, hint, error, optional, defaultValue, layout, box, className, ...input } =
    props
  const id = fieldId(input.name)
  const chosen = [defaultValue].flat().map(String)
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={`field ${className ?? ''}`}
      {...described(id, hint, error)}
    >
      <legend className="label mb-1.5">
        {label} {optional && <Optional />}
      </legend>
      {hint && (
        <p id={`${id}-hint`} className="hint mb-1">
          {hint}
        </p>
      )}
      <div className={layout}>
        {options.map((option) => (
          <Choice
            key={option.value}
            {...{ option, input, box }}
            checked={chosen.includes(option.value)}
          />
        ))}
      </div>
      <ErrorText id={`${id}-error`} error={error} />
    </fieldset>
  )
}

type ChoiceProps = { option: Option; input: ComponentProps<'input'>; box: string; checked: boolean }

function Choice({ option, input, box, checked }: ChoiceProps) {
  const id = fieldId(`${input.name}-${option.value}`)
  return (
    <div className={box}>
      <input
        {...input}
        id={id}
        value={option.value}
        disabled={option.disabled ?? input.disabled}
        defaultChecked={checked}
        aria-describedby={option.hint ? `${id}-hint` : undefined}
      />
      <label htmlFor={id}>
        <span className={option.hint ? 'font-semibold' : undefined}>{option.label}</span>
        {option.hint && (
          <span id={`${id}-hint`} className="hint block">
            {option.hint}
          </span>
        )}
      </label>
      {option.icon && <Icon of={option.icon} className="mt-0.5 text-brand" />}
    </div>
  )
}

function described(id: string, hint?: ReactNode, error?: string) {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return {
    'aria-describedby': ids || undefined,
    'aria-invalid': error ? (true as const) : undefined,
  }
}
