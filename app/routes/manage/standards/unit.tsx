import { href, Link } from 'react-router'
import { readUnitStandards } from '#domain/standard/standard.server.ts'
import { clockOf } from '#domain/standard/standard.ts'
import { actorContext, ownOrganization } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { DownloadMenu } from '#ui/download-menu.tsx'
import { localDay } from '#ui/format.ts'
import { PageHeader } from '#ui/page.tsx'
import { dueText, StandardClock } from '#ui/standard-clock.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import type { Route } from './+types/unit'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData && m.standard_unit_title({ unit: loaderData.unit.name }) },
]

export async function loader({ params, context }: Route.LoaderArgs) {
  const found = await readUnitStandards(context.get(actorContext), params.unitId)
  return { ...found, now: new Date(), zone: ownOrganization(context).timeZone }
}

type Data = Route.ComponentProps['loaderData']
type Service = Data['services'][number]

export default function Unit({ loaderData, params }: Route.ComponentProps) {
  const { unit, services } = loaderData
  const own = href('/:organization/kelola/unit/:unitId/standar', params)
  return (
    <>
      <PageHeader
        title={m.standard_unit_title({ unit: unit.name })}
        lead={leadOf(loaderData)}
        breadcrumbs={[
          { label: m.planner_title(), to: href('/:organization/kelola/perencana', params) },
          {
            label: unit.name,
            to: href('/:organization/kelola/perencana/unit/:unitId', params),
          },
          { label: m.standard_list() },
        ]}
        action={
          <>
            <LinkButton to={href('/:organization/maklumat/:unitId', params)} reloadDocument>
              {m.standard_pledge()}
            </LinkButton>
            <DownloadMenu to={(format) => `${own}/unduhan/${format}`} />
          </>
        }
      />
      <p className="hint mb-6 max-w-2xl">{m.standard_services_hint()}</p>
      <DataTable
        caption={m.standard_list()}
        columns={columnsFor(own, loaderData)}
        rows={services}
        rowKey={({ id }) => id}
        empty={<p className="text-muted">{m.standard_services_none()}</p>}
      />
    </>
  )
}

function leadOf({ services, now, zone }: Data) {
  const today = localDay(now, zone)
  const isDue = ({ lastAt }: Service) => {
    const state = clockOf(lastAt && localDay(lastAt, zone), today)
    return state === 'NEVER' || state === 'OVERDUE'
  }
  return m.standard_unit_lead({
    issued: services.filter(({ inForce }) => inForce).length,
    total: services.length,
    due: services.filter(isDue).length,
  })
}

const columnsFor = (own: string, { now, zone }: Data): Column<Service>[] => [
  {
    key: 'service',
    header: m.standard_service(),
    primary: true,
    cell: ({ id, name }) => <Link to={`${own}/${id}`}>{name}</Link>,
  },
  {
    key: 'in-force',
    header: m.standard_in_force(),
    cell: ({ inForce }) => <Version version={inForce?.version} />,
  },
  {
    key: 'draft',
    header: m.standard_draft(),
    cell: ({ draft }) => draft && <Version version={draft.version} />,
  },
  {
    key: 'reviewed',
    header: m.standard_reviewed(),
    cell: ({ lastAt }) => <StandardClock lastAt={lastAt} now={now} zone={zone} />,
  },
  {
    key: 'due',
    header: m.standard_review_due(),
    cell: ({ lastAt }) => dueText({ lastAt, zone }),
  },
]

const Version = ({ version }: { version?: number }) =>
  version === undefined ? (
    <span className="text-muted">{m.standard_none()}</span>
  ) : (
    m.standard_version({ version })
  )
