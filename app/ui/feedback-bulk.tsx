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
  /** Where the moves are posted below, and the list as it stood. */
  base: string
  back: string
}

/** What may be done with all the chosen inputs at once. */
export function BulkMoves({ chosen, may, treaters, base, back }: Props) {
  const to = (move: string) => `${base}/${move}?kembali=${encodeURIComponent(back)}`
  const ofOneForum = new Set(chosen.map(({ forumId }) => forumId)).size === 1
  return (
    <>
      {may.triage && (
        <Move {...{ chosen }} action={to('pemilahan')} submit={m.feedback_bulk_triage()}>
          <p className="text-muted">{m.feedback_bulk_triage_hint()}</p>
        </Move>
      )}
      {may.hide && (
        <Move {...{ chosen }} action={to('persetujuan')} submit={m.similar_approve_all()}>
          <p className="text-muted">{m.similar_approve_all_hint()}</p>
        </Move>
      )}
      {may.triage && (
        <Move {...{ chosen }} action={to('penugasan')} submit={m.feedback_assign_submit()}>
          <AssigneeField treaters={treaters} />
        </Move>
      )}
      {may.triage && ofOneForum && chosen.length > 1 && (
        <Move {...{ chosen }} action={to('penggabungan')} submit={m.feedback_merge_submit()}>
          <p className="text-muted">{m.feedback_bulk_merge_hint()}</p>
          <MainChoices choices={chosen} />
        </Move>
      )}
      {may.triage && (
        <Move
          {...{ chosen }}
          action={to('di-luar-lingkup')}
          submit={m.feedback_out_of_scope_submit()}
        >
          <Reason hint={m.feedback_out_of_scope_hint()} />
        </Move>
      )}
      {may.hide && (
        <Move {...{ chosen }} action={to('penyembunyian')} submit={m.feedback_hide_submit()}>
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
