import type { FeedbackStatus } from '#db/generated/enums.ts'
import type { Action } from '#domain/event/event.ts'
import { plusMinutes } from '../days.ts'
import { happened } from '../ground.ts'
import type { SeedFeedback } from './material.ts'
import { type Gathering, organizerOf } from './town.ts'
import { dayAfter, type Voiced } from './voiced.ts'

const actions: Partial<Record<FeedbackStatus, Action>> = {
  ANSWERED: 'feedback.answered',
  CLOSED: 'feedback.answered',
  MERGED: 'feedback.merged',
  REDIRECTED: 'feedback.redirected',
  OUT_OF_SCOPE: 'feedback.declared-out-of-scope',
  HIDDEN: 'feedback.hidden',
}

export const isLetOut = ({ isLetThrough, isMasked }: SeedFeedback) => isLetThrough || isMasked

/** In a hall it takes a moment until somebody has read what came in. */
export const letThroughAt = (at: Date) => plusMinutes(at, 2)

/** Puts on record what staff did with an input; grouping is recorded with its row. */
export function recordTriage(gathering: Gathering, input: Voiced) {
  const { town, forum, id: forumId } = gathering
  const subject = { id: input.id, forumId }
  const who = organizerOf(town, forum.unit)
  if (isLetOut(input.told)) {
    const how = input.told.isMasked ? 'feedback.masked' : 'feedback.approved'
    happened(town.ground, letThroughAt(input.at), who, how, subject)
  }
  if (input.status === 'SUBMITTED' || input.told.channel === 'IMPORTED') return

  const office = town.days.officeInstant(dayAfter(gathering, input))
  const at = office > input.at ? office : plusMinutes(input.at, 20)
  const step = actions[input.status]

  if (input.status !== 'HIDDEN') happened(town.ground, at, who, 'feedback.triaged', subject)
  if (step) {
    const { reason, laporTicket } = input.told
    happened(town.ground, plusMinutes(at, 2), who, step, subject, { reason, laporTicket })
  }
  if (input.status === 'CLOSED') {
    happened(town.ground, plusMinutes(at, 1440), who, 'feedback.closed', subject)
  }
}
