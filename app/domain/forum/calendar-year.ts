/** The year that a calendar's address asks for, null when it names none that makes sense. */
export function calendarYearOf(url: string) {
  const year = Number(new URL(url).searchParams.get('tahun'))
  return Number.isInteger(year) && year >= 1990 && year <= 2100 ? year : null
}
