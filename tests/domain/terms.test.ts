import { afterEach, expect, test } from 'vitest'
import { type Locale, locales, overwriteGetLocale } from '#messages/generated/runtime.js'
import { roles } from '../../app/domain/access/policy.ts'
import { staffInvitationStates } from '../../app/domain/access/staff-invitation.ts'
import * as accessTerms from '../../app/domain/access/terms.ts'
import { checkInMethods, sexes } from '../../app/domain/attendance/attendance.ts'
import { scanOutcomes } from '../../app/domain/attendance/scan.ts'
import * as attendanceTerms from '../../app/domain/attendance/terms.ts'
import * as feedback from '../../app/domain/feedback/feedback.ts'
import * as feedbackTerms from '../../app/domain/feedback/terms.ts'
import * as followUp from '../../app/domain/follow-up/follow-up.ts'
import * as followUpTerms from '../../app/domain/follow-up/terms.ts'
import { timeHorizons, timeUnits } from '../../app/domain/follow-up/time-frame.ts'
import { confidences } from '../../app/domain/forum/coverage.ts'
import * as forum from '../../app/domain/forum/forum.ts'
import { deliveryWays, invitationStatuses } from '../../app/domain/forum/invitation.ts'
import { deliveryStates } from '../../app/domain/forum/invitation-delivery.ts'
import { mailPurposes, mailStatuses } from '../../app/domain/forum/mail.ts'
import * as forumTerms from '../../app/domain/forum/terms.ts'
import { documentKinds, publicationChannels } from '../../app/domain/organization/document-kind.ts'
import {
  achievements,
  lokusKinds,
  unitCategories,
} from '../../app/domain/organization/organization.ts'
import * as organizationTerms from '../../app/domain/organization/terms.ts'
import { timeZones } from '../../app/domain/organization/time-zone.ts'
import * as record from '../../app/domain/record/record.ts'
import * as recordTerms from '../../app/domain/record/terms.ts'
import * as group from '../../app/domain/stakeholder/group.ts'
import { likenesses } from '../../app/domain/stakeholder/likeness.ts'
import { mergeFields } from '../../app/domain/stakeholder/merge.ts'
import { stakeholderKinds, stalenesses } from '../../app/domain/stakeholder/stakeholder.ts'
import * as stakeholderTerms from '../../app/domain/stakeholder/terms.ts'

const terms = {
  ...accessTerms,
  ...attendanceTerms,
  ...feedbackTerms,
  ...followUpTerms,
  ...forumTerms,
  ...organizationTerms,
  ...recordTerms,
  ...stakeholderTerms,
}

afterEach(() => overwriteGetLocale(() => 'id'))

