import type { CommunityElement } from '../stakeholder/group.ts'
import type { ScanAnswer, ScanKind } from './scan.ts'

// The list a desk keeps on its device, so that it goes on while the network is away: who is invited and how
// their pass is recognized, never the codes and links themselves.

export const guestStates = ['EXPECTED', 'WAITING', 'IN', 'WITHDRAWN', 'REPLACED'] as const
export type GuestState = (typeof guestStates)[number]

export type ListedGuest = {
  id: string
  /** Fingerprints of the code on the pass and of the personal link. */
  pass: string
  link: string
  name: string
  group: string
  state: GuestState
  /** Since when they are in, by the server's clock. */
  since?: string
}

export type GuestList = {
  /** The server's clock when it was made: compared with the device's it tells how wrong that is. */
  at: string
  open: boolean
  guests: ListedGuest[]
  /** To whom somebody without an invitation may belong. */
  groups: ListedGroup[]
}

/** A group; somebody of one that speaks for no element is asked for theirs. */
export type ListedGroup = { id: string; name: string; element: CommunityElement | null }

/** What the device can say of a scan by itself. */
export type ListedAnswer =
  | ScanAnswer
  /** Will be let in as soon as the server hears of it. */
  | { outcome: 'KEPT'; name: string; group: string; waitlisted: boolean }
  /** Not on this list; the server may know them. */
  | { outcome: 'NOT_LISTED' }

/** What a fingerprint is made of: the same key has another one in another forum. */
export const fingerprinted = (forumId: string, kind: ScanKind, key: string) =>
  `${forumId}:${kind}:${key}`

/** Hex digits kept of the SHA-256 of `fingerprinted`. */
export const fingerprintLength = 24

/** What the list says of a guest; `hereSince` is when this device let them in itself. */
export function answerFromList(guest: ListedGuest | undefined, hereSince?: string): ListedAnswer {
  if (!guest) return { outcome: 'NOT_LISTED' }

  const { name, group, state, since } = guest
  if (hereSince) return { outcome: 'ALREADY', name, group, since: hereSince }
  if (state === 'IN') return { outcome: 'ALREADY', name, group, since }
  if (state === 'WITHDRAWN' || state === 'REPLACED') return { outcome: state, name, group }
  return { outcome: 'KEPT', name, group, waitlisted: state === 'WAITING' }
}

/** Guests whose name has all typed words in it, in the order of the list; at most twenty. */
export function searchList(guests: readonly ListedGuest[], typed: string) {
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  return guests
    .filter(({ name }) => {
      const low = name.toLocaleLowerCase()
      return words.every((word) => low.includes(word))
    })
    .slice(0, 20)
}
