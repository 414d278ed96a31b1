import type { Tx } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { insertQuality, noQuality, type QualityRows } from './quality-rows.ts'

/** Everything the demo consists of, gathered first and then inserted table by table. */
export type Rows = QualityRows & {
  organization: Prisma.OrganizationCreateManyInput[]
  unit: Prisma.UnitCreateManyInput[]
  service: Prisma.ServiceCreateManyInput[]
  performanceIndicator: Prisma.PerformanceIndicatorCreateManyInput[]
  indicatorYear: Prisma.IndicatorYearCreateManyInput[]
  stakeholderGroup: Prisma.StakeholderGroupCreateManyInput[]
  stakeholder: Prisma.StakeholderCreateManyInput[]
  tag: Prisma.TagCreateManyInput[]
  stakeholderTag: Prisma.StakeholderTagCreateManyInput[]
  user: Prisma.UserCreateManyInput[]
  membership: Prisma.MembershipCreateManyInput[]
  storedFile: Prisma.StoredFileCreateManyInput[]
  forum: Prisma.ForumCreateManyInput[]
  forumService: Prisma.ForumServiceCreateManyInput[]
  forumTeamMember: Prisma.ForumTeamMemberCreateManyInput[]
  agendaItem: Prisma.AgendaItemCreateManyInput[]
  agendaRun: Prisma.AgendaRunCreateManyInput[]
  minutesNote: Prisma.MinutesNoteCreateManyInput[]
  forumPhoto: Prisma.ForumPhotoCreateManyInput[]
  material: Prisma.MaterialCreateManyInput[]
  forumPaper: Prisma.ForumPaperCreateManyInput[]
  publication: Prisma.PublicationCreateManyInput[]
  letterCounter: Prisma.LetterCounterCreateManyInput[]
  invitationLetter: Prisma.InvitationLetterCreateManyInput[]
  invitation: Prisma.InvitationCreateManyInput[]
  outgoingMail: Prisma.OutgoingMailCreateManyInput[]
  attendance: Prisma.AttendanceCreateManyInput[]
  feedback: Prisma.FeedbackCreateManyInput[]
  feedbackSubmitter: Prisma.FeedbackSubmitterCreateManyInput[]
  feedbackNote: Prisma.FeedbackNoteCreateManyInput[]
  feedbackConcern: Prisma.FeedbackConcernCreateManyInput[]
  savedFilter: Prisma.SavedFilterCreateManyInput[]
  support: Prisma.SupportCreateManyInput[]
  usgScore: Prisma.UsgScoreCreateManyInput[]
  followUp: Prisma.FollowUpCreateManyInput[]
  followUpFeedback: Prisma.FollowUpFeedbackCreateManyInput[]
  progressUpdate: Prisma.ProgressUpdateCreateManyInput[]
  evidence: Prisma.EvidenceCreateManyInput[]
  citizenVerdict: Prisma.CitizenVerdictCreateManyInput[]
  event: Prisma.EventCreateManyInput[]
  notice: Prisma.NoticeCreateManyInput[]
  noticeReader: Prisma.NoticeReaderCreateManyInput[]
}

export const emptyRows = (): Rows => ({
  ...{ ...noHouse(), ...noForums(), ...noThread() },
  ...{ event: [], notice: [], noticeReader: [], ...noQuality() },
})

const noHouse = () => ({
  organization: [],
  unit: [],
  service: [],
  performanceIndicator: [],
  indicatorYear: [],
  stakeholderGroup: [],
  stakeholder: [],
  tag: [],
  stakeholderTag: [],
  user: [],
  membership: [],
  storedFile: [],
})

const noForums = () => ({
  forum: [],
  forumService: [],
  forumTeamMember: [],
  agendaItem: [],
  agendaRun: [],
  minutesNote: [],
  forumPhoto: [],
  material: [],
  forumPaper: [],
  publication: [],
  letterCounter: [],
  invitationLetter: [],
  invitation: [],
  outgoingMail: [],
  attendance: [],
})

const noThread = () => ({
  feedback: [],
  feedbackSubmitter: [],
  feedbackNote: [],
  feedbackConcern: [],
  savedFilter: [],
  support: [],
  usgScore: [],
  followUp: [],
  followUpFeedback: [],
  progressUpdate: [],
  evidence: [],
  citizenVerdict: [],
})

