import type { Role } from '../access/policy.ts'

/** A member who works here now, as far as reminders are concerned. */
export type RemindedMember = {
  id: string
  role: Role
  /** Null: the whole organization. */
  unitId: string | null
  /** The units they head. */
  heads: readonly string[]
}

type Owed = { ownerId: string | null; unitId: string }

/** Who is reminded of a promise: its owner, or the unit's organizers where nobody owns it or the owner left. */
export function keepersOf<Member extends RemindedMember>(promise: Owed, staff: readonly Member[]) {
  const owner = staff.filter(({ id }) => id === promise.ownerId)
  return owner.length > 0 ? owner : organizersOf(promise.unitId, staff)
}

/**
 * Whom a promise that nobody moves is passed on to: the unit's head; where none is named its organizers, or
 * those of the whole organization. Never only the owner, who knows.
 */
export function headsOf<Member extends RemindedMember>(
  { ownerId, unitId }: Owed,
  staff: readonly Member[],
) {
  const others = staff.filter(({ id }) => id !== ownerId)
  const heads = others.filter((member) => member.heads.includes(unitId))
  return heads.length > 0 ? heads : organizersOf(unitId, others)
}

/** The unit's own organizers, else those of the whole organization, else its admins. */
function organizersOf<Member extends RemindedMember>(unitId: string, staff: readonly Member[]) {
  const organizers = staff.filter(({ role }) => role === 'ORGANIZER' || role === 'ADMIN')
  const own = organizers.filter((member) => member.unitId === unitId)
  if (own.length > 0) return own

  const wide = organizers.filter((member) => member.unitId === null)
  const organizing = wide.filter(({ role }) => role === 'ORGANIZER')
  return organizing.length > 0 ? organizing : wide
}
