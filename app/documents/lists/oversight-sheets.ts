import type { exportUnitFigures } from '#domain/evaluation/unit-export.server.ts'
import type { exportEvents } from '#domain/event/audit-export.server.ts'
import { actorKindLabel } from '#domain/event/group-terms.ts'
import { actionLabel } from '#domain/event/terms.ts'
import { mailStatusLabel } from '#domain/forum/terms.ts'
import type { exportOutbox } from '#domain/mail/outbox-export.server.ts'
import { m } from '#messages'
import { type ListOf, moment, number, type Sheet, text } from '../sheet.ts'

type Owner = Sheet<unknown>['organization']
type AuditedEvent = ListOf<typeof exportEvents>
type Letter = ListOf<typeof exportOutbox>
type UnitFigures = ListOf<typeof exportUnitFigures>

/** `detailsOf` puts an event's details into words. */
export const auditSheet = (
  rows: AsyncIterable<AuditedEvent>,
  organization: Owner,
  detailsOf: (event: AuditedEvent) => string,
): Sheet<AuditedEvent> => ({
  list: 'jejak-audit',
  title: m.event_audit_title(),
  organization,
  rows,
  columns: [
    moment(m.event_when(), ({ createdAt }) => createdAt),
    text(m.event_who(), ({ actorName, actorKind }) => actorName ?? actorKindLabel(actorKind), 30),
    text(m.event_what(), ({ action }) => actionLabel(action), 36),
    text(m.export_forum(), ({ forumTheme }) => forumTheme, 36),
    text(m.export_details(), detailsOf, 60),
    text(m.export_subject_id(), ({ subjectId }) => subjectId, 38),
  ],
})

export const outboxSheet = (rows: AsyncIterable<Letter>, organization: Owner): Sheet<Letter> => ({
  list: 'kotak-keluar',
  title: m.invitation_outbox(),
  organization,
  rows,
  columns: [
    moment(m.invitation_created_at(), ({ createdAt }) => createdAt),
    text(m.invitation_recipient(), ({ recipient }) => recipient, 30),
    text(m.invitation_name(), ({ invitation }) => invitation?.name, 30),
    text(m.invitation_subject(), ({ subject }) => subject, 48),
    text(m.invitation_status(), ({ status }) => mailStatusLabel(status), 20),
    number(m.invitation_attempts(), ({ attempts }) => attempts),
    text(m.invitation_reason(), ({ lastError }) => lastError, 36),
    moment(m.export_sent(), ({ sentAt }) => sentAt),
  ],
})

export const unitFigureSheet = (
  rows: AsyncIterable<UnitFigures>,
  organization: Owner,
  year: number,
): Sheet<UnitFigures> => ({
  list: `evaluasi-unit-${year}`,
  title: m.evaluate_units(),
  organization,
  rows,
  columns: [
    text(m.evaluate_unit(), ({ name }) => name, 40),
    number(m.export_forums(), ({ forums }) => forums),
    number(m.export_held(), ({ held }) => held),
    moment(m.export_last_forum(), ({ last }) => last && new Date(last.startsAt)),
    number(m.export_services_covered(), ({ review }) => review.covered),
    number(m.export_services(), ({ review }) => review.all),
    number(m.export_people(), ({ people }) => people),
    number(m.export_elements_present(), ({ elements }) => elements.length),
    number(m.export_inputs(), ({ inputs }) => inputs),
    number(m.export_orphans(), ({ orphans }) => orphans),
    number(m.export_agreed(), ({ promises }) => promises.agreed),
    number(m.export_done(), ({ promises }) => promises.done),
    number(m.export_overdue(), ({ promises }) => promises.overdue),
    number(m.export_everyday(), ({ promises }) => promises.everyday),
    number(m.export_strict(), ({ promises }) => promises.strict),
    number(m.evaluate_indicator({ number: 2 }), ({ participation }) => participation.score),
    number(m.evaluate_indicator({ number: 4 }), ({ review }) => review.score),
  ],
})
