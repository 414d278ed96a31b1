import { expect, test } from 'vitest'
import { answerFromList, searchList } from '#domain/attendance/guest-list.ts'
import { readScan } from '#domain/attendance/scan.ts'
import { arrivalOf, clockOffset, longestWait } from '#domain/attendance/scan-clock.ts'

const token = 'abcdefghijklmnopqrst_-'

test.each([
  ['AB2D34', { kind: 'PASS', key: 'AB2D34' }],
  [' ab-zd 34 ', { kind: 'PASS', key: 'AB2D34' }],
  [`https://rembug.kedirikota.go.id/kediri/u/${token}`, { kind: 'LINK', key: token }],
  [`http://localhost:3000/kediri/u/${token}/pas?x=1`, { kind: 'LINK', key: token }],
  ['https://rembug.kedirikota.go.id/kediri/ikut/AB2D34', { kind: 'POSTER', code: 'AB2D34' }],
  ['https://rembug.kedirikota.go.id/kediri/ikut', { kind: 'POSTER', code: null }],
  ['https://contoh.id/u/', { kind: 'FOREIGN' }],
  ['https://', { kind: 'FOREIGN' }],
  ['WIFI:S:Aula;T:WPA;P:rahasia;;', { kind: 'FOREIGN' }],
  ['00020101021126570011ID.DANA.WWW', { kind: 'FOREIGN' }],
  ['ABCDEFG', { kind: 'FOREIGN' }],
  ['', { kind: 'FOREIGN' }],
])('%s is read as what it is', (text, reading) => {
  expect(readScan(text)).toEqual(reading)
})

test('a wait is a difference of one clock; one that cannot be counts as none', () => {
  const here = new Date('2026-10-07T03:00:00Z')
  const at = (wait: number) => arrivalOf({ scannedAt: 1e12, sentAt: 1e12 + wait }, here)
  expect(at(90_000)).toEqual({ at: new Date('2026-10-07T02:58:30Z'), isReckoned: true })
  expect(at(longestWait).isReckoned).toBe(true)
  for (const wait of [-1, longestWait + 1])
    expect(at(wait)).toEqual({ at: here, isReckoned: false })
  expect(clockOffset({ scannedAt: 0, sentAt: here.getTime() + 5400 }, here)).toBe(5)
  expect(clockOffset({ scannedAt: 0, sentAt: 999_999_999_999_999 }, here)).toBe(2_147_483_647)
})

const guest = { id: '1', pass: 'p', link: 'l', name: 'Siti Aminah', group: 'Media' } as const

test('the list answers as the server would, and says what only the server knows', () => {
  expect(answerFromList(undefined)).toEqual({ outcome: 'NOT_LISTED' })
  const expected = { ...guest, state: 'EXPECTED' } as const
  expect(answerFromList(expected)).toMatchObject({ outcome: 'KEPT', waitlisted: false })
  expect(answerFromList({ ...guest, state: 'WAITING' })).toMatchObject({ waitlisted: true })
  expect(answerFromList(expected, 'x')).toMatchObject({ outcome: 'ALREADY', since: 'x' })
  expect(answerFromList({ ...guest, state: 'IN', since: 'y' })).toMatchObject({ since: 'y' })
  for (const state of ['WITHDRAWN', 'REPLACED'] as const)
    expect(answerFromList({ ...guest, state })).toMatchObject({ outcome: state })
})

test('a name is found by any of its words, whatever their case', () => {
  const guests = [{ ...guest, state: 'EXPECTED' as const }]
  expect(searchList(guests, 'aminah SITI')).toHaveLength(1)
  expect(searchList(guests, 'siti budi')).toHaveLength(0)
  expect(searchList(guests, '  ')).toHaveLength(0)
})
