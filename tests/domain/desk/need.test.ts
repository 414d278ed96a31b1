import { expect, test } from 'vitest'
import { forumStep, type SteppingForum } from '#domain/desk/forum-step.ts'
import { daysLeft, groupsOf, type Need, shownNeeds } from '#domain/desk/need.ts'

const today = '2026-03-10'
const need = (kind: Need['kind'], day: string | null, id: string = kind): Need => ({
  ...{ kind, id, day, title: id, about: null, count: null, status: null },
})

test('sections stand by their most urgent row, rows within them too', () => {
  const groups = groupsOf(
    [
      need('INPUT', '2026-03-09'),
      need('DUE', '2026-03-20', 'kemudian'),
      need('DUE', '2026-03-01', 'terlambat'),
      need('JUDGE', '2026-02-20'),
    ],
    today,
  )
  expect(groups.map(({ section, rows }) => [section, ...rows.map(({ id }) => id)])).toEqual([
    ['judging', 'JUDGE'],
    ['own', 'terlambat', 'kemudian'],
    ['input', 'INPUT'],
  ])
})

test('a section shows a few, and says that there are more', () => {
  const many = Array.from({ length: shownNeeds + 1 }, (_, index) =>
    need('INPUT', '2026-03-01', String(index)),
  )
  expect(groupsOf(many, today)).toMatchObject([{ more: true, rows: { length: shownNeeds } }])
  expect(groupsOf(many.slice(1), today)[0]?.more).toBe(false)
})

test('what was returned is never later than today, and what waits has its patience', () => {
  expect(daysLeft(need('RETURNED', '2026-12-31'), today)).toBe(0)
  expect(daysLeft(need('RETURNED', '2026-03-01'), today)).toBe(-9)
  expect(daysLeft(need('JUDGE', '2026-03-08'), today)).toBe(5)
  expect(daysLeft(need('DUE', '2026-03-12'), today)).toBe(2)
  expect(daysLeft(need('UNOWNED', null), today)).toBe(14)
})

const whole: SteppingForum = {
  ...{ status: 'DRAFT', day: '2026-04-01', hasTeam: true, hasMaterial: true, hasGuests: true },
  ...{ hasRows: true, hasOpenRows: false, hasUntriaged: false, hasPublication: true },
}
const stepOf = (more: Partial<SteppingForum>, mayManage = true) =>
  forumStep({ ...whole, ...more }, mayManage, today)

test('a forum’s next step is what its guard still lacks, else the move itself', () => {
  const place = (name: string) => ({ kind: 'PLACE', place: name })
  const move = (to: string) => ({ kind: 'MOVE', to })
  expect(stepOf({ hasTeam: false })).toEqual(place('tim'))
  expect(stepOf({})).toEqual(move('PLANNED'))
  expect(stepOf({ status: 'PLANNED', hasGuests: false })).toEqual(place('undangan'))
  expect(stepOf({ status: 'PLANNED', hasMaterial: false })).toEqual(place('bahan'))
  expect(stepOf({ status: 'ANNOUNCED' })).toBeNull()
  expect(stepOf({ status: 'ANNOUNCED', day: today })).toEqual(move('IN_SESSION'))
  expect(stepOf({ status: 'IN_SESSION', day: today })).toEqual(place('kehadiran'))
  const over = { status: 'IN_SESSION', day: '2026-03-09' } as const
  expect(stepOf(over)).toEqual(move('FORMULATING'))
  expect(stepOf({ ...over, hasUntriaged: true })).toEqual(place('masukan'))
  expect(stepOf(over, false)).toEqual(place('kehadiran'))
  expect(stepOf({ status: 'FORMULATING', hasRows: false })).toEqual(place('rumusan'))
  expect(stepOf({ status: 'MINUTES_SIGNING', hasOpenRows: true })).toEqual(place('rumusan'))
  expect(stepOf({ status: 'FOLLOW_UP', hasPublication: false })).toEqual(place('publikasi'))
  expect(stepOf({ status: 'CLOSED' })).toBeNull()
})
