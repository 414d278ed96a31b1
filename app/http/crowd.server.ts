import { TooOften } from '#domain/errors.ts'

type Window = { count: number; endsAt: number }

/** A hall of a thousand people behind one address never meets it; a machine that floods the inbox does. */
const pace = { limit: 12_000, windowMs: 600_000 }
const mostKeys = 50_000
const windows = new Map<string, Window>()

/**
 * Counts a turn of whoever is behind one address or link, and refuses when it is far beyond what people do.
 * Kept in the memory of each process: it costs a submission nothing.
 */
export function requireCrowdTurn(key: string, now = Date.now()) {
  const known = windows.get(key)
  const window = known && known.endsAt > now ? known : { count: 0, endsAt: now + pace.windowMs }
  if (window !== known) remember(key, window, now)

  window.count += 1
  if (window.count > pace.limit) throw new TooOften('form', (window.endsAt - now) / 1000)
}

function remember(key: string, window: Window, now: number) {
  if (windows.size >= mostKeys) {
    for (const [old, { endsAt }] of windows) if (endsAt <= now) windows.delete(old)
  }
  if (windows.size >= mostKeys) windows.clear()
  windows.set(key, window)
}
