import type { ListedAnswer, ListedGroup } from '#domain/attendance/guest-list.ts'
import type { KeptScan } from './hall-store.ts'
import type { Silence } from './hall-wire.ts'

/** What the desk shows large: what became of a scan, or that it was no pass at all. */
export type HallAnswer = { key: string } & (
  | ListedAnswer
  | { outcome: 'POSTER' | 'OTHER_POSTER' | 'FOREIGN' }
)

export type HallOutcome = HallAnswer['outcome']

export type HallState = {
  ready: boolean
  network: 'ONLINE' | Silence
  /** Whether what the device keeps outlives the page. */
  isLasting: boolean
  listed: { count: number; at: string } | null
  /** To whom a walk-in may belong, as far as the list that was taken along knows. */
  groups: readonly ListedGroup[]
  /** How far the device's clock is ahead of the server's, in milliseconds, as far as is known. */
  ahead: number
  /** Latest first. */
  scans: readonly KeptScan[]
  answer: HallAnswer | null
}

export const firstState: HallState = {
  ready: false,
  network: 'ONLINE',
  isLasting: true,
  listed: null,
  groups: [],
  ahead: 0,
  scans: [],
  answer: null,
}

/** Whether the device's clock is so far off that people should know, in milliseconds. */
export const isClockOff = ({ ahead }: HallState) => Math.abs(ahead) > 60_000

export const waitingOf = ({ scans }: HallState) => scans.filter(({ state }) => state === 'WAITING')

export const conflictsOf = ({ scans }: HallState) =>
  scans.filter(({ state }) => state === 'CONFLICT')
