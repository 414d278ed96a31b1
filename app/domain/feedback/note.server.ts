import { db } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { knownId, newId } from '../id.ts'
import type { NoteInput } from './feedback.schema.ts'
import { changeFeedback, holdFeedback } from './feedback.server.ts'
import { mostNotes } from './inbox-selection.ts'

/** Tells the other staff something about an input. What was written stays; the event does not repeat it. */
export async function addNote(actor: StaffActor, id: string | undefined, { text }: NoteInput) {
  authorize(actor, 'feedback.note')

  return db.$transaction(async (tx) => {
    const held = await holdFeedback(tx, actor, id)
    const { organizationId } = held
    const written = await tx.feedbackNote.count({ where: { organizationId, feedbackId: held.id } })
    if (written >= mostNotes) {
      throw new RuleViolation('text', m.feedback_error_notes_full({ most: mostNotes }))
    }
    const note = { id: newId(), feedbackId: held.id, authorId: actor.membershipId, text }
    await tx.feedbackNote.create({ data: { organizationId, ...note }, select: { id: true } })
    await changeFeedback(tx, held, {})
    await record(tx, actor, 'feedback.noted', held, { noteId: note.id })
    return held
  })
}

/** Strikes a note of one's own: it stays readable as struck. */
export async function strikeNote(
  actor: StaffActor,
  id: string | undefined,
  noteId: string | undefined,
) {
  authorize(actor, 'feedback.note')

  return db.$transaction(async (tx) => {
    const held = await holdFeedback(tx, actor, id)
    const { organizationId } = held
    const own = { feedbackId: held.id, authorId: actor.membershipId }
    const note = await tx.feedbackNote.findFirst({
      where: { organizationId, id: knownId(noteId, m.feedback_note()), ...own },
      select: { id: true, struckAt: true },
    })
    if (!note) throw notFound(m.feedback_note())
    if (note.struckAt) throw new RuleViolation('form', m.feedback_error_note_struck())

    await tx.feedbackNote.update({
      where: { organizationId_id: { organizationId, id: note.id } },
      data: { struckAt: now() },
      select: { id: true },
    })
    await changeFeedback(tx, held, {})
    await record(tx, actor, 'feedback.note-struck', held, { noteId: note.id })
    return held
  })
}
