import { timeHorizonLabel, timeUnitLabel } from '#domain/follow-up/terms.ts'
import type { TimeHorizon, TimeUnit } from '#domain/follow-up/time-frame.ts'

/** *Jangka waktu* as the Berita Acara writes it: "Jangka Pendek (2 Hari)". */
export function timeFrameText(row: {
  horizon: TimeHorizon
  timeValue: number | null
  timeUnit: TimeUnit | null
}) {
  const { horizon, timeValue, timeUnit } = row
  const length = timeValue && timeUnit && ` (${timeValue} ${timeUnitLabel(timeUnit)})`
  return `${timeHorizonLabel(horizon)}${length || ''}`
}
