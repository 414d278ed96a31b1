import { href, Link } from 'react-router'
import { sexLabel } from '#domain/attendance/terms.ts'
import { m } from '#messages'
import { formatDate } from '#ui/format.ts'
import { Facts } from '#ui/page.tsx'
import type { Route } from './+types/stakeholder'

type Params = { organization: string; stakeholderId: string }
type Stakeholder = Route.ComponentProps['loaderData']['stakeholder']

/** What the registry knows of somebody. */
export function StakeholderFacts({
  stakeholder,
  params,
  timeZone,
}: {
  stakeholder: Stakeholder
  params: Params
  timeZone: string
}) {
  const { parent, institution, kind, sex, confirmedAt } = stakeholder
  return (
    <Facts
      items={[
        ...(kind === 'PERSON'
          ? [
              [
                m.stakeholder_institution(),
                parent ? <Parent key="parent" parent={parent} params={params} /> : institution,
              ] as const,
            ]
          : []),
        [m.stakeholder_position(), stakeholder.position],
        [m.stakeholder_email(), stakeholder.email],
        [m.stakeholder_phone(), stakeholder.phone],
        [m.stakeholder_district(), stakeholder.district],
        [m.stakeholder_village(), stakeholder.village],
        [m.stakeholder_address(), stakeholder.address],
        [m.stakeholder_note(), stakeholder.note],
        ...(kind === 'PERSON' ? [[m.registry_sex(), sex && sexLabel(sex)] as const] : []),
        [m.stakeholder_minor(), stakeholder.isMinor ? m.stakeholder_minor_hint() : m.common_no()],
        [m.registry_confirmed_at(), confirmedAt && formatDate(confirmedAt, timeZone)],
      ]}
    />
  )
}

type ParentProps = { parent: NonNullable<Stakeholder['parent']>; params: Params }

function Parent({ parent, params }: ParentProps) {
  const own = { ...params, stakeholderId: parent.id }
  return (
    <Link to={href('/:organization/kelola/pemangku-kepentingan/:stakeholderId', own)}>
      {parent.name}
    </Link>
  )
}
