import type { Tx } from '#db/client.server.ts'
import type { Actor, StaffActor } from '../access/actor.ts'
import { newId } from '../id.ts'
import type { Action } from './event.ts'

/** What an event happened to, and the forum it belongs to where there is one. */
export type Subject = { id: string; forumId?: string | null }

type Details = Record<string, string | number | boolean | null | undefined | string[]>

/** Puts on record what the actor did, in the transaction that makes it so. */
export async function record(
  tx: Tx,
  actor: Actor,
  action: Action,
  subject: Subject,
  details: Details = {},
) {
  await tx.event.create({
    data: { ...eventOf(actor, action, subject), details },
    select: { id: true },
  })
}

/** The same for several subjects at once: one insert. */
export async function recordAll(
  tx: Tx,
  actor: Actor,
  action: Action,
  subjects: ReadonlyArray<Subject & { details?: Details }>,
) {
  await tx.event.createMany({
    data: subjects.map(({ details = {}, ...subject }) => ({
      ...eventOf(actor, action, subject),
      details,
    })),
  })
}

/** The same in every organization the person belongs to: it concerns their membership there. */
export async function recordInEach(
  tx: Tx,
  memberships: ReadonlyArray<StaffActor>,
  action: Action,
  details: Details = {},
) {
  await tx.event.createMany({
    data: memberships.map((actor) => ({
      ...eventOf(actor, action, { id: actor.membershipId }),
      details,
    })),
  })
}

/** The columns of an event, for the few statements that insert it by hand. */
export function eventOf(actor: Actor, action: Action, subject: Subject) {
  return {
    organizationId: actor.organizationId,
    id: newId(),
    action,
    actorKind: actor.kind,
    actorId: actor.kind === 'STAFF' ? actor.userId : null,
    actorName: 'name' in actor ? actor.name : null,
    subjectId: subject.id,
    forumId: subject.forumId ?? null,
  }
}
