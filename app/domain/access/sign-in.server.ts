import { createHash } from 'node:crypto'
import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { log } from '#platform/log.server.ts'
import { RuleViolation, TooOften } from '../errors.ts'
import { eventOf, recordInEach } from '../event/event.server.ts'
import { isPassword } from './password.server.ts'
import {
  actorsOf,
  type Device,
  hashOf,
  membershipSelect,
  type SignedIn,
  startSession,
  whereaboutsOf,
} from './session.server.ts'
import { endSession } from './session-list.server.ts'
import type { Credentials } from './sign-in.schema.ts'
import { forgiveTurns, type Pace, requireTurn, takeTurn } from './throttle.server.ts'

/** Guesses at one account, and from one address: an office behind one address shares the second. */
const accountPace: Pace = { limit: 10, windowSeconds: 900 }
const addressPace: Pace = { limit: 60, windowSeconds: 900 }

export type Account = Awaited<ReturnType<typeof authenticate>>

/**
 * The account these credentials open. Every refusal but the throttle's own takes the time of a full
 * check, and one sentence stands for a wrong password and an unknown address.
 */
export async function authenticate({ email, password }: Credentials, device: Device) {
  await requireTurn(`sign-in:address:${device.address}`, addressPace)
  const turn = await takeTurn(accountKeyOf(email), accountPace)
  const account = await findAccount(email)
  if (!turn.allowed) {
    if (turn.count === accountPace.limit + 1) await noteRefusal(account, device, 'throttled')
    throw new TooOften('form', turn.retryAfterSeconds)
  }

  if (!(await isPassword(password, account?.passwordHash ?? null)) || !account) {
    await noteRefusal(account, device, 'credentials')
    throw new RuleViolation('form', m.access_sign_in_refused())
  }
  if (account.deactivatedAt || account.memberships.length === 0) {
    await noteRefusal(account, device, 'inactive')
    throw new RuleViolation('form', m.access_sign_in_inactive())
  }
  return account
}

/**
 * Opens a fresh session for the account just authenticated; what the browser held before ends.
 * A password changed or an account closed in between is noticed here.
 */
export async function signIn(account: Account, device: Device, previousToken: string | null) {
  const session = await db.$transaction(async (tx) => {
    await requireUnchanged(tx, account)
    if (previousToken) await endSession(tx, { tokenHash: hashOf(previousToken) })

    const opened = await startSession(tx, account.id, device)
    await recordInEach(tx, actorsOf(account), 'session.signed-in', whereaboutsOf(device))
    return opened
  })

  await forgiveTurns(accountKeyOf(account.email))
  return session
}

/** Ends the session at its owner's wish. */
export async function signOut(session: SignedIn) {
  await db.$transaction(async (tx) => {
    const ended = await endSession(tx, { id: session.id })
    if (ended > 0) await recordInEach(tx, actorsOf(session.user), 'session.signed-out')
  })
}

const accountKeyOf = (email: string) =>
  `sign-in:account:${createHash('sha256').update(email).digest('base64url')}`

const findAccount = (email: string) =>
  db.user.findUnique({
    where: { email },
    relationLoadStrategy: 'join',
    select: {
      id: true,
      email: true,
      name: true,
      locale: true,
      passwordHash: true,
      passwordChangedAt: true,
      deactivatedAt: true,
      memberships: { where: { deactivatedAt: null }, select: membershipSelect },
    },
  })

async function requireUnchanged(tx: Tx, { id, passwordHash }: Account) {
  const [user] = await tx.$queryRaw<Array<{ passwordHash: string; deactivatedAt: Date | null }>>`
    select "passwordHash", "deactivatedAt" from "User" where id = ${id}::uuid for share`
  if (user?.passwordHash !== passwordHash || user.deactivatedAt)
    throw new RuleViolation('form', m.access_sign_in_refused())
}

/** An attempt on an account is on record in its organizations; on an unknown address, in the log. */
async function noteRefusal(
  account: Awaited<ReturnType<typeof findAccount>>,
  device: Device,
  reason: 'credentials' | 'inactive' | 'throttled',
) {
  log.warn({ address: device.address, known: account !== null, reason }, 'sign-in refused')
  if (!account) return

  await db.event.createMany({
    data: account.memberships.map(({ organizationId, id }) => ({
      ...eventOf({ kind: 'PUBLIC', organizationId }, 'session.refused', { id }),
      details: { ...whereaboutsOf(device), name: account.name, email: account.email, reason },
    })),
  })
}
