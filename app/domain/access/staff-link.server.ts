import { randomBytes } from 'node:crypto'
import type { Tx } from '#db/client.server.ts'
import { now } from '#platform/clock.server.ts'
import { env } from '#platform/env.server.ts'
import { hashOf } from './session.server.ts'

type Key = { organizationId: string; id: string }

/** Links of one invitation that work at once: each letter that is tried carries one of its own. */
const mostLinks = 20

/**
 * A new link of an invitation that still waits; null for any other. Its secret is in the link and nowhere
 * else: the database knows its hash.
 */
export async function newStaffLink(tx: Tx, { organizationId, id }: Key) {
  const secret = randomBytes(32).toString('base64url')
  const [waiting] = await tx.$queryRaw<Array<{ slug: string }>>`
    update "StaffInvitation" i
    set "keyHashes" = (array_append(i."keyHashes", ${hashOf(secret)}))
      [greatest(1, cardinality(i."keyHashes") + 2 - ${mostLinks}::int):]
    from "Organization" o
    where o.id = i."organizationId" and i."organizationId" = ${organizationId}::uuid
      and i.id = ${id}::uuid and i."acceptedAt" is null and i."withdrawnAt" is null
      and i."expiresAt" > ${now()}
    returning o.slug`
  return waiting ? `${env.BASE_URL}/${waiting.slug}/bergabung/${tokenOf(id, secret)}` : null
}

/** Which invitation a link names, and the hash of its secret; null for what is no link. */
export function readStaffToken(token: string | undefined) {
  const [, name, secret] = /^([\w-]{22})([\w-]{43})$/.exec(token ?? '') ?? []
  if (!name || !secret) return null

  const digits = Buffer.from(name, 'base64url').toString('hex')
  const id = digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { id, keyHash: hashOf(secret) }
}

const tokenOf = (id: string, secret: string) =>
  Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url') + secret
