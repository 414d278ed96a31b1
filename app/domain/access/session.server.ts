import { createHash, randomBytes } from 'node:crypto'
import { db, type Tx } from '#db/client.server.ts'
import { newId } from '../id.ts'
import type { StaffActor } from './actor.ts'

const lifetimeDays = 14
const day = 86_400_000

export type SignedIn = NonNullable<Awaited<ReturnType<typeof findSession>>>

/** Opens a session and gives the token that only the browser keeps; the database knows its hash. */
export async function startSession(
  tx: Tx,
  userId: string,
  device: { address: string | null; userAgent: string | null },
) {
  const token = randomBytes(32).toString('base64url')
  const session = await tx.session.create({
    data: {
      id: newId(),
      tokenHash: hashOf(token),
      userId,
      address: device.address,
      userAgent: device.userAgent?.slice(0, 300) ?? null,
      expiresAt: new Date(Date.now() + lifetimeDays * day),
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
          deactivatedAt: true,
          memberships: {
            where: { deactivatedAt: null },
            select: {
              id: true,
              organizationId: true,
              role: true,
              unitId: true,
              position: true,
              organization: { select: { slug: true, name: true, timeZone: true } },
            },
          },
        },
      },
    },
  })
  if (!session || session.revokedAt || session.user.deactivatedAt) return null
  if (session.expiresAt.getTime() <= Date.now()) return null
  return session
}

/** Notes that a session was used, at most once in five minutes. */
export async function touchSession(session: SignedIn) {
  if (Date.now() - session.lastSeenAt.getTime() < 300_000) return
  await db.session.updateMany({
    where: { id: session.id, revokedAt: null },
    data: { lastSeenAt: new Date(), expiresAt: new Date(Date.now() + lifetimeDays * day) },
  })
}

/** Who the signed-in user is within the organization; null when not a member. */
export function actorIn(session: SignedIn, organizationSlug: string): StaffActor | null {
  const membership = session.user.memberships.find(
    ({ organization }) => organization.slug === organizationSlug,
  )
  if (!membership) return null

  return {
    kind: 'STAFF',
    organizationId: membership.organizationId,
    userId: session.userId,
    membershipId: membership.id,
    name: session.user.name,
    role: membership.role,
    unitId: membership.unitId,
  }
}

export const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url')
