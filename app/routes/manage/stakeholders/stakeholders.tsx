import { Plus } from 'lucide-react'
import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { communityElements } from '#domain/stakeholder/group.ts'
import { countElements, listStakeholders } from '#domain/stakeholder/stakeholder.server.ts'
import { stakeholderFilterOf } from '#domain/stakeholder/stakeholder-filter.ts'
import { listGroups } from '#domain/stakeholder/stakeholder-group.server.ts'
import { tagOptions } from '#domain/stakeholder/tag.server.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { DownloadMenu } from '#ui/download-menu.tsx'
import { ImportLink } from '#ui/import-link.tsx'
import { PageHeader } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { Badge } from '#ui/status.tsx'
import { Pager } from '#ui/table.tsx'
import type { Route } from './+types/stakeholders'
import { StakeholderFilters } from './stakeholder-filters.tsx'
import { StakeholderTable } from './stakeholder-table.tsx'

export const meta: Route.MetaFunction = () => [{ title: m.stakeholder_registry() }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const filter = stakeholderFilterOf(new URL(request.url).searchParams)
  const [page, groups, counts, tags] = await Promise.all([
    listStakeholders(actor, { ...filter, cursor: cursorOf(request) }),
    listGroups(actor),
    countElements(actor),
    tagOptions(actor),
  ])
  return { page, groups, counts, tags, filter, mayManage: can(actor, 'stakeholder.manage') }
}

export default function Stakeholders({ loaderData, params }: Route.ComponentProps) {
  const { page, counts, mayManage } = loaderData
  const add = mayManage && (
    <Add to={href('/:organization/kelola/pemangku-kepentingan/baru', params)} />
  )
  return (
    <>
      <PageHeader
        title={m.stakeholder_registry()}
        lead={m.stakeholder_registry_lead()}
        action={
          <>
            <Download params={params} />
            {mayManage && <ImportLink kind="STAKEHOLDERS" organization={params.organization} />}
            <Lists registry={href('/:organization/kelola/pemangku-kepentingan', params)} />
            {add}
          </>
        }
        facts={<ElementCounts counts={counts} />}
      />
      <StakeholderFilters {...loaderData} />
      <StakeholderTable {...loaderData} params={params} add={add} />
      <Pager {...page} />
    </>
  )
}

type Data = Route.ComponentProps['loaderData']

const Download = ({ params }: { params: { organization: string } }) => (
  <DownloadMenu
    to={(format) =>
      href('/:organization/kelola/pemangku-kepentingan/unduhan/:format', { ...params, format })
    }
  />
)

const Add = ({ to }: { to: string }) => (
  <LinkButton to={to} variant="primary" icon={Plus}>
    {m.stakeholder_add()}
  </LinkButton>
)

const Lists = ({ registry }: { registry: string }) => (
  <>
    <LinkButton to={`${registry}/kelompok`}>{m.stakeholder_groups()}</LinkButton>
    <LinkButton to={`${registry}/tanda`}>{m.registry_tags()}</LinkButton>
    <LinkButton to={`${registry}/ganda`}>{m.registry_doubles()}</LinkButton>
  </>
)

function ElementCounts({ counts }: Pick<Data, 'counts'>) {
  return (
    <ul
      aria-label={m.stakeholder_elements_in_registry()}
      className="flex flex-wrap gap-x-5 gap-y-2"
    >
      {communityElements.map((element) => {
        const count = counts.find((one) => one.element === element)?.count ?? 0
        return (
          <li key={element} className="flex items-center gap-2">
            <Badge tone={count > 0 ? 'success' : 'warning'}>{count}</Badge>
            {communityElementLabel(element)}
          </li>
        )
      })}
    </ul>
  )
}
