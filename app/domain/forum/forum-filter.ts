import { isId } from '../id.ts'
import { forumStatuses } from './forum.ts'

/** The filter a list's address asks for; what cannot be read is left out. The current year unless one is named. */
export function forumFilterOf(params: URLSearchParams, today: Date) {
  const year = Number(params.get('tahun'))
  const unitId = params.get('unit')
  const status = params.get('status')
  return {
    year: Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : today.getFullYear(),
    unitId: isId(unitId) ? unitId : null,
    status: forumStatuses.find((known) => known === status) ?? null,
    text: params.get('cari')?.trim().slice(0, 200) || null,
  }
}
