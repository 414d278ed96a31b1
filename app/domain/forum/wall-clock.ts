/** Whether the name is a zone of the IANA database that this server and every browser know. */
export function isKnownZone(name: string) {
  try {
    formatOf(name)
    return true
  } catch {
    return false
  }
}

/**
 * The instant at which the clocks of `zone` show `local` (`YYYY-MM-DDTHH:mm`). A time that is skipped when
 * clocks go forward is moved forward by the gap; one that is shown twice when they go back is the first.
 */
export function instantOf(local: string, zone: string) {
  const shown = Date.parse(`${local.slice(0, 16)}Z`)
  if (Number.isNaN(shown)) throw new RangeError('Not a wall-clock time')

  const before = shown - offsetAt(shown - day, zone)
  const after = shown - offsetAt(shown + day, zone)
  const fits = [before, after].filter((instant) => instant + offsetAt(instant, zone) === shown)
  return new Date(fits.length > 0 ? Math.min(...fits) : before)
}

/** What the clocks of `zone` show at the instant, as `<input type="datetime-local">` wants it. */
export function wallClockOf(instant: Date, zone: string) {
  return new Date(instant.getTime() + offsetAt(instant.getTime(), zone)).toISOString().slice(0, 16)
}

/** How far the clocks of `zone` are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, zone: string) {
  const whole = Math.floor(instant / 1000) * 1000
  const parts = formatOf(zone).formatToParts(whole)
  const [year = 0, month = 1, date = 1, hour = 0, minute = 0, second = 0] = order.map((type) =>
    Number(parts.find((part) => part.type === type)?.value),
  )
  return Date.UTC(year, month - 1, date, hour, minute, second) - whole
}

function formatOf(zone: string) {
  const known = formats.get(zone)
  if (known) return known

  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  if (formats.size < 100) formats.set(zone, format)
  return format
}

const order = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const
const day = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()
