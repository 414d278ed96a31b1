import { db } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { Actor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { RuleViolation } from '../errors.ts'
import { holdForumForChange } from './forum.server.ts'
import { moveForum } from './forum-move.server.ts'
import type {
  HeldAlready,
  PostponementInput,
  ReasonInput,
  ReschedulingInput,
} from './forum-moves.schema.ts'
import { instantOf } from './wall-clock.ts'

/** Fixes the date, place, services and team of a drafted forum. A start in the past must be meant. */
export async function planForum(actor: Actor, forumId: string, input: HeldAlready) {
  authorize(actor, 'forum.manage')
  return db.$transaction(async (tx) => {
    const forum = await holdForumForChange(tx, actor, forumId)
    if (forum.status === 'DRAFT') refusePast('form', forum.startsAt, input.alreadyHeld)

    return moveForum(tx, actor, forum, {
      from: 'DRAFT',
      to: 'PLANNED',
      action: 'forum.planned',
      details: input,
    })
  })
}

/** Makes a planned forum public. */
export async function announceForum(actor: Actor, forumId: string, input: HeldAlready) {
  authorize(actor, 'forum.manage')
  return db.$transaction(async (tx) => {
    const forum = await holdForumForChange(tx, actor, forumId)
    if (forum.status === 'PLANNED') {
      refusePast('form', forum.endsAt ?? forum.startsAt, input.alreadyHeld)
    }

    return moveForum(tx, actor, forum, {
      to: 'ANNOUNCED',
      action: 'forum.announced',
      data: { announcedAt: now(), statusReason: null },
      details: input,
    })
  })
}

/** Puts a planned or announced forum off, with the reason everybody is told and the new date if there is one. */
export async function postponeForum(actor: Actor, forumId: string, input: PostponementInput) {
  authorize(actor, 'forum.manage')
  return db.$transaction(async (tx) => {
    const forum = await holdForumForChange(tx, actor, forumId)
    const date = input.startsAt === null ? null : datesOf(input, forum.timeZone)
    if (date) refusePast('startsAt', date.startsAt)

    return moveForum(tx, actor, forum, {
      to: 'POSTPONED',
      action: 'forum.postponed',
      facts: { reason: input.reason },
      data: { ...date, statusReason: input.reason },
      details: { reason: input.reason, before: forum.startsAt?.toISOString() },
    })
  })
}

/** Gives a postponed forum its new date. */
export async function rescheduleForum(actor: Actor, forumId: string, input: ReschedulingInput) {
  authorize(actor, 'forum.manage')
  return db.$transaction(async (tx) => {
    const forum = await holdForumForChange(tx, actor, forumId)
    const date = datesOf(input, forum.timeZone)
    if (forum.status === 'POSTPONED') refusePast('startsAt', date.startsAt, input.alreadyHeld)

    return moveForum(tx, actor, forum, {
      from: 'POSTPONED',
      to: 'PLANNED',
      action: 'forum.rescheduled',
      data: { ...date, statusReason: null },
      details: { before: forum.startsAt?.toISOString(), after: date.startsAt?.toISOString() },
    })
  })
}

/** Calls a forum off before it was held, with the reason everybody is told. */
export async function cancelForum(actor: Actor, forumId: string, input: ReasonInput) {
  authorize(actor, 'forum.manage')
  return db.$transaction(async (tx) => {
    const forum = await holdForumForChange(tx, actor, forumId)
    return moveForum(tx, actor, forum, {
      to: 'CANCELLED',
      action: 'forum.cancelled',
      facts: { reason: input.reason },
      data: { statusReason: input.reason },
      details: { reason: input.reason },
    })
  })
}

/** A moment that has passed is refused unless the forum is said to have been held already, where one can say so. */
export function refusePast(field: string, moment: Date | null, alreadyHeld?: boolean) {
  if (!moment || moment > now() || alreadyHeld) return

  const sentence = alreadyHeld === undefined ? m.forum_error_past_date() : m.forum_error_past()
  throw new RuleViolation(field, sentence)
}

function datesOf(
  { startsAt, endsAt }: { startsAt: string | null; endsAt: string | null },
  zone: string,
) {
  return {
    startsAt: startsAt === null ? null : instantOf(startsAt, zone),
    endsAt: endsAt === null ? null : instantOf(endsAt, zone),
  }
}
