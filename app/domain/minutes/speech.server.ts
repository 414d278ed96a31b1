import { db } from '#db/client.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import type { InputKind } from '../feedback/feedback.ts'
import { writeDown } from '../feedback/recording.server.ts'
import { requireAgendaItem } from './desk-forum.server.ts'
import type { DeskEntryInput } from './minutes.schema.ts'
import { isNoteKind } from './minutes.ts'
import { writeNote } from './note.server.ts'

/** Writes one entry of the desk into the notulen. */
export async function writeEntry(
  actor: StaffActor,
  forumId: string | undefined,
  { kind, ...input }: DeskEntryInput,
) {
  const { id, agendaItemId, text } = input
  if (isNoteKind(kind)) return writeNote(actor, forumId, { id, agendaItemId, kind, text })
  return recordSpeech(actor, forumId, { ...input, kind })
}

type Speech = Omit<DeskEntryInput, 'kind'> & { kind: InputKind }

/**
 * Records what was said aloud under an item of the agenda: an input like any other, and its place in the notulen.
 * Sending the form again gives the same answer.
 */
async function recordSpeech(
  actor: StaffActor,
  forumId: string | undefined,
  { agendaItemId, isConfidential, name, ...said }: Speech,
) {
  authorize(actor, 'minutes.keep')
  authorize(actor, 'feedback.record')

  return db.$transaction(async (tx) => {
    const identity = name ? (isConfidential ? 'CONFIDENTIAL' : 'NAMED') : 'ANONYMOUS'
    const input = await writeDown(tx, actor, forumId, {
      ...{ ...said, identity, name, channel: 'ON_SITE_ORAL' },
      ...{ serviceId: null, spComponent: null, skmElement: null, institution: null, groupId: null },
    })
    if (input.isEarlier) return input

    const forum = { organizationId: actor.organizationId, id: input.forumId }
    await requireAgendaItem(tx, forum, agendaItemId)
    const place = { forumId: forum.id, feedbackId: input.id, agendaItemId }
    await tx.spokenInput.create({
      data: { organizationId: forum.organizationId, ...place },
      select: { feedbackId: true },
    })
    return input
  })
}
