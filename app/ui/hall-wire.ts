import type { GuestList } from '#domain/attendance/guest-list.ts'
import type { ScanAnswer } from '#domain/attendance/scan.ts'
import type { KeptScan } from './hall-store.ts'

/** Why the server did not answer: not reached, signed out, or no longer allowed. */
export type Silence = 'AWAY' | 'SIGNED_OUT' | 'FORBIDDEN'

export const isSilence = (answer: unknown): answer is Silence => typeof answer === 'string'

/** Sends a scan; sent again it is the same scan. `patience` in milliseconds. */
export async function sendScan(url: string, scan: KeptScan, patience: number) {
  const { id, kind, scannedAt } = scan
  const times = { scannedAt: String(scannedAt), sentAt: String(Date.now()) }
  const body = new URLSearchParams({ id, kind, ...whoOf(scan), ...times })
  const answer = await ask<ScanAnswer>(url, patience, { method: 'POST', body })
  // What the server cannot read it will not read later: the desk is told, instead of trying for ever.
  return answer === 'UNREADABLE' ? ({ outcome: 'UNKNOWN' } satisfies ScanAnswer) : answer
}

/** The key of a pass, or what was written down of somebody without one. */
function whoOf({ key, name = '', walkIn }: KeptScan): Record<string, string> {
  if (!walkIn) return { key }
  const { isVulnerable, ...written } = walkIn
  return { name, ...written, ...(isVulnerable && { isVulnerable: 'on' }) }
}

export async function fetchList(url: string) {
  const list = await ask<GuestList>(url, 15_000)
  return list === 'UNREADABLE' ? ('AWAY' satisfies Silence) : list
}

async function ask<Answer>(url: string, patience: number, init: RequestInit = {}) {
  try {
    const signal = AbortSignal.timeout(patience)
    const response = await fetch(url, { ...init, signal, redirect: 'manual', cache: 'no-store' })
    if (response.type === 'opaqueredirect') return 'SIGNED_OUT' satisfies Silence
    if (response.status === 403 || response.status === 404) return 'FORBIDDEN' satisfies Silence
    if (response.status === 400) return 'UNREADABLE'
    return response.ok ? ((await response.json()) as Answer) : ('AWAY' satisfies Silence)
  } catch {
    return 'AWAY' satisfies Silence
  }
}
