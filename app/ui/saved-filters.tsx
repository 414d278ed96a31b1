import { Form } from 'react-router'
import { longestFilterName } from '#domain/feedback/inbox-filter.ts'
import { m } from '#messages'
import { LinkButton } from './button.tsx'
import { Row, Rows } from './card.tsx'
import { Checkbox } from './choice.tsx'
import { Field, formClass, usePlainForm } from './form.tsx'
import { FormActions } from './form-actions.tsx'
import { FormErrors } from './form-errors.tsx'
import { Badge } from './status.tsx'

type Saved = { id: string; name: string; search: string; isShared: boolean }

type FormProps = {
  filter?: { name: string; isShared: boolean }
  mayShare: boolean
  back: string
}

/** What a filter is called, and whether everybody gets it. */
export function SavedFilterForm({ filter, mayShare, back }: FormProps) {
  const { field } = usePlainForm(filter)
  return (
    <Form method="post" noValidate className={formClass}>
      <FormErrors labels={{ name: m.feedback_filter_name() }} />
      <Field
        label={m.feedback_filter_name()}
        maxLength={longestFilterName}
        required
        {...field('name')}
      />
      {mayShare && (
        <Checkbox
          label={m.feedback_filter_share()}
          hint={m.feedback_filter_share_hint()}
          {...field('isShared')}
        />
      )}
      <FormActions back={back} />
    </Form>
  )
}

type RowsProps = { filters: readonly Saved[]; inbox: string; own?: boolean }

/** Saved filters one under another; one's own can be changed. */
export function SavedFilterRows({ filters, inbox, own }: RowsProps) {
  return (
    <Rows>
      {filters.map(({ id, name, search, isShared }) => (
        <Row
          key={id}
          to={`${inbox}?${search}`}
          title={<span className="wrap-anywhere">{name}</span>}
          aside={
            <>
              {own && isShared && <Badge tone="info">{m.feedback_filter_is_shared()}</Badge>}
              {own && (
                <LinkButton
                  to={`${inbox}/saringan/${id}`}
                  small
                  aria-label={m.feedback_filter_edit_of({ name })}
                >
                  {m.feedback_filter_edit()}
                </LinkButton>
              )}
            </>
          }
        />
      ))}
    </Rows>
  )
}
