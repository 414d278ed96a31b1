import type { ExportedInput } from '#domain/feedback/inbox-export.server.ts'
import { priorityOf } from '#domain/feedback/priority.ts'
import {
  feedbackStatusLabel,
  identityLabel,
  inputChannelLabel,
  inputKindLabel,
  skmElementLabel,
  spComponentLabel,
} from '#domain/feedback/terms.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { moment, number, type Sheet, type SheetColumn, text } from '../sheet.ts'

type Owner = Sheet<unknown>['organization']

/** The inbox without a word of who gave an input. */
export const feedbackSheet = (
  rows: AsyncIterable<ExportedInput>,
  organization: Owner,
  of?: { code: string },
): Sheet<ExportedInput> => ({
  list: of ? `masukan-${of.code.toLowerCase()}` : 'masukan',
  title: m.feedback_inbox(),
  organization,
  rows,
  columns: columns(),
})

/** The inbox with the names that were given, for those who may see them. */
export function namedFeedbackSheet(
  rows: AsyncIterable<ExportedInput>,
  organization: Owner,
  of?: { code: string },
): Sheet<ExportedInput> {
  const { list, ...sheet } = feedbackSheet(rows, organization, of)
  return { ...sheet, list: `${list}-dengan-nama`, columns: [...columns(), ...names()] }
}

const columns = (): SheetColumn<ExportedInput>[] => [
  text(m.export_code(), ({ trackingCode }) => trackingCode, 16),
  moment(m.feedback_received(), ({ createdAt }) => createdAt),
  text(m.feedback_said(), (row) => row.text, 60),
  text(m.feedback_kind(), ({ kind }) => inputKindLabel(kind), 16),
  text(m.feedback_status(), ({ status }) => feedbackStatusLabel(status)),
  text(m.feedback_forum(), ({ forum }) => `${forum.theme} (${forum.year})`, 36),
  text(m.feedback_unit(), ({ unit }) => unit.name, 30),
  text(m.feedback_service(), ({ service }) => service?.name, 30),
  text(m.feedback_sp_label(), ({ spComponent }) => spComponent && spComponentLabel(spComponent)),
  text(m.feedback_skm(), ({ skmElement }) => skmElement && skmElementLabel(skmElement)),
  text(m.feedback_element(), ({ element }) => element && communityElementLabel(element)),
  text(m.feedback_group(), ({ group }) => group),
  text(m.feedback_identity(), ({ identity }) => identityLabel(identity), 16),
  text(m.feedback_channel(), ({ channel }) => inputChannelLabel(channel)),
  text(m.feedback_assignee(), ({ assignee }) => assignee?.user.name, 30),
  text(m.feedback_answer(), ({ answer }) => answer, 48),
  moment(m.export_answered_on(), ({ answeredAt }) => answeredAt),
  text(m.export_status_reason(), ({ statusReason }) => statusReason, 36),
  text(m.feedback_lapor_ticket(), ({ laporTicket }) => laporTicket, 16),
  number(m.export_promises_count(), ({ promises }) => promises),
  ...priority(),
]

/** What the order by priority is made of, so that anybody can make it again: see `priority.ts`. */
const priority = (): SheetColumn<ExportedInput>[] => [
  number(m.export_supporters(), ({ standing }) => standing.supporters),
  number(m.export_supporting_elements(), ({ standing }) => standing.elements),
  number(m.voice_urgency(), ({ standing }) => standing.parts?.urgency),
  number(m.voice_seriousness(), ({ standing }) => standing.parts?.seriousness),
  number(m.voice_growth(), ({ standing }) => standing.parts?.growth),
  number(m.export_priority(), ({ standing }) => priorityOf(standing)),
  number(m.export_rank(), ({ rank }) => rank),
]

const names = (): SheetColumn<ExportedInput>[] => [
  text(m.feedback_name_label(), ({ submitter }) => submitter?.name, 30),
  text(m.feedback_institution_label(), ({ submitter }) => submitter?.institution, 30),
  text(m.feedback_phone_label(), ({ submitter }) => submitter?.phone, 18),
  text(m.feedback_email_label(), ({ submitter }) => submitter?.email, 30),
]
