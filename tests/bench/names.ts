import { ask, type Stage } from './stage.ts'

/** What stands for the parameters of a path; what a forum does not have is missing. */
export type Names = Record<string, string | null | undefined>

/** One forum of every state the organization has, beginning with the one that listens. */
export async function forumsOf({ databaseUrl, forum: { organizationId, id } }: Stage) {
  const rows = await ask<{ id: string }>(
    databaseUrl,
    `select distinct on (status) id from "Forum" where "organizationId" = $1
     order by status, id = $2 desc, (select count(*) from "FollowUp" p where p."forumId" = "Forum".id) desc`,
    [organizationId, id],
  )
  return [id, ...rows.map((row) => row.id).filter((other) => other !== id)]
}

/** For every parameter of a path, a value that belongs to this forum, or to its organization. */
export async function namesIn({ databaseUrl, forum }: Stage, forumId: string): Promise<Names> {
  const [names] = await ask<Names>(databaseUrl, query, [forum.organizationId, forumId])
  return { organization: forum.slug, forumId, ...names }
}

const ofForum = (column: string, table: string, order = 'id') =>
  `(select ${column} from "${table}" x where x."organizationId" = f."organizationId"
    and x."forumId" = f.id order by ${order} limit 1)`
const ofOrganization = (column: string, table: string, where = 'true') =>
  `(select ${column} from "${table}" x where x."organizationId" = f."organizationId"
    and ${where} order by id limit 1)`

/** Of the unit that has most to show. */
const ofUnit = (column: string, table: string) =>
  ofOrganization(column, table, 'x."unitId" = i."unitId"')

const query = `
  select f.code,
    i."unitId", i.id as "indicatorId",
    ${ofOrganization('id', 'Service', 'x."unitId" = i."unitId"')} as "serviceId",
    ${ofUnit('id', 'SatisfactionSnapshot')} as "snapshotId",
    ${ofUnit('id', 'ServiceStandard')} as "standardId",
    ${ofUnit('id', 'SatisfactionSurvey')} as "surveyId",
    ${ofUnit('code', 'SatisfactionSurvey')} as "surveyCode",
    ${ofOrganization('id', 'Membership')} as "membershipId",
    ${ofOrganization('id', 'Stakeholder')} as "stakeholderId",
    ${ofOrganization('id', 'StakeholderGroup')} as "groupId",
    ${ofOrganization('id', 'Tag')} as "tagId",
    ${ofOrganization('id', 'Stakeholder', `x.id <> ${ofOrganization('id', 'Stakeholder')}`)} as "doubleId",
    ${ofOrganization('id', 'OutgoingMail')} as "mailId",
    ${ofOrganization('id', 'Assessment')} as "assessmentId",
    ${ofOrganization('id', 'AssessmentItem', `x."assessmentId" = ${ofOrganization('id', 'Assessment')}`)} as "assessmentItemId",
    ${ofOrganization('code', 'Assessment')} as "assessmentCode",
    ${ofOrganization('id', 'Instrument')} as "instrumentId",
    ${ofOrganization('id', 'SavedFilter')} as "filterId",
    ${ofOrganization('id', 'FeedbackNote')} as "noteId",
    ${ofOrganization('id', 'Notice')} as "noticeId",
    ${ofOrganization('token', 'NoticeReader')} as "readerToken",
    (select id from "Session" order by "createdAt" desc limit 1) as "sessionId",
    ${ofForum('id', 'OfficialRecord')} as "recordId",
    ${ofForum('code', 'OfficialRecord')} as "recordCode",
    (select s.id from "RecordSignatory" s
      join "OfficialRecord" r on r."organizationId" = s."organizationId" and r.id = s."recordId"
      where r."organizationId" = f."organizationId" and r."forumId" = f.id
      order by s.position limit 1) as "signatoryId",
    ${ofForum('id', 'ForumTeamMember')} as "memberId",
    ${ofForum('id', 'AgendaItem')} as "itemId",
    ${ofForum('id', 'Material')} as "materialId",
    ${ofForum('id', 'MinutesNote')} as "minutesNoteId",
    ${ofForum('id', 'ForumPhoto')} as "photoId",
    ${ofForum('id', 'Invitation')} as "invitationId",
    ${ofForum('id', 'Attendance')} as "attendanceId",
    coalesce(said."followUpId", ${ofForum('id', 'FollowUp')}) as "followUpId",
    coalesce(said."feedbackId", ${ofForum('id', 'Feedback', `status = 'SUBMITTED', id`)}) as "feedbackId",
    coalesce(said."trackingCode", ${ofForum('"trackingCode"', 'Feedback')}) as "trackingCode",
    coalesce(said."invitedToken", ${ofForum('token', 'Invitation')}) as token,
    coalesce(said."walkInToken", ${ofForum('token', 'Attendance', 'token is null, id')}) as "walkInToken",
    shown.id as "evidenceId", coalesce(shown."fileId", ${ofForum('"fileId"', 'Material')}) as "fileId"
  from "Forum" f
  left join lateral (
    select * from "PerformanceIndicator" x where x."organizationId" = f."organizationId"
    order by x."unitId" = f."unitId" desc, id limit 1
  ) i on true
  left join lateral (
    select l."followUpId", l."feedbackId", b."trackingCode", n.token as "invitedToken", a.token as "walkInToken"
    from "FollowUpFeedback" l
    join "Feedback" b on b."organizationId" = f."organizationId" and b.id = l."feedbackId"
    left join "FeedbackSubmitter" s on s."organizationId" = f."organizationId" and s."feedbackId" = b.id
    left join "Invitation" n on n."organizationId" = f."organizationId" and n.id = s."invitationId"
    left join "Attendance" a on a."organizationId" = f."organizationId" and a.id = s."attendanceId"
    where l."organizationId" = f."organizationId" and b."forumId" = f.id
    order by n.token is null, a.token is null, l."followUpId" limit 1
  ) said on true
  left join lateral (
    select e.id, e."fileId" from "Evidence" e
    join "FollowUp" p on p."organizationId" = f."organizationId" and p.id = e."followUpId"
    where e."organizationId" = f."organizationId" and p."forumId" = f.id
    order by p.status = 'PUBLISHED' desc limit 1
  ) shown on true
  where f."organizationId" = $1 and f.id = $2`
