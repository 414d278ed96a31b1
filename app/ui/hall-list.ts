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

/** How far the device's clock was ahead of the server's when the list came. */
export const aheadBy = ({ loadedAt, list }: KeptList) => loadedAt - Date.parse(list.at)

async function fingerprint(text: string) {
  // A page that came over plain http has no such means, and no camera either.
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle
  if (!subtle) return undefined
  const bytes = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)))
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.slice(0, fingerprintLength)
}
