import { sexLabel } from '#domain/attendance/terms.ts'
import type { exportStakeholders } from '#domain/stakeholder/stakeholder-export.server.ts'
import { communityElementLabel, stakeholderKindLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { type ListOf, moment, type Sheet, text } from '../sheet.ts'

type Stakeholder = ListOf<typeof exportStakeholders>

/** The registry, under the headings that the import of one understands. */
export const stakeholderSheet = (
  rows: AsyncIterable<Stakeholder>,
  organization: Sheet<unknown>['organization'],
): Sheet<Stakeholder> => ({
  list: 'pemangku-kepentingan',
  title: m.stakeholder_registry(),
  organization,
  rows,
  columns: [
    text(m.stakeholder_name(), ({ name }) => name, 36),
    text(m.stakeholder_kind(), ({ kind }) => stakeholderKindLabel(kind), 14),
    text(m.stakeholder_position(), ({ position }) => position),
    text(m.stakeholder_institution(), ({ institution }) => institution, 36),
    text(m.stakeholder_group(), ({ group }) => group),
    text(m.stakeholder_element(), ({ element }) => communityElementLabel(element)),
    text(m.stakeholder_phone(), ({ phone }) => phone, 18),
    text(m.stakeholder_email(), ({ email }) => email, 30),
    text(m.stakeholder_address(), ({ address }) => address, 36),
    text(m.stakeholder_village(), ({ village }) => village),
    text(m.stakeholder_district(), ({ district }) => district),
    text(m.registry_sex(), ({ sex }) => sex && sexLabel(sex), 14),
    text(m.registry_tags(), ({ tags }) => tags.join(', ') || null, 24),
    text(m.stakeholder_minor(), ({ isMinor }) => (isMinor ? m.common_yes() : null), 14),
    text(m.stakeholder_note(), ({ note }) => note, 36),
    moment(m.export_registered_at(), ({ createdAt }) => createdAt),
    moment(m.registry_confirmed_at(), ({ confirmedAt }) => confirmedAt),
  ],
})
