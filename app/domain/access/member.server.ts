import { db, type Tx } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import { forbidden, notFound, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { isId, knownId, newId } from '../id.ts'
import { type Cursor, pageSize } from '../page.ts'
import { literally } from '../search.ts'
import type { Actor } from './actor.ts'
import { heldCounts, holdsWork } from './held-work.server.ts'
import type { NewMember } from './member.schema.ts'
import { hashPassword, newPassword } from './password.server.ts'
import { authorize, type Role } from './policy.ts'
import { endOpenInvitation } from './staff-invitation-end.server.ts'

export type MemberFilter = {
  search?: string
  role?: Role
  active?: boolean
  /** Who left with something still with them. */
  toHandOver?: boolean
}

export type MemberRow = Awaited<ReturnType<typeof listMembers>>['rows'][number]

/** The members of the organization by name, a page at a time; the cursor is a member's id. */
export async function listMembers(
  actor: Actor,
  filter: MemberFilter = {},
  cursor: Cursor = {},
  size = pageSize,
) {
  authorizeMembers(actor)

  const from = cursor.before ?? cursor.after
  const backwards = cursor.before !== undefined
  const found = await db.membership.findMany({
    where: { organizationId: actor.organizationId, ...conditionsOf(filter) },
    relationLoadStrategy: 'join',
    orderBy: [{ user: { name: 'asc' } }, { id: 'asc' }],
    take: backwards ? -(size + 1) : size + 1,
    ...(isId(from) && { cursor: keyOf(actor, from), skip: 1 }),
    select: memberSelect,
  })

  const more = found.length > size
  const rows = backwards ? found.slice(-size) : found.slice(0, size)
  const hasNext = backwards || more
  const hasPrev = backwards ? more : cursor.after !== undefined
  return {
    rows,
    next: hasNext ? (rows.at(-1)?.id ?? null) : null,
    prev: hasPrev ? (rows[0]?.id ?? null) : null,
  }
}

/** One member of the organization. */
export async function findMember(actor: Actor, id: string, from: Tx = db) {
  authorizeMembers(actor)

  const member = await from.membership.findUnique({
    where: keyOf(actor, knownId(id)),
    relationLoadStrategy: 'join',
    select: memberSelect,
  })
  if (!member) throw notFound()
  return member
}

/**
 * Adds a person by e-mail. A new account gets a first password, given back once to be handed over;
 * who has an account already keeps its name and password (then `password` is null).
 */
export async function addMember(actor: Actor, input: NewMember) {
  authorizeMembers(actor)

  const password = newPassword()
  const passwordHash = await hashPassword(password)
  return db.$transaction(async (tx) => {
    const unit = await requireUnit(tx, actor, input.unitId)
    // The invitation first, as when it is accepted: of the two at once, neither waits for the other in turn.
    await endOpenInvitation(tx, actor, input.email)
    const { id: userId, isNew } = await findOrCreateUser(tx, { ...input, passwordHash })
    const id = newId()
    const { role, unitId, position } = input
    const added = await tx.membership.createMany({
      data: { organizationId: actor.organizationId, id, userId, role, unitId, position },
      skipDuplicates: true,
    })
    if (added.count === 0) throw new RuleViolation('email', m.access_member_exists())

    const details = { name: input.name, email: input.email, role, unit: unit?.name }
    await record(tx, actor, 'member.added', { id }, details)
    return { id, password: isNew ? password : null }
  })
}

/** Members are the business of those who mind the whole organization. */
export function authorizeMembers(actor: Actor) {
  authorize(actor, 'member.manage')
  if (actor.kind === 'STAFF' && actor.unitId) throw forbidden()
}

/** The unit that was chosen, if it is one of the organization's and not archived. */
export async function requireUnit(tx: Tx, actor: Actor, id: string | null) {
  if (!id) return null
  const unit = await tx.unit.findFirst({
    where: { organizationId: actor.organizationId, id, archivedAt: null },
    select: { id: true, name: true },
  })
  if (!unit) throw new RuleViolation('unitId', m.access_member_unit_unknown())
  return unit
}

/** The units a member can be assigned to. */
export async function listMemberUnits(actor: Actor) {
  authorizeMembers(actor)
  return db.unit.findMany({
    where: { organizationId: actor.organizationId, archivedAt: null },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    take: 500,
    select: { id: true, name: true },
  })
}

const memberSelect = {
  id: true,
  role: true,
  unitId: true,
  position: true,
  deactivatedAt: true,
  createdAt: true,
  unit: { select: { name: true, shortName: true } },
  _count: heldCounts,
  user: {
    select: {
      id: true,
      name: true,
      email: true,
      sessions: { orderBy: { lastSeenAt: 'desc' }, take: 1, select: { lastSeenAt: true } },
    },
  },
} as const satisfies Prisma.MembershipSelect

function conditionsOf({
  search,
  role,
  active,
  toHandOver,
}: MemberFilter): Prisma.MembershipWhereInput {
  const contains = { contains: literally(search?.trim() ?? ''), mode: 'insensitive' } as const
  return {
    ...(search?.trim() && { user: { OR: [{ name: contains }, { email: contains }] } }),
    ...(role && { role }),
    ...(active !== undefined && { deactivatedAt: active ? null : { not: null } }),
    ...(toHandOver && { deactivatedAt: { not: null }, AND: holdsWork }),
  }
}

const keyOf = ({ organizationId }: Actor, id: string) => ({
  organizationId_id: { organizationId, id },
})

type Newcomer = { email: string; name: string; passwordHash: string }

async function findOrCreateUser(tx: Tx, { email, name, passwordHash }: Newcomer) {
  const id = newId()
  const created = await tx.user.createMany({
    data: { id, email, name, passwordHash },
    skipDuplicates: true,
  })
  if (created.count > 0) return { id, isNew: true }

  const user = await tx.user.findUniqueOrThrow({
    where: { email },
    select: { id: true, deactivatedAt: true },
  })
  if (user.deactivatedAt) throw new RuleViolation('email', m.access_member_account_closed())
  return { id: user.id, isNew: false }
}
