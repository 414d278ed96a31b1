/** The three ways in: a personal invitation, a walk-in's own link, the forum's public page. */
export type Door =
  | { kind: 'INVITATION'; token: string }
  | { kind: 'ATTENDANCE'; token: string }
  | { kind: 'FORUM'; code: string }

/** What the door's key may look like; anything else opens nothing. */
export function isDoorKey(key: string | undefined): key is string {
  return key !== undefined && /^[\w-]{4,64}$/.test(key)
}
