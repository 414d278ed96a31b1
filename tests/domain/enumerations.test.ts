import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { roles } from '../../app/domain/access/policy.ts'
import { assessmentStatuses } from '../../app/domain/assessment/assessment.ts'
import { instrumentStatuses } from '../../app/domain/assessment/instrument.ts'
import { checkInMethods, sexes } from '../../app/domain/attendance/attendance.ts'
import * as feedback from '../../app/domain/feedback/feedback.ts'
import * as followUp from '../../app/domain/follow-up/follow-up.ts'
import { timeHorizons, timeUnits } from '../../app/domain/follow-up/time-frame.ts'
import * as forum from '../../app/domain/forum/forum.ts'
import { deliveryWays, invitationStatuses } from '../../app/domain/forum/invitation.ts'
import { mailPurposes, mailStatuses } from '../../app/domain/forum/mail.ts'
import { importKinds, importStatuses, verdicts } from '../../app/domain/import/import.ts'
import { minutesNoteKinds } from '../../app/domain/minutes/minutes.ts'
import { noticeKinds, noticeWays } from '../../app/domain/notice/notice.ts'
import { documentKinds, publicationChannels } from '../../app/domain/organization/document-kind.ts'
import {
  achievements,
  lokusKinds,
  unitCategories,
} from '../../app/domain/organization/organization.ts'
import { paperFormats, paperMakingStatuses } from '../../app/domain/paper/made-paper.ts'
import { signatoryRoles, signatureWays, signingDevices } from '../../app/domain/record/record.ts'
import { reminderKinds } from '../../app/domain/reminder/reminder.ts'
import { surveySpans } from '../../app/domain/satisfaction/period.ts'
import { satisfactionSources } from '../../app/domain/satisfaction/satisfaction.ts'
import { communityElements, pentahelixes } from '../../app/domain/stakeholder/group.ts'
import { stakeholderKinds } from '../../app/domain/stakeholder/stakeholder.ts'
import { standardStatuses } from '../../app/domain/standard/standard.ts'

const ours: Record<string, readonly string[]> = {
  Role: roles,
  UnitCategory: unitCategories,
  LokusKind: lokusKinds,
  Achievement: achievements,
  CommunityElement: communityElements,
  Pentahelix: pentahelixes,
  StakeholderKind: stakeholderKinds,
  ForumStatus: forum.forumStatuses,
  TopicKind: forum.topicKinds,
  SubjectMatter: forum.subjectMatters,
  Method: forum.methods,
  Moderation: forum.moderations,
  TeamRole: forum.teamRoles,
  ServiceOutcome: forum.serviceOutcomes,
  DocumentKind: documentKinds,
  PublicationChannel: publicationChannels,
  InvitationStatus: invitationStatuses,
  DeliveryWay: deliveryWays,
  CheckInMethod: checkInMethods,
  Sex: sexes,
  MailStatus: mailStatuses,
  MailPurpose: mailPurposes,
  ImportKind: importKinds,
  ImportStatus: importStatuses,
  ImportVerdict: verdicts,
  InputKind: feedback.inputKinds,
  Identity: feedback.identities,
  InputChannel: feedback.inputChannels,
  FeedbackStatus: feedback.feedbackStatuses,
  Concern: feedback.concerns,
  SpComponent: feedback.spComponents,
  SkmElement: feedback.skmElements,
  TimeHorizon: timeHorizons,
  TimeUnit: timeUnits,
  FollowUpStatus: followUp.followUpStatuses,
  EvidenceKind: followUp.evidenceKinds,
  Verdict: followUp.verdicts,
  ReminderKind: reminderKinds,
  PaperFormat: paperFormats,
  PaperMakingStatus: paperMakingStatuses,
  MinutesNoteKind: minutesNoteKinds,
  SignatoryRole: signatoryRoles,
  SignatureWay: signatureWays,
  SigningDevice: signingDevices,
  NoticeKind: noticeKinds,
  NoticeWay: noticeWays,
  InstrumentStatus: instrumentStatuses,
  AssessmentStatus: assessmentStatuses,
  SurveySpan: surveySpans,
  SatisfactionSource: satisfactionSources,
  StandardStatus: standardStatuses,
}

const schema = readFileSync(
  fileURLToPath(new URL('../../prisma/schema.prisma', import.meta.url)),
  'utf8',
)
const theirs = new Map(
  [...schema.matchAll(/^enum (\w+) \{\n([^}]*)\}/gm)].map(([, name = '', body = '']) => [
    name,
    body.split('\n').flatMap((line) => line.replace(/\/\/.*/, '').trim() || []),
  ]),
)

for (const [name, values] of Object.entries(ours)) {
  test(`the database and the domain know the same values of ${name}, in the same order`, () => {
    expect(theirs.get(name)).toEqual(values)
  })
}

test('no enumeration of the database is unknown to the domain, but who acted in an event', () => {
  expect([...theirs.keys()].filter((name) => !(name in ours))).toEqual(['ActorKind'])
})
