import { differenceOf } from '#domain/satisfaction/comparison.ts'
import type { Snapshot } from '#domain/satisfaction/satisfaction.ts'
import { periodLabel, qualityLabel } from '#domain/satisfaction/terms.ts'
import { m } from '#messages'
import { formatFixed } from './format.ts'

/** How satisfied the users of a unit are, and whether that is more than the period before. */
export function trendSentence(trend: readonly Snapshot[]) {
  const [before, latest] = [trend.at(-2), trend.at(-1)]
  if (!latest) return m.satisfaction_unit_lead_none()
  const said = {
    index: formatFixed(latest.index),
    quality: qualityLabel(latest.quality),
    period: periodLabel(latest),
  }
  const change = differenceOf(before?.index ?? null, latest.index)
  if (change === null) return m.satisfaction_unit_lead(said)
  if (change === 0) return m.satisfaction_unit_lead_same(said)
  const all = { ...said, change: formatFixed(Math.abs(change)) }
  return change > 0 ? m.satisfaction_unit_lead_up(all) : m.satisfaction_unit_lead_down(all)
}

type Effect = { before: Snapshot | null; after: Snapshot | null; change: number | null }

/** What became of satisfaction after a forum, or why nobody can tell. */
export function effectSentence({ before, after, change }: Effect) {
  if (!before && !after) return m.satisfaction_effect_none()
  if (!after) return m.satisfaction_effect_no_after()
  if (!before || change === null) return m.satisfaction_effect_no_before()
  const said = {
    before: formatFixed(before.index),
    after: formatFixed(after.index),
    change: formatFixed(Math.abs(change)),
  }
  if (change === 0) return m.satisfaction_effect_same({ after: said.after })
  return change > 0 ? m.satisfaction_effect_up(said) : m.satisfaction_effect_down(said)
}
