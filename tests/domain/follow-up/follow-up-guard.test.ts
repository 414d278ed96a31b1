import { expect, test } from 'vitest'
import { followUpMoves, followUpStatuses } from '../../../app/domain/follow-up/follow-up.ts'
import {
  type FollowUpFacts,
  followUpMoveNeedsReason,
  missingForFollowUpMove,
} from '../../../app/domain/follow-up/follow-up-guard.ts'

const complete: FollowUpFacts = {
  ownerId: 'owner',
  dueOn: '2026-06-30',
  output: 'Barcode baru di setiap loket',
  targetFiscalYear: 2027,
  reviewOn: '2026-05-01',
  evidence: 1,
  reason: 'Belum ada perubahan di loket',
  currentYear: 2026,
  today: '2026-03-01',
}

const sentences = (...[from, to, facts]: Parameters<typeof missingForFollowUpMove>) =>
  missingForFollowUpMove(from, to, facts).map((gap) => gap())

test('where nothing is missing, every move of the table is free', () => {
  for (const from of followUpStatuses)
    for (const to of followUpMoves[from]) expect(sentences(from, to, complete)).toEqual([])
})

test('a plan needs an owner, a day and an output', () => {
  const empty = { ...complete, ownerId: null, dueOn: null, output: ' ' }

  expect(sentences('AGREED', 'PLANNED', empty)).toEqual([
    'Penanggung jawab belum ditetapkan',
    'Tenggat belum ditetapkan',
    'Keluaran yang dijanjikan belum diisi',
  ])
})

test('waiting for budget names a year that is not over', () => {
  for (const targetFiscalYear of [null, 2025])
    expect(sentences('PLANNED', 'WAITING_BUDGET', { ...complete, targetFiscalYear })).toHaveLength(
      1,
    )
  expect(sentences('PLANNED', 'WAITING_BUDGET', { ...complete, targetFiscalYear: 2026 })).toEqual(
    [],
  )
})

test('deferring names a reason and a coming day to look again', () => {
  for (const reviewOn of [null, '2026-03-01'])
    expect(sentences('PLANNED', 'DEFERRED', { ...complete, reviewOn })).toHaveLength(1)
  expect(sentences('PLANNED', 'DEFERRED', { ...complete, reason: null })).toEqual([
    'Alasan belum diisi',
  ])
})

test('nothing is put forward for verification without evidence', () => {
  expect(sentences('IN_PROGRESS', 'SUBMITTED', { ...complete, evidence: 0 })).toEqual([
    'Belum ada bukti tindak lanjut',
  ])
})

test('deferring, returning, declining, cancelling and reopening are explained', () => {
  const explained = followUpStatuses.flatMap((from) =>
    followUpMoves[from].filter((to) => followUpMoveNeedsReason(from, to)),
  )

  expect(new Set(explained)).toEqual(
    new Set(['DEFERRED', 'RETURNED', 'DECLINED', 'CANCELLED', 'IN_PROGRESS']),
  )
  expect(sentences('PUBLISHED', 'IN_PROGRESS', { ...complete, reason: '' })).toEqual([
    'Alasan belum diisi',
  ])
  expect(sentences('PLANNED', 'IN_PROGRESS', { ...complete, reason: '' })).toEqual([])
})
