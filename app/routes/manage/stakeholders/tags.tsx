import { Tag, Trash2 } from 'lucide-react'
import { href, Link } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { listTags } from '#domain/stakeholder/tag.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { ConfirmAction } from '#ui/confirm.tsx'
import { EmptyState, PageHeader } from '#ui/page.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import type { Route } from './+types/tags'

export const meta: Route.MetaFunction = () => [{ title: m.registry_tags() }]

export async function loader({ context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  return { tags: await listTags(actor), mayManage: can(actor, 'stakeholder.manage') }
}

export default function Tags({ loaderData: { tags, mayManage }, params }: Route.ComponentProps) {
  return (
    <>
      <PageHeader
        title={m.registry_tags()}
        lead={m.registry_tags_lead()}
        breadcrumbs={[
          {
            label: m.stakeholder_registry(),
            to: href('/:organization/kelola/pemangku-kepentingan', params),
          },
          { label: m.registry_tags() },
        ]}
      />
      <DataTable
        caption={m.registry_tags()}
        columns={columnsFor(params, mayManage)}
        rows={tags}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon={Tag} title={m.registry_tags_none()}>
            {m.registry_tags_none_hint()}
          </EmptyState>
        }
      />
    </>
  )
}

type Params = { organization: string }
type Row = Route.ComponentProps['loaderData']['tags'][number]

function columnsFor(params: Params, mayManage: boolean): Column<Row>[] {
  const registry = href('/:organization/kelola/pemangku-kepentingan', params)
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: m.registry_tag(),
      primary: true,
      cell: ({ id, name }) => <Link to={`${registry}?tanda=${id}`}>{name}</Link>,
    },
    {
      key: 'count',
      header: m.registry_tag_bearers(),
      numeric: true,
      cell: ({ count }) => count,
    },
  ]
  if (!mayManage) return columns
  return [
    ...columns,
    {
      key: 'moves',
      header: m.registry_double_move(),
      cell: (tag) => <Moves tag={tag} registry={registry} />,
    },
  ]
}

const Moves = ({ tag, registry }: { tag: Row; registry: string }) => (
  <div className="flex flex-wrap gap-3">
    <LinkButton to={`${registry}/tanda/${tag.id}`} small>
      {m.registry_tag_rename()}
    </LinkButton>
    <ConfirmAction
      label={m.registry_tag_remove()}
      icon={Trash2}
      small
      consequence={m.registry_tag_remove_consequence({ count: tag.count })}
      action={`${registry}/tanda/${tag.id}/penghapusan`}
    />
  </div>
)
