import { Form } from 'react-router'
import { longest } from '#domain/feedback/feedback.schema.ts'
import { m } from '#messages'
import { SubmitButton } from './button.tsx'
import { ButtonForm } from './button-form.tsx'
import { TextArea, usePlainForm } from './form.tsx'
import { formatDateTime } from './format.ts'
import { Section } from './page.tsx'

type Note = {
  id: string
  text: string
  createdAt: Date
  struckAt: Date | null
  author: { id: string; user: { name: string } }
}

type Props = {
  notes: Note[]
  /** The member who looks, if they may write. */
  me: string | false
  /** Where notes are posted; the query of the list one came from. */
  base: string
  search: string
  timeZone: string
}

/** What staff tell each other about an input. */
export function FeedbackNotes({ notes, me, base, search, timeZone }: Props) {
  if (notes.length === 0 && !me) return null
  return (
    <Section title={m.feedback_notes()} hint={m.feedback_notes_hint()}>
      {notes.length > 0 && (
        <ul className="rows mb-6 max-w-3xl">
          {notes.map((note) => (
            <li key={note.id} className="grid gap-1">
              <Words note={note} />
              <p className="text-sm text-muted">
                {note.author.user.name} ·{' '}
                <time dateTime={note.createdAt.toISOString()}>
                  {formatDateTime(note.createdAt, timeZone)}
                </time>
              </p>
              {note.author.id === me && !note.struckAt && (
                <ButtonForm action={`${base}/${note.id}/pencoretan${search}`}>
                  <SubmitButton variant="quiet" small>
                    {m.feedback_note_strike()}
                  </SubmitButton>
                </ButtonForm>
              )}
            </li>
          ))}
        </ul>
      )}
      {me && <NoteForm action={base + search} />}
    </Section>
  )
}

function Words({ note: { text, struckAt } }: { note: Note }) {
  const words = <p className="whitespace-pre-line wrap-anywhere">{text}</p>
  if (!struckAt) return words
  return (
    <>
      <p className="text-sm font-semibold">{m.feedback_note_is_struck()}</p>
      <del className="text-muted">{words}</del>
    </>
  )
}

/** Writes one more. */
export function NoteForm({ action }: { action: string }) {
  const { field } = usePlainForm()
  return (
    <Form method="post" action={action} className="grid max-w-2xl gap-4">
      <TextArea
        label={m.feedback_note_label()}
        rows={3}
        required
        maxLength={longest.note}
        aria-keyshortcuts="n"
        {...field('text')}
      />
      <div>
        <SubmitButton variant="secondary">{m.feedback_note_add()}</SubmitButton>
      </div>
    </Form>
  )
}
