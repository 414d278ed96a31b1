import type { ReactNode } from 'react'
import type { DefaultValues, FieldValues } from 'react-hook-form'
import { Form } from 'react-router'
import type * as z from 'zod'
import type { FollowUpStatus } from '#domain/follow-up/follow-up.ts'
import { followUpStatusLabel } from '#domain/follow-up/terms.ts'
import { m } from '#messages'
import { Actions, LinkButton, SubmitButton } from './button.tsx'
import { formClass, useZodForm } from './form.tsx'
import { FormErrors } from './form-errors.tsx'
import { PageHeader } from './page.tsx'
import { StatusPill } from './status.tsx'

type MovedPromise = {
  number: number
  problem: string
  recommendation: string
  status: FollowUpStatus
  forum: { theme: string; year: number }
}

type PageProps = {
  promise: MovedPromise
  title: string
  /** What the move means, to whom, and whether it can be taken back. */
  lead: string
  /** The promise's own page. */
  back: string
  children: ReactNode
}

/** The page of one move of a promise: what it is about, what the move means, and its form. */
export function MovePage({ promise, title, lead, back, children }: PageProps) {
  const number = m.follow_up_number({ number: promise.number })
  return (
    <>
      <PageHeader
        title={title}
        lead={lead}
        breadcrumbs={[{ label: number, to: back }, { label: title }]}
        facts={
          <StatusPill
            of="followUp"
            status={promise.status}
            label={followUpStatusLabel(promise.status)}
          />
        }
      />
      <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]">
        <div className="min-w-0">{children}</div>
        <aside className="grid content-start gap-4 rounded-lg bg-sunken p-5 text-sm lg:order-last">
          <p className="font-semibold">
            {number} · {promise.forum.theme} ({promise.forum.year})
          </p>
          <div>
            <p className="text-muted">{m.follow_up_problem()}</p>
            <p className="prose wrap-anywhere">{promise.problem}</p>
          </div>
          <div>
            <p className="text-muted">{m.follow_up_recommendation()}</p>
            <p className="prose wrap-anywhere">{promise.recommendation}</p>
          </div>
        </aside>
      </div>
    </>
  )
}

type Fields<Input extends FieldValues, Output extends FieldValues> = ReturnType<
  typeof useZodForm<Input, Output>
>['field']

type FormProps<Input extends FieldValues, Output extends FieldValues> = {
  schema: z.ZodType<Output, Input>
  defaults: DefaultValues<Input>
  submit: string
  danger?: boolean
  back: string
  children: (field: Fields<Input, Output>) => ReactNode
}

/** The form of a move; checked in the browser, and working without. */
export function MoveForm<Input extends FieldValues, Output extends FieldValues>(
  props: FormProps<Input, Output>,
) {
  const { schema, defaults, submit, danger, back, children } = props
  const { field, onSubmit } = useZodForm(schema, defaults)
  return (
    <Form method="post" onSubmit={onSubmit} noValidate className={formClass}>
      <FormErrors />
      {children(field)}
      <Actions>
        <SubmitButton variant={danger ? 'danger' : 'primary'}>{submit}</SubmitButton>
        <LinkButton to={back} variant="quiet">
          {m.common_cancel()}
        </LinkButton>
      </Actions>
    </Form>
  )
}
