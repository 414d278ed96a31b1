import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { Actor, StaffActor } from '../access/actor.ts'
import { authorize, unitScope } from '../access/policy.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { knownId } from '../id.ts'
import { holdMinutedForum, requireAgendaItem } from './desk-forum.server.ts'
import type { NoteChangeInput } from './minutes.schema.ts'
import { type MinutesNoteKind, mostMinuted } from './minutes.ts'

type Note = { id: string; agendaItemId: string | null; kind: MinutesNoteKind; text: string }

/** Writes a note or a decision into the notulen. Sending the form again gives the same answer. */
export async function writeNote(actor: StaffActor, forumId: string | undefined, input: Note) {
  authorize(actor, 'minutes.keep')

  return db.$transaction(async (tx) => {
    const forum = await holdMinutedForum(tx, actor, forumId)
    await requireAgendaItem(tx, forum, input.agendaItemId)
    const { organizationId } = forum
    const written = await tx.minutesNote.count({ where: { organizationId, forumId: forum.id } })
    if (written >= mostMinuted.notes) {
      throw new RuleViolation('text', m.minutes_error_full({ most: mostMinuted.notes }))
    }
    const own = { organizationId, forumId: forum.id, authorId: actor.membershipId }
    const { count } = await tx.minutesNote.createMany({
      data: { ...input, ...own, createdAt: now() },
      skipDuplicates: true,
    })
    if (count === 0) return earlierNote(tx, own, input)

    const { id, kind } = input
    await record(tx, actor, 'minutes-note.written', { id, forumId: forum.id }, { kind })
    return { id }
  })
}

/** Changes a note that nobody changed since it was read; what it said before stays in the event. */
export async function changeNote(
  actor: StaffActor,
  forumId: string | undefined,
  noteId: string | undefined,
  { revision, ...change }: NoteChangeInput,
) {
  authorize(actor, 'minutes.keep')

  return db.$transaction(async (tx) => {
    const note = await holdNote(tx, actor, forumId, noteId)
    if (note.revision !== revision) {
      throw new RuleViolation('form', m.common_error_changed_meanwhile())
    }
    await tx.minutesNote.update({
      where: { organizationId_id: { organizationId: note.organizationId, id: note.id } },
      data: { ...change, revision: revision + 1 },
      select: { id: true },
    })
    const details = { kind: change.kind, textBefore: note.text }
    await record(tx, actor, 'minutes-note.changed', note, details)
  })
}

/** Takes a note out of the notulen; it stays on record as struck. */
export async function strikeNote(
  actor: StaffActor,
  forumId: string | undefined,
  noteId: string | undefined,
) {
  authorize(actor, 'minutes.keep')

  return db.$transaction(async (tx) => {
    const note = await holdNote(tx, actor, forumId, noteId)
    await tx.minutesNote.update({
      where: { organizationId_id: { organizationId: note.organizationId, id: note.id } },
      data: { struckAt: now(), revision: note.revision + 1 },
      select: { id: true },
    })
    await record(tx, actor, 'minutes-note.struck', note, { kind: note.kind, text: note.text })
  })
}

/** One note to change it, with the forum it belongs to. */
export async function findNote(
  actor: Actor,
  forumId: string | undefined,
  noteId: string | undefined,
) {
  authorize(actor, 'minutes.keep')
  const note = await db.minutesNote.findFirst({
    where: {
      organizationId: actor.organizationId,
      id: knownId(noteId, m.minutes_note()),
      forumId: knownId(forumId, 'Forum'),
      struckAt: null,
      forum: unitScope(actor),
    },
    relationLoadStrategy: 'join',
    select: {
      ...{ id: true, kind: true, text: true, revision: true, createdAt: true },
      agendaItem: { select: { title: true } },
      forum: { select: { id: true, theme: true, status: true, timeZone: true } },
    },
  })
  if (!note) throw notFound(m.minutes_note())
  return note
}

async function holdNote(
  tx: Tx,
  actor: StaffActor,
  forumId: string | undefined,
  noteId: string | undefined,
) {
  const forum = await holdMinutedForum(tx, actor, forumId)
  const { organizationId } = forum
  const id = knownId(noteId, m.minutes_note())
  await tx.$queryRaw`
    select 1 from "MinutesNote"
    where "organizationId" = ${organizationId}::uuid and "id" = ${id}::uuid for update`
  const note = await tx.minutesNote.findFirst({ where: { organizationId, id, forumId: forum.id } })
  if (!note) throw notFound(m.minutes_note())
  if (note.struckAt) throw new RuleViolation('form', m.minutes_error_struck())
  return note
}

/** The same form sent again; an id that says something else is somebody's mistake. */
async function earlierNote(
  tx: Tx,
  { organizationId, ...own }: { organizationId: string; forumId: string; authorId: string },
  { id, kind, text }: Note,
) {
  const same = await tx.minutesNote.findFirst({
    where: { organizationId, id, ...own, kind, text },
    select: { id: true },
  })
  if (!same) throw new RuleViolation('text', m.minutes_error_already_sent())
  return same
}
