import {
  Building2,
  CalendarX2,
  FileSpreadsheet,
  Gauge,
  MailOpen,
  ScrollText,
  Stamp,
  Users,
} from 'lucide-react'
import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { Row, Rows } from '#ui/card.tsx'
import { Icon } from '#ui/icon.tsx'
import { PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/settings'

export const meta: Route.MetaFunction = () => [{ title: m.organization_settings() }]

export async function loader({ context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  return {
    profile: can(actor, 'organization.manage'),
    lists: can(actor, 'service.manage'),
    members: can(actor, 'member.manage'),
    audit: can(actor, 'audit.view'),
  }
}

export default function Settings({ loaderData, params }: Route.ComponentProps) {
  return (
    <>
      <PageHeader title={m.organization_settings()} lead={m.organization_settings_lead()} />
      <Rows>
        {placesOf(loaderData, params).map(({ to, icon, title, text }) => (
          <Row
            key={to}
            to={to}
            title={title}
            meta={text}
            aside={<Icon of={icon} className="text-brand" />}
          />
        ))}
      </Rows>
    </>
  )
}

type Data = Route.ComponentProps['loaderData']
type Params = Route.ComponentProps['params']

/** Where whoever asks may go from here. */
function placesOf(may: Data, params: Params) {
  const own = [...organizationPlaces(may, params), instrumentPlace(may, params)]
  return [...own, ...accountPlaces(may, params)].filter((place) => place !== false)
}

function organizationPlaces({ profile, lists }: Data, params: Params) {
  return [
    profile && {
      to: href('/:organization/kelola/pengaturan/profil', params),
      icon: Stamp,
      title: m.organization_profile(),
      text: m.organization_profile_lead(),
    },
    profile && {
      to: href('/:organization/kelola/pengaturan/batas-forum', params),
      icon: CalendarX2,
      title: m.planner_closing_title(),
      text: m.planner_closing_lead(),
    },
    profile && {
      to: href('/:organization/kelola/pengaturan/surat', params),
      icon: MailOpen,
      title: m.letter_settings(),
      text: m.letter_settings_lead(),
    },
    {
      to: href('/:organization/kelola/pengaturan/unit', params),
      icon: Building2,
      title: m.organization_units(),
      text: m.organization_settings_units_hint(),
    },
    lists && {
      to: href('/:organization/kelola/impor', params),
      icon: FileSpreadsheet,
      title: m.import_imports(),
      text: m.import_imports_lead(),
    },
  ]
}

const instrumentPlace = ({ profile }: Data, params: Params) =>
  profile && {
    to: href('/:organization/kelola/pengaturan/instrumen', params),
    icon: Gauge,
    title: m.assessment_instruments(),
    text: m.assessment_instruments_lead(),
  }

function accountPlaces({ members, audit }: Data, params: Params) {
  return [
    members && {
      to: `/${params.organization}/kelola/pengaturan/anggota`,
      icon: Users,
      title: m.organization_settings_members(),
      text: m.organization_settings_members_hint(),
    },
    audit && {
      to: `/${params.organization}/kelola/audit`,
      icon: ScrollText,
      title: m.organization_settings_audit(),
      text: m.organization_settings_audit_hint(),
    },
  ]
}
