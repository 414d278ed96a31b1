import type { exportMembers } from '#domain/access/member-export.server.ts'
import { roleLabel } from '#domain/access/terms.ts'
import type {
  exportIndicators,
  exportServices,
  exportUnits,
} from '#domain/organization/settings-export.server.ts'
import { achievementLabel, lokusKindLabel, unitCategoryLabel } from '#domain/organization/terms.ts'
import { m } from '#messages'
import { type ListOf, moment, number, type Sheet, text } from '../sheet.ts'

type Owner = Sheet<unknown>['organization']
type Unit = ListOf<typeof exportUnits>
type Service = ListOf<typeof exportServices>
type Indicator = ListOf<typeof exportIndicators>
type Member = ListOf<typeof exportMembers>

export const unitSheet = (rows: AsyncIterable<Unit>, organization: Owner): Sheet<Unit> => ({
  list: 'unit',
  title: m.organization_units(),
  organization,
  rows,
  columns: [
    text(m.organization_unit_name(), ({ name }) => name, 40),
    text(m.organization_short_name(), ({ shortName }) => shortName, 18),
    text(m.organization_unit_category(), ({ category }) => unitCategoryLabel(category)),
    text(m.organization_head_position(), ({ headPosition }) => headPosition, 30),
    text(m.organization_head_name(), ({ headName }) => headName, 30),
    text(m.organization_head_number(), ({ headNumber }) => headNumber, 22),
    text(m.organization_address(), ({ address }) => address, 36),
    text(m.organization_phone(), ({ phone }) => phone, 18),
    text(m.organization_email(), ({ email }) => email, 30),
    number(m.organization_service_count(), ({ _count }) => _count.services),
    number(m.organization_forum_count(), ({ _count }) => _count.forums),
  ],
})

export const serviceSheet = (
  rows: AsyncIterable<Service>,
  organization: Owner,
): Sheet<Service> => ({
  list: 'layanan',
  title: m.organization_services(),
  organization,
  rows,
  columns: [
    text(m.organization_service_name(), ({ name }) => name, 40),
    text(m.export_unit(), ({ unit }) => unit, 36),
    text(m.organization_lokus_kind(), ({ lokusKind }) => lokusKindLabel(lokusKind), 18),
    text(m.organization_service_description(), ({ description }) => description, 48),
    moment(m.organization_archived(), ({ archivedAt }) => archivedAt),
  ],
})

export const indicatorSheet = (
  rows: AsyncIterable<Indicator>,
  organization: Owner,
): Sheet<Indicator> => ({
  list: 'indikator',
  title: m.organization_indicators(),
  organization,
  rows,
  columns: [
    text(m.organization_indicator_name(), ({ name }) => name, 40),
    text(m.export_unit(), ({ unit }) => unit, 36),
    text(m.organization_measure(), ({ measure }) => measure, 10),
    text(m.export_achievement(), ({ achievement }) => achievementLabel(achievement)),
    number(m.common_year(), ({ year }) => year, 8),
    number(m.common_target(), ({ target }) => target),
    number(m.common_realization(), ({ realization }) => realization),
    text(m.organization_note(), ({ note }) => note, 36),
  ],
})

export const memberSheet = (rows: AsyncIterable<Member>, organization: Owner): Sheet<Member> => ({
  list: 'anggota',
  title: m.access_members(),
  organization,
  rows,
  columns: [
    text(m.access_name(), ({ user }) => user.name, 30),
    text(m.access_email(), ({ user }) => user.email, 30),
    text(m.access_member_position(), ({ position }) => position, 30),
    text(m.access_role(), ({ role }) => roleLabel(role)),
    text(m.access_member_scope(), ({ unit }) => unit?.name ?? m.access_member_whole(), 36),
    text(
      m.access_member_state(),
      ({ deactivatedAt }) =>
        deactivatedAt ? m.access_member_inactive() : m.access_member_active(),
      12,
    ),
    moment(m.access_member_last_seen(), ({ user }) => user.sessions[0]?.lastSeenAt),
    moment(m.export_joined_at(), ({ createdAt }) => createdAt),
  ],
})
