import { zodResolver } from '@hookform/resolvers/zod'
import type { ComponentProps, FormEvent, ReactNode } from 'react'
import {
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  type Path,
  useForm,
} from 'react-hook-form'
import { useActionData, useSubmit } from 'react-router'
import type * as z from 'zod'
import { m } from '#messages'
import { sentencesOf } from './errors.ts'
import { FieldFrame, type FrameProps } from './field-frame.tsx'

/** What an action answers when it refuses a form: why, and what was typed. */
export type FormFailure = {
  errors: Record<string, { type: string; message?: string }>
  values: Record<string, unknown>
}

/**
 * React Hook Form over a native form: the schema validates in the browser, the form submits as
 * ordinary FormData (with the button that was pressed), and the server's refusal shows in place.
 */
export function useZodForm<Input extends FieldValues, Output extends FieldValues>(
  schema: z.ZodType<Output, Input>,
  defaultValues: DefaultValues<Input>,
) {
  const submit = useSubmit()
  const failure = useActionData<FormFailure | undefined>()
  const values = { ...defaultValues, ...failure?.values } as DefaultValues<Input>
  const form = useForm<Input, unknown, Output>({
    resolver: zodResolver(schema),
    defaultValues: values,
    errors: failure?.errors as FieldErrors<Input> | undefined,
  })
  const shown = sentencesOf(form.formState.errors)

  return {
    form,
    errors: shown,
    field: (name: Path<Input>) => ({
      ...form.register(name),
      defaultValue: values[name],
      error: shown[name],
    }),
    onSubmit(event: FormEvent<HTMLFormElement>) {
      const target = event.currentTarget
      const { submitter } = event.nativeEvent as SubmitEvent
      return form.handleSubmit(() => submit(isButton(submitter) ? submitter : target))(event)
    },
  }
}

/** The same fields for pages that ship no JavaScript: what was typed and the server's refusal. */
export function usePlainForm(defaultValues: Record<string, unknown> = {}) {
  const failure = useActionData<FormFailure | undefined>()
  const values = { ...defaultValues, ...failure?.values }
  const errors = sentencesOf(failure?.errors ?? {})
  return {
    errors,
    field: (name: string) => ({ name, defaultValue: values[name], error: errors[name] }),
  }
}

type FieldProps = FrameProps &
  Omit<ComponentProps<'input'>, 'name' | 'defaultValue'> & { defaultValue?: unknown }

/** One line of text; `type` as for an input. A password is never shown again. */
export function Field({
  label,
  hint,
  error,
  optional,
  className,
  defaultValue,
  ...input
}: FieldProps) {
  return (
    <FieldFrame {...{ label, hint, error, optional, className }} name={input.name} id={input.id}>
      {(wiring) => (
        <input
          {...input}
          {...wiring}
          className="control"
          defaultValue={input.type === 'password' ? undefined : textOf(defaultValue)}
        />
      )}
    </FieldFrame>
  )
}

type TextAreaProps = FrameProps &
  Omit<ComponentProps<'textarea'>, 'name' | 'defaultValue'> & { defaultValue?: unknown }

/** Text of several lines, with what it may hold said under it. */
export function TextArea({
  label,
  hint,
  error,
  optional,
  className,
  defaultValue,
  ...area
}: TextAreaProps) {
  const said = hint ?? (area.maxLength && m.common_characters_left({ max: area.maxLength }))
  return (
    <FieldFrame
      {...{ label, error, optional, className }}
      hint={said}
      name={area.name}
      id={area.id}
    >
      {(wiring) => (
        <textarea
          rows={4}
          {...area}
          {...wiring}
          className="control"
          defaultValue={textOf(defaultValue)}
        />
      )}
    </FieldFrame>
  )
}

type SelectProps = FrameProps &
  Omit<ComponentProps<'select'>, 'name' | 'defaultValue'> & {
    defaultValue?: unknown
    placeholder?: string | false
  }

/** A choice of one from many. Starts at "Pilih…" unless `placeholder={false}`; children are options. */
export function SelectField(props: SelectProps) {
  const {
    label,
    hint,
    error,
    optional,
    className,
    defaultValue,
    placeholder,
    children,
    ...select
  } = props
  return (
    <FieldFrame {...{ label, hint, error, optional, className }} name={select.name} id={select.id}>
      {(wiring) => (
        <select {...select} {...wiring} className="control" defaultValue={textOf(defaultValue)}>
          {placeholder !== false && <option value="">{placeholder ?? m.common_choose()}</option>}
          {children}
        </select>
      )}
    </FieldFrame>
  )
}

/** Fields that belong together under one question. */
export function FieldSet({
  legend,
  hint,
  children,
}: {
  legend: ReactNode
  hint?: ReactNode
  children: ReactNode
}) {
  return (
    <fieldset className="mt-4 grid gap-5 first:mt-0">
      <legend className="mb-4 text-lg font-semibold">
        {legend}
        {hint && <span className="hint block font-normal">{hint}</span>}
      </legend>
      {children}
    </fieldset>
  )
}

/** The column a form stands in: one field under another, buttons last. */
export const formClass = 'grid max-w-2xl gap-6'

/** What a control shows for a default of any kind. */
export function textOf(value: unknown) {
  if (value === null || value === undefined) return undefined
  return Array.isArray(value) ? value.map(String)[0] : String(value)
}

const isButton = (element: HTMLElement | null): element is HTMLButtonElement =>
  element instanceof HTMLButtonElement
