import { randomBytes } from 'node:crypto'
import type { Tx } from '#db/client.server.ts'
import { newId } from '../id.ts'
import { isAddress } from './telling.ts'

/** Somebody an event is to be told to, who has no account or need not have one. */
export type Reached = {
  /** The input or promise that is asked about. */
  subjectId: string
  /** The input that ties them to it; none for whoever signed a promise. */
  feedbackId: string | null
  /** In lower case. */
  address: string
  /** The account under the same address, if there is one. */
  ownerUserId: string | null
}

/**
 * Those with an e-mail address who gave the inputs, or the inputs the promises came from, also where an input was
 * merged into one of them; of several inputs of one person the first. Who asked not to be named is reached only by
 * the address they left with it, never by what is known of them otherwise.
 */
export async function findGivers(
  tx: Tx,
  organizationId: string,
  { feedbackIds, followUpIds }: { feedbackIds: string[]; followUpIds: string[] },
) {
  if (feedbackIds.length + followUpIds.length === 0) return []
  const givers = await tx.$queryRaw<Reached[]>`
    with about as (
      select id as "subjectId", id as "feedbackId" from unnest(${feedbackIds}::uuid[]) as said (id)
      union all
      select "followUpId", "feedbackId" from "FollowUpFeedback"
      where "organizationId" = ${organizationId}::uuid and "followUpId" = any(${followUpIds}::uuid[])
    ), said as (
      select a."subjectId", b.* from about a
      join "Feedback" b on b."organizationId" = ${organizationId}::uuid and b.id = a."feedbackId"
      union all
      select a."subjectId", b.* from about a
      join "Feedback" b on b."organizationId" = ${organizationId}::uuid
        and b."mergedIntoId" = a."feedbackId"
    ), reached as (
      select b."subjectId", b.id as "feedbackId", b."createdAt",
        lower(trim(coalesce(s.email, case when b.identity = 'NAMED' then coalesce(i.email, t.email) end)))
          as address
      from said b
      join "FeedbackSubmitter" s on s."organizationId" = b."organizationId" and s."feedbackId" = b.id
      left join "Invitation" i on i."organizationId" = s."organizationId"
        and i.id = s."invitationId" and i."withdrawnAt" is null
      left join "Attendance" t on t."organizationId" = s."organizationId"
        and t.id = s."attendanceId" and t."undoneAt" is null
      where b.status not in ('HIDDEN', 'WITHDRAWN')
    )
    select distinct on (r."subjectId", r.address) r."subjectId", r."feedbackId", r.address,
      (select u.id from "User" u where u.email = r.address) as "ownerUserId"
    from reached r where r.address is not null
    order by r."subjectId", r.address, r."createdAt", r."feedbackId"`
  return givers.filter(({ address }) => isAddress(address))
}

/** The readers of these addresses, each with a key of its own; made in one order, so that nobody waits in a circle. */
export async function ensureReaders(
  tx: Tx,
  organizationId: string,
  addresses: readonly string[],
  locale = 'id',
) {
  const wanted = [...new Set(addresses)].toSorted()
  if (wanted.length > 0) {
    await tx.noticeReader.createMany({
      data: wanted.map((address) => ({
        ...{ organizationId, id: newId(), address, locale },
        token: randomBytes(16).toString('base64url'),
      })),
      skipDuplicates: true,
    })
  }
  const readers = await tx.noticeReader.findMany({
    where: { organizationId, address: { in: wanted } },
    select: { id: true, address: true, way: true },
  })
  return new Map(readers.map((reader) => [reader.address, reader]))
}
