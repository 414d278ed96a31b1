import type { FormEventHandler, ReactNode } from 'react'
import { Form } from 'react-router'
import {
  answerSchema,
  longest,
  reasonSchema,
  redirectSchema,
  withdrawalSchema,
} from '#domain/feedback/feedback.schema.ts'
import { m } from '#messages'
import { Actions, LinkButton, SubmitButton } from './button.tsx'
import { Field, formClass, TextArea, useZodForm } from './form.tsx'
import { FormErrors } from './form-errors.tsx'

/** What every move of an input needs: where it is posted, which version was seen, and the way back. */
export type MoveProps = { action: string; seen: Date; back?: string; submit?: string }

// The version seen is no matter of the browser's: each form sends the one it was rendered with.
export const seenless = { seen: true } as const

/** The answer that its giver and the public will read. */
export function AnswerForm({ answer, ...move }: MoveProps & { answer: string | null }) {
  const schema = answerSchema.omit(seenless)
  const { field, onSubmit } = useZodForm(schema, { answer: answer ?? '' })
  return (
    <Move {...move} onSubmit={onSubmit} submit={m.feedback_answer_submit()}>
      <TextArea
        label={m.feedback_answer()}
        hint={m.feedback_answer_hint()}
        rows={6}
        maxLength={longest.answer}
        aria-keyshortcuts="a"
        {...field('answer')}
      />
    </Move>
  )
}

/** The ticket under which LAPOR! goes on with the input. */
export function RedirectForm(move: MoveProps) {
  const schema = redirectSchema.omit(seenless)
  const { field, onSubmit } = useZodForm(schema, { laporTicket: '' })
  return (
    <Move {...move} onSubmit={onSubmit} submit={m.feedback_redirect_submit()}>
      <Field label={m.feedback_lapor_ticket()} maxLength={60} {...field('laporTicket')} />
      <Field label={m.feedback_lapor_url()} type="url" optional {...field('laporUrl')} />
      <TextArea
        label={m.feedback_redirect_reason()}
        rows={3}
        maxLength={longest.reason}
        optional
        {...field('reason')}
      />
    </Move>
  )
}

/** A move that is explained: out of scope, hidden. */
export function ReasonForm({ label, hint, ...move }: MoveProps & { label: string; hint: string }) {
  const { field, onSubmit } = useZodForm(reasonSchema.omit(seenless), { reason: '' })
  return (
    <Move {...move} onSubmit={onSubmit}>
      <TextArea
        label={label}
        hint={hint}
        rows={4}
        maxLength={longest.reason}
        {...field('reason')}
      />
    </Move>
  )
}

/** A withdrawal need not be explained. */
export function WithdrawalForm(move: MoveProps) {
  const { field, onSubmit } = useZodForm(withdrawalSchema.omit(seenless), {})
  return (
    <Move {...move} onSubmit={onSubmit} submit={m.feedback_withdraw_submit()}>
      <TextArea
        label={m.feedback_withdraw_reason()}
        rows={3}
        maxLength={longest.reason}
        optional
        {...field('reason')}
      />
    </Move>
  )
}

type FrameProps = MoveProps & {
  onSubmit?: FormEventHandler<HTMLFormElement>
  children?: ReactNode
}

/** The form around a move: its errors, its one button, the way back. */
export function Move({ action, seen, back, submit, onSubmit, children }: FrameProps) {
  return (
    <Form method="post" action={action} onSubmit={onSubmit} noValidate className={formClass}>
      <FormErrors />
      <input type="hidden" name="seen" value={seen.toISOString()} />
      {children}
      <Actions>
        <SubmitButton>{submit}</SubmitButton>
        <SubmitButton variant="secondary" name="lanjut" value="ya" aria-keyshortcuts="s">
          {m.feedback_save_next()}
        </SubmitButton>
        {back && (
          <LinkButton to={back} variant="quiet">
            {m.common_cancel()}
          </LinkButton>
        )}
      </Actions>
    </Form>
  )
}
