import {
  type InvitationAnswer,
  type InvitationStatus,
  invitationAnswers,
} from '#domain/forum/invitation.ts'
import { m } from '#messages'
import { SubmitButton } from './button.tsx'
import { RadioCards } from './choice.tsx'
import { Field, TextArea, usePlainForm } from './form.tsx'
import { FormErrors } from './form-errors.tsx'

type Guest = {
  status: InvitationStatus
  representativeName: string | null
  representativePosition: string | null
  representativePhone: string | null
  answerNote: string | null
  waitingPlace: number | null
  mayAnswer: boolean
}

/** Attend, be represented, or cannot: one question, without JavaScript. */
export function AnswerForm({ guest }: { guest: Guest }) {
  const answered = answerOf(guest)
  const { field } = usePlainForm({ ...guest, answer: answered, note: guest.answerNote })
  return (
    <form method="post" className="group mb-10 grid gap-5">
      <FormErrors />
      <RadioCards
        {...field('answer')}
        label={<span className="text-lg font-semibold">{m.participant_question()}</span>}
        options={Object.entries(answers).map(([value, label]) => ({
          value,
          label: label(),
          hint: value === 'REPRESENTED' ? m.participant_answer_represented_hint() : undefined,
        }))}
      />
      <Representative field={field} />
      <TextArea label={m.participant_note()} optional rows={2} maxLength={500} {...field('note')} />
      {guest.mayAnswer && (
        <SubmitButton className="justify-self-start">{m.participant_send_answer()}</SubmitButton>
      )}
    </form>
  )
}

type Shown = { name: string; defaultValue: unknown; error?: string }

/** Asked once "represented" is chosen; always shown where the browser cannot tell without a script. */
function Representative({ field }: { field: (name: string) => Shown }) {
  return (
    <fieldset className="grid gap-4 border-l-4 border-line pl-5 supports-[selector(:has(*))]:hidden group-has-[[value=REPRESENTED]:checked]:grid!">
      <legend className="sr-only">{m.participant_representative()}</legend>
      <Field
        label={m.participant_representative_name()}
        autoComplete="off"
        {...field('representativeName')}
      />
      <Field
        label={m.participant_representative_position()}
        optional
        autoComplete="off"
        {...field('representativePosition')}
      />
      <Field
        label={m.participant_representative_phone()}
        optional
        type="tel"
        autoComplete="off"
        {...field('representativePhone')}
      />
    </fieldset>
  )
}

/** What was answered, and how to change one's mind. */
export function AnswerSummary({ guest }: { guest: Guest }) {
  return (
    <div className="mb-8 rounded-lg bg-sunken p-5">
      <p className="text-sm text-muted">{m.participant_your_answer()}</p>
      <p className="text-lg font-semibold">{standingOf(guest)}</p>
      {guest.waitingPlace !== null && (
        <>
          <p className="font-semibold">{m.participant_waiting({ place: guest.waitingPlace })}</p>
          <p className="text-sm text-muted">{m.participant_waiting_hint()}</p>
        </>
      )}
      {guest.representativeName && (
        <p>{[guest.representativeName, guest.representativePosition].filter(Boolean).join(', ')}</p>
      )}
      {guest.answerNote && <p className="text-muted">{guest.answerNote}</p>}
      {guest.mayAnswer && (
        <p className="mt-2">
          <a href="?ubah">{m.participant_change_answer()}</a>
        </p>
      )}
    </div>
  )
}

/** What was answered: who waits for a seat wants to come, or to send somebody. */
function answerOf({ status, representativeName }: Guest): InvitationAnswer | undefined {
  if (status === 'WAITLISTED') return representativeName ? 'REPRESENTED' : 'CONFIRMED'
  return invitationAnswers.find((one) => one === status)
}

function standingOf(guest: Guest) {
  if (guest.status === 'WAITLISTED') return m.participant_answer_waiting()
  const answer = answerOf(guest)
  return answer && answers[answer]()
}

const answers: Record<InvitationAnswer, () => string> = {
  CONFIRMED: m.participant_answer_attend,
  REPRESENTED: m.participant_answer_represented,
  DECLINED: m.participant_answer_cannot,
}
