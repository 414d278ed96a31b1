import { canMoveFeedback } from '#domain/feedback/feedback.ts'
import { m } from '#messages'
import { Actions, LinkButton } from '#ui/button.tsx'
import { AnswerForm } from '#ui/feedback-moves.tsx'
import { TriageForm } from '#ui/feedback-triage-form.tsx'
import { Section } from '#ui/page.tsx'
import type { Route } from './+types/detail'

type Data = Route.ComponentProps['loaderData']

/** What every move of an input has to know of it. */
export type Part = Pick<Data, 'feedback' | 'may'> & { base: string; search: string }

/** The one next thing to do with an input in its state. */
export function NextMove({ feedback, may, base, search }: Part) {
  if (!may.triage) return null
  if (feedback.status === 'SUBMITTED') {
    return (
      <Section title={m.feedback_triage_title()} hint={m.feedback_triage_lead()}>
        <TriageForm
          action={`${base}/pemilahan${search}`}
          seen={feedback.updatedAt}
          subject={feedback}
          services={feedback.unit.services}
        />
      </Section>
    )
  }
  if (feedback.status !== 'TRIAGED' && feedback.status !== 'GROUPED') return null
  return (
    <Section title={m.feedback_answer_title()} hint={m.feedback_answer_lead()}>
      <AnswerForm
        action={`${base}/jawaban${search}`}
        seen={feedback.updatedAt}
        answer={feedback.answer}
      />
    </Section>
  )
}

/** What else may be done, each on a page of its own that says what follows. */
export function OtherMoves({ feedback: { status }, may, base, search }: Part) {
  const isOut = status === 'HIDDEN' || status === 'WITHDRAWN'
  const moves = [
    may.triage && !isOut && status !== 'SUBMITTED' && ['pemilahan', m.feedback_triage_again()],
    may.triage &&
      (status === 'SUBMITTED' || status === 'TRIAGED') && [
        'penggabungan',
        m.feedback_merge_title(),
      ],
    may.triage && status === 'MERGED' && ['pemisahan', m.feedback_unmerge_title()],
    may.triage && status === 'ANSWERED' && ['jawaban', m.feedback_answer_again()],
    may.triage &&
      canMoveFeedback(status, 'REDIRECTED') &&
      !isOut && ['pengalihan', m.feedback_redirect_title()],
    may.triage &&
      canMoveFeedback(status, 'OUT_OF_SCOPE') &&
      !isOut && ['di-luar-lingkup', m.feedback_out_of_scope_title()],
    may.hide && canMoveFeedback(status, 'HIDDEN') && ['penyembunyian', m.feedback_hide_title()],
    may.hide && status === 'HIDDEN' && ['pemulihan', m.feedback_restore_title()],
    may.triage &&
      canMoveFeedback(status, 'WITHDRAWN') && ['penarikan', m.feedback_withdraw_title()],
  ].filter((move): move is [string, string] => Array.isArray(move))
  if (moves.length === 0) return null
  return (
    <Section title={m.feedback_other_moves()}>
      <Actions>
        {moves.map(([path, label]) => (
          <LinkButton key={path} to={`${base}/${path}${search}`} aria-keyshortcuts={keyOf[path]}>
            {label}
          </LinkButton>
        ))}
      </Actions>
    </Section>
  )
}

/** The single key of a move that has a page of its own. */
const keyOf: Record<string, string | undefined> = {
  pemilahan: 't',
  penggabungan: 'g',
  pemisahan: 'g',
  jawaban: 'a',
  pengalihan: 'l',
  'di-luar-lingkup': 'd',
  penyembunyian: 'h',
  pemulihan: 'h',
}

/** The single keys of an input's page, in words. */
export const inputKeys = () =>
  [
    ['j', m.feedback_older()],
    ['k', m.feedback_newer()],
    ['s', m.feedback_save_next()],
    ['a', m.feedback_answer_title()],
    ['t', m.feedback_triage_again()],
    ['g', m.feedback_keys_merge()],
    ['l', m.feedback_redirect_title()],
    ['d', m.feedback_out_of_scope_title()],
    ['h', m.feedback_keys_hide()],
    ['m', m.feedback_keys_take()],
    ['p', m.feedback_assign_title()],
    ['n', m.feedback_keys_note()],
    ['u', m.feedback_inbox()],
    ['?', m.feedback_keys()],
  ] as const
