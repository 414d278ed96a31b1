import type { FollowUpStatus } from './follow-up.ts'

/** The columns of the board, in the order a promise goes through them. */
export const boardColumns = ['planning', 'working', 'waiting', 'judging', 'done'] as const
export type BoardColumn = (typeof boardColumns)[number]

/** The states that stand in each column; what was declined or cancelled is on no board. */
export const statusesIn: Record<BoardColumn, readonly FollowUpStatus[]> = {
  planning: ['AGREED', 'PLANNED'],
  working: ['IN_PROGRESS', 'RETURNED'],
  waiting: ['WAITING_BUDGET', 'DEFERRED'],
  judging: ['SUBMITTED'],
  done: ['VERIFIED', 'PUBLISHED'],
}

/** Cards of one column; the list shows the rest. */
export const cardsAColumn = 12
