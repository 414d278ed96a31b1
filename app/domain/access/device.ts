/** The browser and the system it runs on, such as 'Firefox · Linux'; null when it names neither. */
export function deviceName(userAgent: string | null) {
  const names = [nameIn(browsers, userAgent), nameIn(systems, userAgent)].filter(Boolean)
  return names.length > 0 ? names.join(' · ') : null
}

// The first that matches counts: browsers name the ones they descend from as well.
const browsers = {
  Edge: /Edg(e|A|iOS)?\//,
  'Samsung Internet': /SamsungBrowser\//,
  Opera: /OPR\/|Opera/,
  Firefox: /Firefox\/|FxiOS\//,
  Chrome: /Chrome\/|CriOS\//,
  Safari: /Safari\//,
}

const systems = {
  Android: /Android/,
  iOS: /iPhone|iPad/,
  Windows: /Windows/,
  macOS: /Macintosh/,
  ChromeOS: /CrOS/,
  Linux: /Linux/,
}

function nameIn(table: Record<string, RegExp>, userAgent: string | null) {
  if (!userAgent) return undefined
  return Object.entries(table).find(([, pattern]) => pattern.test(userAgent))?.[0]
}
