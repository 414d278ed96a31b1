import type { Tx } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import { orphanedFeedback } from '../feedback/orphan.server.ts'
import type { CommunityElement } from '../stakeholder/group.ts'
import type { Forum } from './forum.server.ts'
import type { TeamRole } from './forum.ts'
import type { ForumFacts } from './forum-guard.ts'

/** Everything the guards of a forum's moves ask for, read in one query. */
export async function readForumFacts(tx: Tx, forum: Forum): Promise<ForumFacts> {
  const [counted] = await tx.$queryRaw<[Counted]>`
    select
      array(select distinct role::text from "ForumTeamMember" t where ${ofForum('t', forum)}) as team,
      (select count(*)::int from "ForumService" s where ${ofForum('s', forum)}) as services,
      (select count(*)::int from "Material" m where ${ofForum('m', forum)}) as materials,
      (select count(*)::int from "Publication" p where ${ofForum('p', forum)}) as publications,
      (select count(*)::int from "Invitation" i
        where ${ofForum('i', forum)} and i."withdrawnAt" is null) as invitees,
      array(select distinct a.element::text from "Attendance" a
        where ${ofForum('a', forum)} and a."undoneAt" is null and not a."isOrganizer") as "presentElements",
      (select u."headName" from "Unit" u
        where u."organizationId" = ${forum.organizationId}::uuid and u.id = ${forum.unitId}::uuid) as "headName",
      rows.*, inputs.*, papers.*
    from (${rowsOf(forum)}) rows, (${inputsOf(forum)}) inputs, (${papersOf(forum)}) papers`

  const { hasRecord, reportNumber, reportDate, hasFollowUpReport, ...counts } = counted
  const { unitId, year, topicKinds, startsAt, timeZone, method, place, onlineUrl } = forum
  return {
    ...{ unitId, year, topicKinds, startsAt, timeZone, method, place, onlineUrl },
    ...counts,
    attendanceClosed: forum.attendanceClosedAt !== null,
    signatoryElements: null,
    recordSigned: forum.signedAt !== null || hasRecord,
    reportNumber,
    reportDate,
    followUpReportIssued: hasFollowUpReport,
    reason: null,
  }
}

type Counted = Pick<
  ForumFacts,
  | 'services'
  | 'materials'
  | 'publications'
  | 'invitees'
  | 'headName'
  | 'rows'
  | 'rowsWithoutTimeFrame'
  | 'rowsWithoutOwner'
  | 'rowsWithoutDueDate'
  | 'openFollowUps'
  | 'untriagedInputs'
  | 'orphanInputs'
  | 'reportNumber'
  | 'reportDate'
> & {
  team: TeamRole[]
  presentElements: CommunityElement[]
  hasRecord: boolean
  hasFollowUpReport: boolean
}

/** The agreed rows: those that stand, and what each still lacks. */
const rowsOf = (forum: Forum) => Prisma.sql`
  select
    count(*) filter (where f.status <> 'CANCELLED')::int as rows,
    count(*) filter (where ${owed} and f."dueOn" is null
      and (f."timeValue" is null or f."timeUnit" is null))::int as "rowsWithoutTimeFrame",
    count(*) filter (where ${owed} and f."ownerId" is null
      and coalesce(f."ownerPosition", '') !~ '\\S')::int as "rowsWithoutOwner",
    count(*) filter (where ${owed} and f."dueOn" is null)::int as "rowsWithoutDueDate",
    count(*) filter (where f.status not in ('VERIFIED', 'PUBLISHED', 'DECLINED', 'CANCELLED'))::int
      as "openFollowUps"
  from "FollowUp" f where ${ofForum('f', forum)}`

const owed = Prisma.sql`f.status not in ('DECLINED', 'CANCELLED')`

const inputsOf = (forum: Forum) => Prisma.sql`
  select
    count(*) filter (where b.status = 'SUBMITTED')::int as "untriagedInputs",
    count(*) filter (where ${orphanedFeedback('b')})::int as "orphanInputs"
  from "Feedback" b where ${ofForum('b', forum)}`

/** The latest version of a paper is the one that counts. */
const papersOf = (forum: Forum) => Prisma.sql`
  select
    count(*) filter (where d.kind = 'OFFICIAL_RECORD') > 0 as "hasRecord",
    (array_agg(d.number order by d.version desc) filter (where d.kind = 'FKP_REPORT'))[1] as "reportNumber",
    (array_agg(d."issuedOn" order by d.version desc) filter (where d.kind = 'FKP_REPORT'))[1] as "reportDate",
    count(*) filter (where d.kind = 'FOLLOWUP_REPORT' and d.number is not null) > 0 as "hasFollowUpReport"
  from "ForumPaper" d where ${ofForum('d', forum)}`

function ofForum(table: string, { organizationId, id }: Forum) {
  const alias = Prisma.raw(table)
  return Prisma.sql`${alias}."organizationId" = ${organizationId}::uuid and ${alias}."forumId" = ${id}::uuid`
}
