import { randomInt } from 'node:crypto'
import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import { addStandardInstrument } from '../assessment/instrument.server.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { newId } from '../id.ts'
import { addStandardGroups } from '../stakeholder/standard-group.server.ts'
import type { StaffActor } from './actor.ts'
import { hashPassword } from './password.server.ts'
import { hashOf } from './session.server.ts'
import { normalizedCode, type Setup } from './setup.schema.ts'
import { requireTurn } from './throttle.server.ts'

const key = 'setup-code'

/** Whether nobody has set this installation up yet. */
export async function isSetupOpen() {
  return (await db.organization.findFirst({ select: { id: true } })) === null
}

/** The set-up page exists only until there is an organization. */
export async function requireSetupOpen() {
  if (!(await isSetupOpen())) throw notFound()
}

/**
 * A new one-time code for the set-up page, in place of any former one; null once there is an
 * organization. Only its hash is kept: whoever reads the log may set the installation up.
 */
export async function createSetupCode() {
  if (!(await isSetupOpen())) return null

  const letters = Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)])
  const code = letters.join('').replace(/(.{4})(?!$)/g, '$1-')
  const value = hashOf(normalizedCode(code))
  await db.installationSetting.upsert({
    where: { key },
    create: { key, value },
    update: { value, updatedAt: now() },
  })
  return code
}

/** Creates the organization and its first admin. The code works once: of two at once, one succeeds. */
export async function setUp(input: Setup, address: string | null) {
  await requireTurn(`setup:${address}`, { limit: 10, windowSeconds: 900 }, 'code')
  await requireSetupOpen()

  const passwordHash = await hashPassword(input.password)
  return db.$transaction(async (tx) => {
    const used = await tx.installationSetting.deleteMany({
      where: { key, value: { equals: hashOf(input.code) } },
    })
    if (used.count === 0) throw new RuleViolation('code', m.access_setup_code_wrong())

    const { organization: name, slug, province, timeZone } = input
    const organization = await tx.organization.create({
      data: { id: newId(), name, slug, province, timeZone },
      select: { id: true, slug: true },
    })
    await addStandardGroups(tx, organization.id)
    await addStandardInstrument(tx, organization.id)
    const admin = await createAdmin(tx, organization.id, { ...input, passwordHash })
    await record(tx, admin, 'organization.created', organization, { name, slug })
    await record(tx, admin, 'member.added', { id: admin.membershipId }, memberDetails(input))
    return organization
  })
}

type Founder = Pick<Setup, 'name' | 'email'> & { passwordHash: string }

async function createAdmin(
  tx: Tx,
  organizationId: string,
  { name, email, passwordHash }: Founder,
): Promise<StaffActor> {
  const user = await tx.user.create({
    data: { id: newId(), name, email, passwordHash, passwordChangedAt: now() },
    select: { id: true },
  })
  const { id } = await tx.membership.create({
    data: { organizationId, id: newId(), userId: user.id, role: 'ADMIN' },
    select: { id: true },
  })
  return {
    kind: 'STAFF',
    organizationId,
    userId: user.id,
    membershipId: id,
    name,
    role: 'ADMIN',
    unitId: null,
  }
}

const memberDetails = ({ name, email }: Setup) => ({ name, email, role: 'ADMIN' })

const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
