import { expect, test } from 'vitest'
import {
  canMoveInvitation,
  invitationAnswers,
  invitationMoveNeedsReason,
  invitationStatuses,
  isConfirmed,
  isInvited,
  isPresent,
} from '../../../app/domain/forum/invitation.ts'
import { testEveryMove } from '../../support/moves.ts'

const allowed = {
  DRAFT: 'SENT CONFIRMED REPRESENTED DECLINED ATTENDED ABSENT WAITLISTED',
  SENT: 'CONFIRMED REPRESENTED DECLINED ATTENDED ABSENT WAITLISTED',
  CONFIRMED: 'REPRESENTED DECLINED ATTENDED ABSENT',
  REPRESENTED: 'CONFIRMED DECLINED ATTENDED ABSENT',
  DECLINED: 'CONFIRMED REPRESENTED ATTENDED WAITLISTED',
  ATTENDED: 'DRAFT SENT CONFIRMED REPRESENTED DECLINED ABSENT WAITLISTED',
  ABSENT: 'ATTENDED',
  WALK_IN: '',
  WAITLISTED: 'CONFIRMED REPRESENTED DECLINED ATTENDED ABSENT',
}

testEveryMove('an invitation', invitationStatuses, allowed, canMoveInvitation)

test('whatever was answered may be answered anew', () => {
  for (const from of invitationAnswers)
    for (const to of invitationAnswers) expect(canMoveInvitation(from, to)).toBe(from !== to)
})

test('only taking back a check-in is explained', () => {
  expect(invitationStatuses.filter(invitationMoveNeedsReason)).toEqual(['ATTENDED'])
})

test('who is present is confirmed, and only walk-ins were never invited', () => {
  expect(invitationStatuses.filter(isPresent)).toEqual(['ATTENDED', 'WALK_IN'])
  expect(invitationStatuses.filter(isConfirmed)).toEqual([
    'CONFIRMED',
    'ATTENDED',
    'WALK_IN',
    'REPRESENTED',
  ])
  expect(invitationStatuses.filter((status) => !isInvited(status))).toEqual(['WALK_IN'])
})
