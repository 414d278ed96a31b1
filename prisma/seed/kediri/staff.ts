import { randomBytes } from 'node:crypto'
import { hashPassword, newPassword } from '#domain/access/password.server.ts'
import type { Role } from '#domain/access/policy.ts'
import { type Ground, happened, idAt, unitIdOf, type Who } from '../ground.ts'

/** Somebody who works with the demo; `isDemo`: a visitor may sign in as them. */
type Person = {
  key: string
  role: Role
  email: string
  name: string
  position: string
  unit: string | null
  isDemo: boolean
}

const person = (
  key: string,
  role: Role,
  name: string,
  position: string,
  unit: string | null = null,
  isDemo = true,
): Person => ({ key, role, email: `${key}@demo.rembug.test`, name, position, unit, isDemo })

/** One demo account a role, a second organizer who is bound to one unit, and those who own promises. */
export const people: Person[] = [
  person('admin', 'ADMIN', 'Admin Bagian Organisasi', 'Analis Kebijakan Ahli Muda'),
  person('penyelenggara', 'ORGANIZER', 'Penyelenggara FKP Kota', 'Penata Kelola Pelayanan Publik'),
  person(
    'penyelenggara-dukcapil',
    'ORGANIZER',
    'Penyelenggara FKP Dispendukcapil',
    'Perencana Dispendukcapil',
    'dukcapil',
  ),
  person('fasilitator', 'FACILITATOR', 'Analis Kebijakan Pelayanan', 'Moderator dan notulis FKP'),
  person(
    'pic',
    'ACTION_OWNER',
    'Kepala Bidang Pelayanan Pendaftaran Penduduk',
    'Penanggung jawab tindak lanjut',
    'dukcapil',
  ),
  person('evaluator', 'EVALUATOR', 'Evaluator PEKPPP', 'Evaluator pelayanan publik'),
  person(
    'kepala-dukcapil',
    'ORGANIZER',
    'Kepala Dispendukcapil',
    'Kepala Dinas',
    'dukcapil',
    false,
  ),
  person(
    'pencatatan-sipil',
    'ACTION_OWNER',
    'Kepala Bidang Pelayanan Pencatatan Sipil',
    'Penanggung jawab tindak lanjut',
    'dukcapil',
    false,
  ),
  person(
    'sekretaris',
    'ACTION_OWNER',
    'Sekretaris Dispendukcapil',
    'Sekretaris Dinas',
    'dukcapil',
    false,
  ),
  person(
    'mojoroto',
    'ACTION_OWNER',
    'Kasi Pelayanan Kecamatan Mojoroto',
    'Penanggung jawab tindak lanjut',
    'mojoroto',
    false,
  ),
]

export type DemoAccount = { role: Role; email: string; password: string }

export type StaffMember = Extract<Who, { kind: 'STAFF' }> & { membershipId: string }
export type Staff = ReadonlyMap<string, StaffMember>

/** Adds everybody who works in the demo city, and gives the accounts a visitor may use. */
export async function addStaff(ground: Ground, at: Date) {
  const staff = new Map<string, StaffMember>()
  const accounts: DemoAccount[] = []

  for (const { isDemo, ...person } of people) {
    const password = isDemo ? newPassword() : randomBytes(32).toString('base64url')
    const userId = idAt(at)
    ground.rows.user.push({
      id: userId,
      email: person.email,
      name: person.name,
      passwordHash: await hashPassword(password),
      passwordChangedAt: at,
      createdAt: at,
    })
    const membershipId = addMembership(ground, userId, person, at)
    staff.set(person.key, { kind: 'STAFF', userId, membershipId, name: person.name })
    if (isDemo) accounts.push({ role: person.role, email: person.email, password })
  }
  return { staff, accounts }
}

/** Lets an existing user into an organization. */
export function addMembership(
  ground: Ground,
  userId: string,
  { role, name, email, position, unit }: Omit<Person, 'key' | 'isDemo'>,
  at: Date,
) {
  const { rows, organizationId } = ground
  const id = idAt(at)
  const unitId = unit && unitIdOf(ground, unit)
  rows.membership.push({ organizationId, id, userId, role, unitId, position, createdAt: at })
  happened(ground, at, { kind: 'SYSTEM' }, 'member.added', { id }, { name, email, role })
  return id
}

/** The member of that key, who must be there. */
export function memberOf(staff: Staff, key: string) {
  const member = staff.get(key)
  if (!member) throw new Error(`No member ${key}`)
  return member
}
