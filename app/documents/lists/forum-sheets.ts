import type { exportAttendance } from '#domain/attendance/attendance-export.server.ts'
import { checkInMethodLabel, sexLabel } from '#domain/attendance/terms.ts'
import type { exportForums, exportInvitations } from '#domain/forum/forum-export.server.ts'
import type { exportCalendar } from '#domain/forum/public-calendar.server.ts'
import {
  deliveryStateLabel,
  deliveryWayLabel,
  forumStatusLabel,
  invitationStatusLabel,
  mailStatusLabel,
  methodLabel,
} from '#domain/forum/terms.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { type ListOf, moment, number, type Sheet, type SheetColumn, text } from '../sheet.ts'

type Owner = Sheet<unknown>['organization']
type Forums = ListOf<typeof exportForums>
type Calendar = ListOf<typeof exportCalendar>
type Invitations = ListOf<typeof exportInvitations>
type Attendance = ListOf<typeof exportAttendance>

export const forumSheet = (rows: AsyncIterable<Forums>, organization: Owner): Sheet<Forums> => ({
  list: 'forum',
  title: m.forum_list_title(),
  organization,
  rows,
  columns: [
    ...datedColumns(),
    number(m.export_invited(), ({ invited }) => invited),
    number(m.export_present(), ({ present }) => present),
    number(m.export_promises(), ({ promises }) => promises),
    number(m.export_promises_open(), ({ openPromises }) => openPromises),
  ],
})

export const calendarSheet = (
  rows: AsyncIterable<Calendar>,
  organization: Owner,
): Sheet<Calendar> => ({
  list: 'kalender',
  title: m.portal_calendar_title(),
  organization,
  rows,
  columns: [
    ...datedColumns(),
    number(m.export_inputs(), ({ inputs }) => inputs),
    number(m.export_promises(), ({ promises }) => promises),
  ],
})

/** What staff and strangers alike are told of a forum. */
const datedColumns = <Row extends Calendar | Forums>(): SheetColumn<Row>[] => [
  text(m.export_code(), ({ code }) => code, 10),
  text(m.forum_field_theme(), ({ theme }) => theme, 48),
  text(m.export_unit(), ({ unitName }) => unitName, 36),
  text(m.forum_status(), ({ status }) => forumStatusLabel(status)),
  text(m.forum_field_method(), ({ method }) => method && methodLabel(method)),
  text(m.forum_field_place(), ({ place }) => place, 36),
  moment(m.forum_field_start(), ({ startsAt }) => startsAt),
  moment(m.forum_field_end(), ({ endsAt }) => endsAt),
]

export const invitationSheet = (
  rows: AsyncIterable<Invitations>,
  organization: Owner,
  { code }: { code: string },
): Sheet<Invitations> => ({
  list: `undangan-${code.toLowerCase()}`,
  title: m.invitation_invitations(),
  organization,
  rows,
  columns: [
    text(m.invitation_name(), ({ name }) => name, 36),
    text(m.stakeholder_position(), ({ position }) => position),
    text(m.stakeholder_institution(), ({ institution }) => institution, 36),
    text(m.stakeholder_group(), ({ group }) => group),
    text(m.common_element(), ({ element }) => communityElementLabel(element)),
    text(m.stakeholder_email(), ({ email }) => email, 30),
    text(m.stakeholder_phone(), ({ phone }) => phone, 18),
    text(m.invitation_status(), ({ status }) => invitationStatusLabel(status), 20),
    text(m.export_representative(), ({ representativeName }) => representativeName),
    text(
      m.export_representative_position(),
      ({ representativePosition }) => representativePosition,
    ),
    text(m.export_answer_note(), ({ answerNote }) => answerNote, 36),
    text(m.invitation_letter_number(), ({ letterNumber }) => letterNumber, 30),
    text(m.invitation_delivery_state(), ({ delivery }) => deliveryStateLabel(delivery), 20),
    moment(m.export_sent_at(), ({ sentAt }) => sentAt),
    text(m.export_sent_by(), ({ sentBy }) => sentBy && deliveryWayLabel(sentBy), 18),
    moment(m.export_opened_at(), ({ openedAt }) => openedAt),
    moment(m.export_answered_at(), ({ answeredAt }) => answeredAt),
    text(m.export_mail_status(), ({ mail }) => mail && mailStatusLabel(mail.status), 20),
    text(m.export_mail_error(), ({ mail }) => mail?.lastError, 36),
    text(m.invitation_server_said(), ({ mail }) => mail?.response, 36),
  ],
})

export const attendanceSheet = (
  rows: AsyncIterable<Attendance>,
  organization: Owner,
  { code }: { code: string },
): Sheet<Attendance> => ({
  list: `daftar-hadir-${code.toLowerCase()}`,
  title: m.attendance_sheet(),
  organization,
  rows,
  columns: [
    number(m.common_number_column(), (row) => row.number, 6),
    text(m.attendance_name(), ({ name }) => name, 36),
    text(m.attendance_position(), ({ position }) => position),
    text(m.attendance_sheet_institution(), ({ institution }) => institution, 36),
    text(m.attendance_group(), ({ group }) => group),
    text(m.attendance_element(), ({ element, isOrganizer }) =>
      isOrganizer ? m.attendance_organizers() : communityElementLabel(element),
    ),
    text(m.attendance_sex(), ({ sex }) => sex && sexLabel(sex), 14),
    text(m.export_represents(), ({ represents }) => represents),
    moment(m.export_checked_in_at(), ({ checkedInAt }) => checkedInAt),
    text(m.attendance_method(), ({ method }) => checkInMethodLabel(method)),
  ],
})
