import { roles } from '#domain/access/policy.ts'
import { roleLabel } from '#domain/access/terms.ts'
import { assessmentStatuses } from '#domain/assessment/assessment.ts'
import { assessmentStatusLabel } from '#domain/assessment/terms.ts'
import { checkInMethods } from '#domain/attendance/attendance.ts'
import { scanOutcomes } from '#domain/attendance/scan.ts'
import { checkInMethodLabel, scanOutcomeLabel } from '#domain/attendance/terms.ts'
import { detailLabel } from '#domain/event/detail-terms.ts'
import { exportedLists } from '#domain/event/exported-list.ts'
import { exportedListLabel } from '#domain/event/list-terms.ts'
import {
  feedbackStatuses,
  identities,
  inputChannels,
  inputKinds,
  skmElements,
  spComponents,
} from '#domain/feedback/feedback.ts'
import {
  feedbackStatusLabel,
  identityLabel,
  inputChannelLabel,
  inputKindLabel,
  skmElementLabel,
  spComponentLabel,
} from '#domain/feedback/terms.ts'
import { evidenceKinds, followUpStatuses, verdicts } from '#domain/follow-up/follow-up.ts'
import {
  evidenceKindLabel,
  followUpStatusLabel,
  timeHorizonLabel,
  verdictLabel,
} from '#domain/follow-up/terms.ts'
import { timeHorizons } from '#domain/follow-up/time-frame.ts'
import { forumStatuses, methods, serviceOutcomes } from '#domain/forum/forum.ts'
import { forumFieldLabel } from '#domain/forum/forum-columns.ts'
import { deliveryWays, invitationStatuses } from '#domain/forum/invitation.ts'
import { mailStatuses } from '#domain/forum/mail.ts'
import {
  deliveryWayLabel,
  forumStatusLabel,
  invitationStatusLabel,
  mailStatusLabel,
  methodLabel,
  serviceOutcomeLabel,
} from '#domain/forum/terms.ts'
import { documentKinds, publicationChannels } from '#domain/organization/document-kind.ts'
import { documentKindLabel, publicationChannelLabel } from '#domain/organization/terms.ts'
import { reminderKinds } from '#domain/reminder/reminder.ts'
import { reminderKindLabel } from '#domain/reminder/terms.ts'
import { surveySpans } from '#domain/satisfaction/period.ts'
import { satisfactionSources } from '#domain/satisfaction/satisfaction.ts'
import { satisfactionSourceLabel, surveySpanLabel } from '#domain/satisfaction/terms.ts'
import { communityElements } from '#domain/stakeholder/group.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'

/** The words for a detail's value, where its name and what the event is about say which enumeration it is of. */
export function eventTerm(noun: string, key: string, value: string): string | undefined {
  const name = key === 'before' ? key : key.replace(/Before$/, '')
  if (/role$/i.test(name)) return wordFor(value)
  if (name === 'fields') return noun === 'forum' ? forumFieldLabel(value) : detailLabel(value)
  const wordOf = words[`${noun}.${statusNames.has(name) ? 'status' : name}`] ?? words[name]
  return wordOf?.(value)
}

const statusNames: ReadonlySet<string> = new Set(['status', 'from', 'to', 'before'])

/** Labels what is one of the values; anything else has no word. */
function among<Value extends string>(values: readonly Value[], label: (value: Value) => string) {
  return (text: string) => {
    const value = values.find((one) => one === text)
    return value && label(value)
  }
}

const wordFor = among(roles, roleLabel)

const words: Record<string, ((text: string) => string | undefined) | undefined> = {
  reminder: among(reminderKinds, reminderKindLabel),
  'forum.status': among(forumStatuses, forumStatusLabel),
  'feedback.status': among(feedbackStatuses, feedbackStatusLabel),
  'follow-up.status': among(followUpStatuses, followUpStatusLabel),
  'assessment.status': among(assessmentStatuses, assessmentStatusLabel),
  'feedback.kind': among(inputKinds, inputKindLabel),
  'evidence.kind': among(evidenceKinds, evidenceKindLabel),
  'paper.kind': among(documentKinds, documentKindLabel),
  'feedback.channel': among(inputChannels, inputChannelLabel),
  'publication.channel': among(publicationChannels, publicationChannelLabel),
  'attendance.method': among(checkInMethods, checkInMethodLabel),
  'attendance.outcome': among(scanOutcomes, scanOutcomeLabel),
  'mail.status': among(mailStatuses, mailStatusLabel),
  'invitation.status': among(invitationStatuses, invitationStatusLabel),
  'list.list': among(exportedLists, exportedListLabel),
  answer: among(invitationStatuses, invitationStatusLabel),
  standing: among(invitationStatuses, invitationStatusLabel),
  way: among(deliveryWays, deliveryWayLabel),
  method: among(methods, methodLabel),
  horizon: among(timeHorizons, timeHorizonLabel),
  identity: among(identities, identityLabel),
  spComponent: among(spComponents, spComponentLabel),
  skmElement: among(skmElements, skmElementLabel),
  element: among(communityElements, communityElementLabel),
  verdict: among(verdicts, verdictLabel),
  span: among(surveySpans, surveySpanLabel),
  'standard.status': among(serviceOutcomes, serviceOutcomeLabel),
  'satisfaction.source': among(satisfactionSources, satisfactionSourceLabel),
}
