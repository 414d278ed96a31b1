export const unitCategories = [
  'PERANGKAT_DAERAH',
  'BAGIAN_SETDA',
  'KECAMATAN',
  'KELURAHAN',
  'PUSKESMAS',
  'RSUD',
  'SATUAN_PENDIDIKAN',
  'UPTD',
  'BUMD',
  'VERTIKAL_KL',
] as const
export type UnitCategory = (typeof unitCategories)[number]

/** The three kinds of public service that PEKPPP looks at in each organization. */
export const lokusKinds = ['GOODS', 'SERVICES', 'ADMINISTRATIVE'] as const
export type LokusKind = (typeof lokusKinds)[number]

/** Whether more of an indicator is better (share of people with an ID card) or less (days of waiting). */
export const achievements = ['HIGHER_IS_BETTER', 'LOWER_IS_BETTER'] as const
export type Achievement = (typeof achievements)[number]

export type Figures = { target: number; realization: number; achievement: Achievement }

/**
 * How far a target was reached, in percent with two decimals, as government performance reports count:
 * realization of target, or (2 × target − realization) of target where less is better. Never below 0;
 * null when a target of 0 leaves nothing to divide by.
 */
export function achievementOf({ target, realization, achievement }: Figures) {
  if (target === 0) return null

  const reached = achievement === 'HIGHER_IS_BETTER' ? realization : 2 * target - realization
  return Math.max(0, Math.round((reached / target) * 10_000) / 100)
}

export function isTargetMet({ target, realization, achievement }: Figures) {
  return achievement === 'HIGHER_IS_BETTER' ? realization >= target : realization <= target
}
