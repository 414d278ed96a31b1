import { createHash, randomBytes } from 'node:crypto'
import { db, type Tx } from '#db/client.server.ts'
import { now } from '#platform/clock.server.ts'
import { newId } from '../id.ts'
import type { StaffActor } from './actor.ts'

const lifetimeDays = 14
const day = 86_400_000

export type SignedIn = NonNullable<Awaited<ReturnType<typeof findSession>>>

/** Where a request comes from, as the list of sessions shows it. */
export type Device = { address: string | null; userAgent: string | null }

/** What makes a person a member: selected wherever somebody is about to act. */
export const membershipSelect = {
  id: true,
  organizationId: true,
  role: true,
  unitId: true,
  position: true,
  organization: {
    select: {
      slug: true,
      name: true,
      shortName: true,
      timeZone: true,
      logoFileId: true,
      primaryColor: true,
    },
  },
} as const

/** Opens a session and gives the token that only the browser keeps; the database knows its hash. */
export async function startSession(tx: Tx, userId: string, device: Device) {
  const token = randomBytes(32).toString('base64url')
  const session = await tx.session.create({
    data: {
      id: newId(),
      tokenHash: hashOf(token),
      userId,
      address: device.address,
      userAgent: device.userAgent?.slice(0, 300) ?? null,
      ...timesOf(now()),
    },
    select: { id: true },
  })
  return { id: session.id, token }
}

/** The living session of a token with its user and memberships, in one query; null when there is none. */
export async function findSession(token: string) {
  const session = await db.session.findUnique({
    where: { tokenHash: hashOf(token) },
    relationLoadStrategy: 'join',
    select: {
      id: true,
      userId: true,
      expiresAt: true,
      revokedAt: true,
      lastSeenAt: true,
      user: {
        select: {
          id: true,
          name: true,
          email: true,
          locale: true,
          shortcuts: true,
          passwordChangedAt: true,
          deactivatedAt: true,
          memberships: {
            where: { deactivatedAt: null },
            orderBy: { organizationId: 'asc' },
            select: membershipSelect,
          },
        },
      },
    },
  })
  if (!session || session.revokedAt || session.user.deactivatedAt) return null
  if (session.expiresAt <= now()) return null
  return session
}

/** Notes that a session was used, at most once in five minutes. */
export async function touchSession(session: SignedIn) {
  if (now().getTime() - session.lastSeenAt.getTime() < 300_000) return
  await db.session.updateMany({
    where: { id: session.id, revokedAt: null },
    data: timesOf(now()),
  })
}

/** Who the signed-in user is within the organization; null when not a member. */
export function actorIn(session: SignedIn, organizationSlug: string): StaffActor | null {
  const membership = session.user.memberships.find(
    ({ organization }) => organization.slug === organizationSlug,
  )
  return membership ? actorOf(session.user, membership) : null
}

/** Who the user is in each organization they belong to. */
export const actorsOf = (user: Pick<SignedIn['user'], 'id' | 'name' | 'memberships'>) =>
  user.memberships.map((membership) => actorOf(user, membership))

/** Where somebody came in from, as events keep it. */
export const whereaboutsOf = ({ address, userAgent }: Device) => ({
  address,
  userAgent: userAgent?.slice(0, 300) ?? null,
})

export const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url')

type Membership = Pick<
  SignedIn['user']['memberships'][number],
  'id' | 'organizationId' | 'role' | 'unitId'
>

function actorOf(user: { id: string; name: string }, membership: Membership): StaffActor {
  return {
    kind: 'STAFF',
    organizationId: membership.organizationId,
    userId: user.id,
    membershipId: membership.id,
    name: user.name,
    role: membership.role,
    unitId: membership.unitId,
  }
}

const timesOf = (moment: Date) => ({
  lastSeenAt: moment,
  expiresAt: new Date(moment.getTime() + lifetimeDays * day),
})
