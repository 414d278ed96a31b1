import { type ReactNode, useEffect, useState } from 'react'
import { useActionData } from 'react-router'
import { longest } from '#domain/feedback/feedback.schema.ts'
import { inputKinds } from '#domain/feedback/feedback.ts'
import { inputKindLabel } from '#domain/feedback/terms.ts'
import { minutesNoteKinds } from '#domain/minutes/minutes.ts'
import { minutesNoteKindLabel } from '#domain/minutes/terms.ts'
import { communityElements } from '#domain/stakeholder/group.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { Button } from './button.tsx'
import { Checkbox, RadioGroup } from './choice.tsx'
import { useDeskEntry } from './desk-entry.ts'
import { useDeskKeys } from './desk-keys.ts'
import { Field, type FormFailure, SelectField, TextArea, usePlainForm } from './form.tsx'
import { FormErrors } from './form-errors.tsx'

type Props = {
  formId: string
  items: readonly { id: string; title: string }[]
  runningId: string | null
  forumId: string
  /** Where the script sends it. */
  to: string
  /** Stands below what is being written. */
  children?: ReactNode
}

/** One entry after the other, without taking the hands off the keys. */
export function MinutesForm({ formId, items, runningId, forumId, to, children }: Props) {
  const { form, state, save, keep, field } = useMinutesForm({ formId, forumId, to })
  return (
    <form ref={form} method="post" onSubmit={save} onInput={keep} noValidate className="grid gap-5">
      <FormErrors />
      <input type="hidden" name="id" value={state.id} autoComplete="off" />
      <TextArea
        label={m.minutes_text()}
        hint={m.minutes_text_hint()}
        rows={3}
        maxLength={longest.text}
        autoFocus
        {...field('text')}
      />
      {children}
      <RadioGroup
        label={m.minutes_element()}
        hint={m.minutes_element_hint()}
        columns
        options={communityElements.map((value, index) => ({
          value,
          label: `${index + 1}. ${communityElementLabel(value)}`,
        }))}
        {...field('element')}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          label={m.minutes_name()}
          hint={m.minutes_name_hint()}
          type="text"
          maxLength={120}
          autoComplete="off"
          optional
          {...field('name')}
        />
        <KindField {...field('kind')} />
        <Checkbox label={m.minutes_confidential()} {...field('isConfidential')} />
        {items.length > 0 && (
          <ItemField items={items} runningId={runningId} {...field('agendaItemId')} />
        )}
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" variant="primary" pending={state.sending}>
          {m.minutes_save()}
        </Button>
        <p role="status" className="text-sm font-semibold">
          {state.said}
        </p>
      </div>
      <p className="needs-script text-sm text-muted pointer-coarse:hidden">{m.minutes_keys()}</p>
    </form>
  )
}

/** The form sent by its script, or refused by the server as a page of its own. */
function useMinutesForm({ formId, forumId, to }: Pick<Props, 'formId' | 'forumId' | 'to'>) {
  const refused = useActionData<FormFailure | undefined>()
  const firstId = String(refused?.values.id ?? formId)
  const desk = useDeskEntry(to, `meja-catatan-${forumId}`, firstId)
  const plain = usePlainForm({ kind: 'INPUT' })
  useDeskKeys(desk.form)
  const field = (name: string) => {
    const own = plain.field(name)
    return { ...own, error: desk.state.errors[name] ?? own.error }
  }
  return { ...desk, field }
}

type FieldProps = { name: string; defaultValue: unknown; error?: string }

function KindField(field: FieldProps) {
  return (
    <SelectField label={m.minutes_kind()} placeholder={false} {...field}>
      <optgroup label={m.minutes_kind_said()}>
        {inputKinds.map((kind) => (
          <option key={kind} value={kind}>
            {inputKindLabel(kind)}
          </option>
        ))}
      </optgroup>
      <optgroup label={m.minutes_kind_written()}>
        {minutesNoteKinds.map((kind) => (
          <option key={kind} value={kind}>
            {minutesNoteKindLabel(kind)}
          </option>
        ))}
      </optgroup>
    </SelectField>
  )
}

/** Follows the agenda until somebody chooses otherwise. */
function ItemField({
  items,
  runningId,
  ...field
}: FieldProps & Pick<Props, 'items' | 'runningId'>) {
  const [chosen, setChosen] = useState<string>(String(field.defaultValue ?? runningId ?? ''))
  useEffect(() => setChosen(runningId ?? ''), [runningId])
  const { defaultValue: _default, ...rest } = field
  return (
    <SelectField
      label={m.minutes_item()}
      placeholder={m.minutes_no_item()}
      value={chosen}
      onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      {...rest}
    >
      {items.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </SelectField>
  )
}
