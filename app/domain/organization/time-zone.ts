/** The three time zones of Indonesia. Instants are stored in UTC beside one of these names. */
export const timeZones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const
export type TimeZone = (typeof timeZones)[number]

/** As it is written behind a clock time: WIB, WITA, WIT. */
export function timeZoneAbbreviation(zone: TimeZone) {
  return abbreviations[zone]
}

export function isTimeZone(name: string): name is TimeZone {
  return timeZones.some((zone) => zone === name)
}

/** The calendar day, `YYYY-MM-DD`, that the instant falls on in the zone. */
export function dayIn(zone: TimeZone, instant: Date) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(instant)
}

const abbreviations = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
} as const satisfies Record<TimeZone, string>
