import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { longest } from '#domain/feedback/feedback.schema.ts'
import type { FeedbackStatus } from '#domain/feedback/feedback.ts'
import { m } from '#messages'
import { AssigneeField, type Treater } from './assignee-field.tsx'
import { SubmitButton } from './button.tsx'
import { MainChoices } from './merge-form.tsx'
import { Section } from './page.tsx'

type Chosen = {
  id: string
  trackingCode: string
  text: string
  status: FeedbackStatus
  forumId: string
}

type Props = {
  chosen: Chosen[]
  may: { triage: boolean; hide: boolean }
  treaters: Treater[]
  /** Where the moves are posted below. */
  base: string
}

/** What may be done with all the chosen inputs at once. */
export function BulkMoves({ chosen, may, treaters, base }: Props) {
  const ofOneForum = new Set(chosen.map(({ forumId }) => forumId)).size === 1
  return (
    <>
      {may.triage && (
        <Move {...{ chosen }} action={`${base}/pemilahan`} submit={m.feedback_bulk_triage()}>
          <p className="text-muted">{m.feedback_bulk_triage_hint()}</p>
        </Move>
      )}
      {may.triage && (
        <Move {...{ chosen }} action={`${base}/penugasan`} submit={m.feedback_assign_submit()}>
          <AssigneeField treaters={treaters} />
        </Move>
      )}
      {may.triage && ofOneForum && chosen.length > 1 && (
        <Move {...{ chosen }} action={`${base}/penggabungan`} submit={m.feedback_merge_submit()}>
          <p className="text-muted">{m.feedback_bulk_merge_hint()}</p>
          <MainChoices choices={chosen} />
        </Move>
      )}
      {may.triage && (
        <Move
          {...{ chosen }}
          action={`${base}/di-luar-lingkup`}
          submit={m.feedback_out_of_scope_submit()}
        >
          <Reason hint={m.feedback_out_of_scope_hint()} />
        </Move>
      )}
      {may.hide && (
        <Move {...{ chosen }} action={`${base}/penyembunyian`} submit={m.feedback_hide_submit()}>
          <Reason hint={m.feedback_hide_lead()} />
        </Move>
      )}
    </>
  )
}

type MoveProps = { chosen: Chosen[]; action: string; submit: string; children: ReactNode }

const Move = ({ chosen, action, submit, children }: MoveProps) => (
  <Section title={submit}>
    <Form method="post" action={action} className="grid max-w-2xl gap-4">
      {chosen.map(({ id }) => (
        <input key={id} type="hidden" name="feedbackIds" value={id} />
      ))}
      {children}
      <div>
        <SubmitButton variant="secondary">{submit}</SubmitButton>
      </div>
    </Form>
  </Section>
)

const Reason = ({ hint }: { hint: string }) => (
  <label className="field">
    <span className="font-semibold">{m.feedback_reason_label()}</span>
    <textarea name="reason" rows={3} required maxLength={longest.reason} className="control" />
    <span className="hint">{hint}</span>
  </label>
)
