import { Form } from 'react-router'
import { agendaItemSchema } from '#domain/forum/agenda.schema.ts'
import { m } from '#messages'
import { Actions, LinkButton, SubmitButton } from './button.tsx'
import { DateTimeField } from './date-field.tsx'
import { Field, formClass, useZodForm } from './form.tsx'
import { FormErrors } from './form-errors.tsx'

type Props = { values: Record<string, unknown>; zone: string; submit: string; back?: string }

/** One item of a forum's agenda, new or changed. Its time is that of the forum's zone. */
export function AgendaItemForm({ values, zone, submit, back }: Props) {
  const { field, onSubmit } = useZodForm(agendaItemSchema, values as never)
  return (
    <Form method="post" onSubmit={onSubmit} noValidate className={formClass}>
      <FormErrors />
      <Field label={m.forum_agenda_title()} {...field('title')} />
      <Field label={m.forum_agenda_speaker()} optional {...field('speaker')} />
      <div className="grid gap-5 sm:grid-cols-2">
        <DateTimeField label={m.forum_field_start()} zone={zone} optional {...field('startsAt')} />
        <Field
          label={m.forum_agenda_minutes()}
          hint={m.forum_agenda_minutes_hint()}
          inputMode="numeric"
          optional
          {...field('minutes')}
        />
      </div>
      <Actions>
        <SubmitButton>{submit}</SubmitButton>
        {back && (
          <LinkButton to={back} variant="quiet">
            {m.common_cancel()}
          </LinkButton>
        )}
      </Actions>
    </Form>
  )
}