/** Inserts the rows, each table after those it refers to. */
export async function insertRows(tx: Tx, rows: Rows) {
  await insertHouse(tx, rows)
  await insertForums(tx, rows)
  await insertThread(tx, rows)
  await insertQuality(tx, rows)
  await tx.event.createMany({ data: rows.event.sort(byTime) })
  await tx.noticeReader.createMany({ data: rows.noticeReader })
  await tx.notice.createMany({ data: rows.notice })
}

async function insertHouse(tx: Tx, rows: Rows) {
  await tx.organization.createMany({ data: rows.organization })
  await tx.unit.createMany({ data: rows.unit.map(({ headId: _head, ...unit }) => unit) })
  await tx.service.createMany({ data: rows.service })
  await tx.performanceIndicator.createMany({ data: rows.performanceIndicator })
  await tx.indicatorYear.createMany({ data: rows.indicatorYear })
  await tx.stakeholderGroup.createMany({ data: rows.stakeholderGroup })
  await tx.stakeholder.createMany({ data: rows.stakeholder })
  await tx.tag.createMany({ data: rows.tag })
  await tx.stakeholderTag.createMany({ data: rows.stakeholderTag })
  await tx.user.createMany({ data: rows.user })
  await tx.membership.createMany({ data: rows.membership })
  await nameHeads(tx, rows)
  await tx.storedFile.createMany({ data: rows.storedFile })
}

/** Units and members refer to each other: the heads come last. */
async function nameHeads(tx: Tx, { unit }: Rows) {
  for (const { organizationId, id, headId } of unit.filter((one) => one.headId)) {
    await tx.unit.update({
      where: { organizationId_id: { organizationId, id } },
      data: { headId },
      select: { id: true },
    })
  }
}

async function insertForums(tx: Tx, rows: Rows) {
  await tx.forum.createMany({ data: rows.forum })
  await tx.forumService.createMany({ data: rows.forumService })
  await tx.forumTeamMember.createMany({ data: rows.forumTeamMember })
  await tx.agendaItem.createMany({ data: rows.agendaItem })
  await tx.agendaRun.createMany({ data: rows.agendaRun })
  await tx.minutesNote.createMany({ data: rows.minutesNote })
  await tx.forumPhoto.createMany({ data: rows.forumPhoto })
  await tx.material.createMany({ data: rows.material })
  await tx.forumPaper.createMany({ data: rows.forumPaper })
  await tx.publication.createMany({ data: rows.publication })
  await tx.letterCounter.createMany({ data: rows.letterCounter })
  await tx.invitationLetter.createMany({ data: rows.invitationLetter })
  await tx.invitation.createMany({ data: rows.invitation })
  await tx.outgoingMail.createMany({ data: rows.outgoingMail })
  await tx.attendance.createMany({ data: rows.attendance })
}

async function insertThread(tx: Tx, rows: Rows) {
  await tx.feedback.createMany({ data: rows.feedback.map(sinceLookedAt) })
  await tx.feedbackSubmitter.createMany({ data: rows.feedbackSubmitter })
  await tx.feedbackNote.createMany({ data: rows.feedbackNote })
  await tx.feedbackConcern.createMany({ data: rows.feedbackConcern })
  await tx.savedFilter.createMany({ data: rows.savedFilter })
  await tx.support.createMany({ data: rows.support })
  await tx.usgScore.createMany({ data: rows.usgScore })
  await tx.followUp.createMany({ data: rows.followUp })
  await tx.followUpFeedback.createMany({ data: rows.followUpFeedback })
  await tx.progressUpdate.createMany({ data: rows.progressUpdate })
  await tx.evidence.createMany({ data: rows.evidence })
  await tx.citizenVerdict.createMany({ data: rows.citizenVerdict })
}

const byTime = (a: { createdAt?: Date | string }, b: { createdAt?: Date | string }) =>
  Number(a.createdAt) - Number(b.createdAt)

/** What somebody has looked at is open to strangers since then. */
function sinceLookedAt(input: Prisma.FeedbackCreateManyInput): Prisma.FeedbackCreateManyInput {
  const wasNew = (input.statusBefore ?? input.status ?? 'SUBMITTED') === 'SUBMITTED'
  return { publishedAt: wasNew ? null : input.createdAt, ...input }
}
