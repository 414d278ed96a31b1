import type { Tx } from '#db/client.server.ts'
import { isPublicInput } from '../feedback/publication.server.ts'
import type { Reached } from './reader.server.ts'
import { isAddress } from './telling.ts'

// Who did not say it and yet wants to know: those who marked it as important, and those who signed what was promised.

/**
 * Those with an e-mail address who marked the inputs, or inputs the promises came from, as important, as far as
 * strangers may read them; of several inputs of one promise the first.
 */
export async function findSupporters(
  tx: Tx,
  organizationId: string,
  { feedbackIds, followUpIds }: { feedbackIds: string[]; followUpIds: string[] },
) {
  if (feedbackIds.length + followUpIds.length === 0) return []
  const supporters = await tx.$queryRaw<Reached[]>`
    with about as (
      select id as "subjectId", id as "feedbackId" from unnest(${feedbackIds}::uuid[]) as said (id)
      union all
      select "followUpId", "feedbackId" from "FollowUpFeedback"
      where "organizationId" = ${organizationId}::uuid and "followUpId" = any(${followUpIds}::uuid[])
    ), marked as (
      select a."subjectId", a."feedbackId", a."feedbackId" as "markedId" from about a
      union all
      select a."subjectId", a."feedbackId", b.id from about a
      join "Feedback" b on b."organizationId" = ${organizationId}::uuid
        and b."mergedIntoId" = a."feedbackId" and b.status not in ('HIDDEN', 'WITHDRAWN')
    ), reached as (
      select m."subjectId", m."feedbackId", f."createdAt", lower(trim(coalesce(i.email, t.email))) as address
      from marked m
      join "Feedback" f on f."organizationId" = ${organizationId}::uuid and f.id = m."feedbackId"
        and ${isPublicInput('f')}
      join "Support" s on s."organizationId" = f."organizationId" and s."feedbackId" = m."markedId"
      left join "Invitation" i on i."organizationId" = s."organizationId" and i.id = s."invitationId"
      left join "Attendance" t on t."organizationId" = s."organizationId" and t.id = s."attendanceId"
      where i."withdrawnAt" is null and t."undoneAt" is null
    )
    select distinct on (r."subjectId", r.address) r."subjectId", r."feedbackId", r.address,
      (select u.id from "User" u where u.email = r.address) as "ownerUserId"
    from reached r where r.address is not null
    order by r."subjectId", r.address, r."createdAt", r."feedbackId"`
  return supporters.filter(({ address }) => isAddress(address))
}

/** Those with an e-mail address who signed the record the promises stand in, on whichever version of it. */
export async function findWitnesses(tx: Tx, organizationId: string, followUpIds: string[]) {
  if (followUpIds.length === 0) return []
  const witnesses = await tx.$queryRaw<Reached[]>`
    select distinct r."subjectId", null::uuid as "feedbackId", r.address,
      (select u.id from "User" u where u.email = r.address) as "ownerUserId"
    from (
      select p.id as "subjectId", lower(trim(coalesce(s.email, i.email, t.email))) as address
      from "FollowUp" p
      join "OfficialRecord" o on o."organizationId" = p."organizationId" and o."forumId" = p."forumId"
      join "RecordSignatory" s on s."organizationId" = o."organizationId" and s."recordId" = o.id
        and s."refusedAt" is null
      join "RecordSignature" g on g."organizationId" = s."organizationId" and g."signatoryId" = s.id
      left join "Attendance" t on t."organizationId" = s."organizationId" and t.id = s."attendanceId"
        and t."undoneAt" is null
      left join "Invitation" i on i."organizationId" = t."organizationId" and i.id = t."invitationId"
        and i."withdrawnAt" is null
      where p."organizationId" = ${organizationId}::uuid and p.id = any(${followUpIds}::uuid[])
    ) r where r.address is not null`
  return witnesses.filter(({ address }) => isAddress(address))
}
