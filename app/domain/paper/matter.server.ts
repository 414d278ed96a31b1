import type { Tx } from '#db/client.server.ts'
import type { Forum } from '../forum/forum.server.ts'
import type { Matter } from './made-paper.ts'

/** What there is to make papers of, in one query. */
export async function matterOf(tx: Tx, { organizationId, id }: Forum): Promise<Matter> {
  const [matter] = await tx.$queryRaw<[Matter]>`
    select
      exists (select 1 from "InvitationLetter" where "organizationId" = ${organizationId}::uuid
        and "forumId" = ${id}::uuid) as letter,
      (select count(*)::int from "Attendance" where "organizationId" = ${organizationId}::uuid
        and "forumId" = ${id}::uuid and "undoneAt" is null) as present,
      (select count(*)::int from "Feedback" where "organizationId" = ${organizationId}::uuid
        and "forumId" = ${id}::uuid and status not in ('HIDDEN', 'WITHDRAWN')) as inputs,
      (select count(*)::int from "FollowUp" where "organizationId" = ${organizationId}::uuid
        and "forumId" = ${id}::uuid and "agreedAt" is not null) as agreed,
      coalesce((select "signedAt" is not null from "OfficialRecord"
        where "organizationId" = ${organizationId}::uuid and "forumId" = ${id}::uuid
        order by version desc limit 1), false) as record`
  return matter
}