const words = {
  Role: labelled(roles, (role) => terms.roleLabel(role)),
  StaffInvitationState: labelled(staffInvitationStates, terms.staffInvitationStateLabel),
  UnitCategory: labelled(unitCategories, terms.unitCategoryLabel),
  LokusKind: labelled(lokusKinds, terms.lokusKindLabel),
  Achievement: labelled(achievements, terms.achievementLabel),
  TimeZone: labelled(timeZones, terms.timeZoneLabel),
  DocumentKind: labelled(documentKinds, terms.documentKindLabel),
  PublicationChannel: labelled(publicationChannels, terms.publicationChannelLabel),
  StakeholderGroup: labelled(group.stakeholderGroupCodes, terms.stakeholderGroupLabel),
  CommunityElement: labelled(group.communityElements, terms.communityElementLabel),
  Pentahelix: labelled(group.pentahelixes, terms.pentahelixLabel),
  StakeholderKind: labelled(stakeholderKinds, terms.stakeholderKindLabel),
  Likeness: labelled(likenesses, terms.likenessLabel),
  Staleness: labelled(stalenesses, terms.stalenessLabel),
  MergeField: labelled(mergeFields, terms.mergeFieldLabel),
  ForumStatus: labelled(forum.forumStatuses, terms.forumStatusLabel),
  ForumStage: labelled(forum.forumStages, terms.forumStageLabel),
  TopicKind: labelled(forum.topicKinds, terms.topicKindLabel),
  Moderation: labelled(forum.moderations, terms.moderationLabel),
  SubjectMatter: labelled(forum.subjectMatters, terms.subjectMatterLabel),
  Method: labelled(forum.methods, terms.methodLabel),
  MethodClass: labelled(forum.methodClasses, terms.methodClassLabel),
  TeamRole: labelled(forum.teamRoles, terms.teamRoleLabel),
  ServiceOutcome: labelled(forum.serviceOutcomes, terms.serviceOutcomeLabel),
  InvitationStatus: labelled(invitationStatuses, terms.invitationStatusLabel),
  SignatoryRole: labelled(record.signatoryRoles, terms.signatoryRoleLabel),
  SignatureWay: labelled(record.signatureWays, terms.signatureWayLabel),
  SigningDevice: labelled(record.signingDevices, terms.signingDeviceLabel),
  RecordState: labelled(record.recordStates, terms.recordStateLabel),
  MailStatus: labelled(mailStatuses, terms.mailStatusLabel),
  MailPurpose: labelled(mailPurposes, terms.mailPurposeLabel),
  DeliveryWay: labelled(deliveryWays, terms.deliveryWayLabel),
  DeliveryState: labelled(deliveryStates, terms.deliveryStateLabel),
  Confidence: labelled(confidences, terms.confidenceLabel),
  CheckInMethod: labelled(checkInMethods, terms.checkInMethodLabel),
  ScanOutcome: labelled(scanOutcomes, terms.scanOutcomeLabel),
  Sex: labelled(sexes, terms.sexLabel),
  InputKind: labelled(feedback.inputKinds, terms.inputKindLabel),
  Identity: labelled(feedback.identities, terms.identityLabel),
  InputChannel: labelled(feedback.inputChannels, terms.inputChannelLabel),
  SpComponent: labelled(feedback.spComponents, terms.spComponentLabel),
  SkmElement: labelled(feedback.skmElements, terms.skmElementLabel),
  FeedbackStatus: labelled(feedback.feedbackStatuses, terms.feedbackStatusLabel),
  FollowUpStatus: labelled(followUp.followUpStatuses, terms.followUpStatusLabel),
  Verdict: labelled(followUp.verdicts, terms.verdictLabel),
  EvidenceKind: labelled(followUp.evidenceKinds, terms.evidenceKindLabel),
  TimeHorizon: labelled(timeHorizons, terms.timeHorizonLabel),
  TimeUnit: labelled(timeUnits, terms.timeUnitLabel),
}

for (const [name, labels] of Object.entries(words)) {
  test.each([...locales])(`every ${name} has words of its own in %s`, (locale: Locale) => {
    overwriteGetLocale(() => locale)
    const texts = labels()

    expect(texts.filter((text) => text.trim() === '' || text.includes('terms_'))).toEqual([])
    expect(new Set(texts).size).toBe(texts.length)
  })
}

test('every label function is tested here', () => {
  expect(Object.keys(terms)).toHaveLength(Object.keys(words).length)
})

test('a state is called by its official Indonesian name', () => {
  overwriteGetLocale(() => 'id')

  expect(terms.forumStatusLabel('MINUTES_SIGNING')).toBe('Penandatanganan Berita Acara')
  expect(terms.followUpStatusLabel('WAITING_BUDGET')).toBe('Menunggu Anggaran')
  expect(terms.inputKindLabel('INPUT')).toBe('Masukan')
  expect(terms.communityElementLabel('CIVIL_SOCIETY')).toBe('Organisasi Masyarakat Sipil')
})

function labelled<Value extends string>(values: readonly Value[], label: (value: Value) => string) {
  return () => values.map(label)
}
