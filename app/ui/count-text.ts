import { formatNumber } from './format.ts'

/** "99+" once counting stopped at its limit. */
export const countText = (count: number, limit: number) =>
  count >= limit ? `${formatNumber(limit - 1)}+` : formatNumber(count)
