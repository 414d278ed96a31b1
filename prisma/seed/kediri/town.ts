import type { Days } from '../days.ts'
import type { Ground } from '../ground.ts'
import type { SeedForum } from './material.ts'
import { memberOf, type Staff } from './staff.ts'

/** The demo city while it is seeded. */
export type Town = {
  ground: Ground
  days: Days
  staff: Staff
  /** By unit key and service key, `dukcapil/ktp`. */
  services: Map<string, string>
  stakeholders: Map<number, string>
  /** The evidence pictures and papers already stored, by what they are for. */
  files: Map<string, string>
}

/** A forum of the city and when it is held; null while it has no day. */
export type Gathering = {
  town: Town
  forum: SeedForum
  id: string
  unitId: string
  startsAt: Date | null
}

/** Who organizes the forums of a unit. */
export const organizerOf = ({ staff }: Town, unit: string) =>
  memberOf(staff, unit === 'dukcapil' ? 'penyelenggara-dukcapil' : 'penyelenggara')

export function serviceIdOf({ services }: Town, { unit }: SeedForum, key: string | null) {
  if (key === null) return null
  const id = services.get(`${unit}/${key}`)
  if (!id) throw new Error(`No service ${unit}/${key}`)
  return id
}
