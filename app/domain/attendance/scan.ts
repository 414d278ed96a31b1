import { readCode } from '../code.ts'

/** By what somebody is let in: the code of a pass, the link of a letter, or their name on the list. */
export const scanKinds = ['PASS', 'LINK', 'GUEST'] as const
export type ScanKind = (typeof scanKinds)[number]

/** What a QR code, or what was typed instead, turned out to be. */
export type Reading =
  | { kind: 'PASS' | 'LINK'; key: string }
  /** The poster of the forum with that code: for people who come without an invitation. */
  | { kind: 'POSTER'; code: string | null }
  | { kind: 'FOREIGN' }

/** What became of a scan, as the server tells the desk. */
export const scanOutcomes = [
  'RECORDED',
  'ALREADY',
  'ELSEWHERE',
  'WITHDRAWN',
  'REPLACED',
  'UNDONE',
  'CLOSED',
  'UNKNOWN',
  /** A walk-in whom the rules do not let in; `reason` says why. */
  'REFUSED',
] as const
export type ScanOutcome = (typeof scanOutcomes)[number]

/** The answer to one scan. Moments are the server's, as ISO texts: it travels to the device. */
export type ScanAnswer = {
  outcome: ScanOutcome
  name?: string
  group?: string
  /** Since when they are in. */
  since?: string
  /** Whether they waited for a seat until they came. */
  waitlisted?: boolean
  /** The forum the pass belongs to, where the desk may know of it. */
  theme?: string
  reason?: string
}

/** Somebody whom a device had let in without network and who is not on the list. */
export type LateRefusal = {
  id: string
  at: Date
  name: string | null
  outcome: ScanOutcome
  reason: string | null
  /** Whose device it was. */
  by: string | null
}

const passCode = /^[2-9A-Z]{6}$/
const personalLink = /^\/[^/]+\/u\/([\w-]{22})(?:[/?#]|$)/
const posterLink = /^\/[^/]+\/ikut(?:\/([^/?#]+))?(?:[/?#]|$)/

/**
 * Reads a QR code: the pass carries its code, the letter its personal link, the poster the forum's. The host
 * says nothing: the same installation is reached under several names, and a link's token is nobody else's.
 */
export function readScan(text: string): Reading {
  const code = readCode(text.trim())
  if (code && passCode.test(code)) return { kind: 'PASS', key: code }
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return { kind: 'FOREIGN' }

  const { pathname } = new URL(text)
  const token = personalLink.exec(pathname)?.[1]
  if (token) return { kind: 'LINK', key: token }
  const poster = posterLink.exec(pathname)
  return poster
    ? { kind: 'POSTER', code: poster[1] ? readCode(poster[1]) : null }
    : { kind: 'FOREIGN' }
}
