import {
  fingerprinted,
  fingerprintLength,
  type ListedGuest,
} from '#domain/attendance/guest-list.ts'
import type { ScanKind } from '#domain/attendance/scan.ts'
import type { KeptList } from './hall-store.ts'

/** Whom the list has for what was scanned; nobody where it has no list, or the browser cannot compare. */
export async function findListed(
  kept: KeptList | undefined,
  forumId: string,
  { kind, key }: { kind: ScanKind; key: string },
): Promise<ListedGuest | undefined> {
  const guests = kept?.list.guests ?? []
  if (kind === 'GUEST') return guests.find(({ id }) => id === key)

  const print = await fingerprint(fingerprinted(forumId, kind, key))
  return guests.find(({ pass, link }) => print === (kind === 'PASS' ? pass : link))
}

/** The server's clock at a moment of the device's, as far as the list's arrival tells. */
export function serverTime(kept: KeptList | undefined, at: number) {
  const ahead = kept ? kept.loadedAt - Date.parse(kept.list.at) : 0
  return new Date(at - ahead).toISOString()
}

async function fingerprint(text: string) {
  // A page that came over plain http has no such means, and no camera either.
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle
  if (!subtle) return undefined
  const bytes = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)))
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.slice(0, fingerprintLength)
}
