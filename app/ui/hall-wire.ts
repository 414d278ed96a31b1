import type { GuestList } from '#domain/attendance/guest-list.ts'
import type { ScanAnswer } from '#domain/attendance/scan.ts'
import type { KeptScan } from './hall-store.ts'

/** Why the server did not answer: not reached, signed out, or no longer allowed. */
export type Silence = 'AWAY' | 'SIGNED_OUT' | 'FORBIDDEN'

export const isSilence = (answer: unknown): answer is Silence => typeof answer === 'string'

/** Sends a scan; sent again it is the same scan. `patience` in milliseconds. */
export function sendScan(url: string, { id, kind, key, scannedAt }: KeptScan, patience: number) {
  const times = { scannedAt: String(scannedAt), sentAt: String(Date.now()) }
  const body = new URLSearchParams({ id, kind, key, ...times })
  return ask<ScanAnswer>(url, patience, { method: 'POST', body })
}

export const fetchList = (url: string) => ask<GuestList>(url, 15_000)

async function ask<Answer>(url: string, patience: number, init: RequestInit = {}) {
  try {
    const signal = AbortSignal.timeout(patience)
    const response = await fetch(url, { ...init, signal, redirect: 'manual', cache: 'no-store' })
    if (response.type === 'opaqueredirect') return 'SIGNED_OUT' satisfies Silence
    if (response.status === 403 || response.status === 404) return 'FORBIDDEN' satisfies Silence
    return response.ok ? ((await response.json()) as Answer) : ('AWAY' satisfies Silence)
  } catch {
    return 'AWAY' satisfies Silence
  }
}
