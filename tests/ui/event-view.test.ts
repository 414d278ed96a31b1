import { expect, test } from 'vitest'
import { actions } from '#domain/event/event.ts'
import { actionLabel } from '#domain/event/terms.ts'
import { newId } from '#domain/id.ts'
import { eventView } from '#ui/event-view.ts'

const viewOf = (action: string, details: unknown, forumId: string | null = null) =>
  eventView({ action, subjectId: 'x', forumId, details }, 'kota-kediri', 'Asia/Jakarta')

test('an event’s details are told in words', () => {
  const { details } = viewOf('feedback.submitted', {
    kind: 'COMPLAINT',
    identity: 'CONFIDENTIAL',
    channel: 'QR_FORM',
    note: null,
    trackingCode: 'AB12',
    submittedAt: '2026-10-07T02:00:00.000Z',
  })

  expect(details.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual([
    'Pengaduan',
    'Rahasia',
    'Formulir QR',
    'AB12',
    '7 Okt 2026 09.00',
  ])
})

test('a state is named as its own kind of thing names it', () => {
  const textOf = (action: string) => viewOf(action, { to: 'CANCELLED' }).details[0]?.text

  expect(textOf('forum.cancelled')).toBe('Dibatalkan')
  expect(viewOf('member.changed', { from: 'Ani', to: 'Ani B.' }).details).toMatchObject([
    { text: 'Ani' },
    { text: 'Ani B.' },
  ])
})

test('ids say nothing to people and are not shown', () => {
  expect(viewOf('follow-up.proposed', { evidenceId: newId() }).details).toEqual([])
  expect(viewOf('follow-up.proposed', { feedbackIds: [newId(), newId()] }).details).toEqual([])
})

test('hostile or odd details are text or nothing, never an error', () => {
  for (const details of [null, 'text', 3, [], { toString: 'x', __proto__: null, constructor: 'y' }])
    expect(() => viewOf('gone.action', details)).not.toThrow()
  expect(viewOf('gone.action', {}).title).toBe('gone.action')
})

test('every action has its own words', () => {
  expect(actions.filter((action) => actionLabel(action) === action)).toEqual([])
})

test('what belongs to a forum leads to it', () => {
  expect(viewOf('attendance.recorded', {}, 'f1').to).toBe('/kota-kediri/kelola/forum/f1')
  expect(viewOf('agenda.changed', {}).to).toBeNull()
})
