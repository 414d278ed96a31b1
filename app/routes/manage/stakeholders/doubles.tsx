import { UsersRound } from 'lucide-react'
import { href, Link } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { listDoubles } from '#domain/stakeholder/double.server.ts'
import { likenessLabel } from '#domain/stakeholder/terms.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton, SubmitButton } from '#ui/button.tsx'
import { ButtonForm } from '#ui/button-form.tsx'
import { DownloadMenu } from '#ui/download-menu.tsx'
import { EmptyState, PageHeader } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { Badge } from '#ui/status.tsx'
import { type Column, DataTable, Pager } from '#ui/table.tsx'
import type { Route } from './+types/doubles'

export const meta: Route.MetaFunction = () => [{ title: m.registry_doubles() }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  return {
    page: await listDoubles(actor, cursorOf(request)),
    mayManage: can(actor, 'stakeholder.manage'),
  }
}

export default function Doubles({ loaderData, params }: Route.ComponentProps) {
  const { page, mayManage } = loaderData
  const registry = href('/:organization/kelola/pemangku-kepentingan', params)
  return (
    <>
      <PageHeader
        title={m.registry_doubles()}
        lead={m.registry_doubles_lead()}
        action={<DownloadMenu to={(format) => `${registry}/ganda/unduhan/${format}`} />}
        breadcrumbs={[
          { label: m.stakeholder_registry(), to: registry },
          { label: m.registry_doubles() },
        ]}
      />
      <DataTable
        caption={m.registry_doubles()}
        columns={columnsFor(registry, mayManage)}
        rows={page.rows}
        rowKey={({ pair }) => pair}
        empty={
          <EmptyState icon={UsersRound} title={m.registry_doubles_none()}>
            {m.registry_doubles_none_hint()}
          </EmptyState>
        }
      />
      <Pager {...page} />
    </>
  )
}

type Pair = Route.ComponentProps['loaderData']['page']['rows'][number]

function columnsFor(registry: string, mayManage: boolean): Column<Pair>[] {
  const columns: Column<Pair>[] = [
    {
      key: 'one',
      header: m.registry_double_one(),
      primary: true,
      cell: ({ oneId, oneName, oneInstitution }) => (
        <Named to={`${registry}/${oneId}`} name={oneName} institution={oneInstitution} />
      ),
    },
    {
      key: 'other',
      header: m.registry_double_other(),
      cell: ({ otherId, otherName, otherInstitution }) => (
        <Named to={`${registry}/${otherId}`} name={otherName} institution={otherInstitution} />
      ),
    },
    {
      key: 'alike',
      header: m.registry_double_alike(),
      cell: ({ likenesses }) => (
        <span className="flex flex-wrap gap-2">
          {likenesses.map((one) => (
            <Badge key={one}>{likenessLabel(one)}</Badge>
          ))}
        </span>
      ),
    },
  ]
  const moves = { key: 'moves', header: m.registry_double_move() }
  if (!mayManage) return columns
  return [...columns, { ...moves, cell: (pair) => <Moves pair={pair} registry={registry} /> }]
}

type NamedProps = { to: string; name: string; institution: string | null }

const Named = ({ to, name, institution }: NamedProps) => (
  <>
    <Link to={to}>{name}</Link>
    {institution && <span className="block text-sm font-normal text-muted">{institution}</span>}
  </>
)

const Moves = ({ pair: { oneId, otherId }, registry }: { pair: Pair; registry: string }) => (
  <div className="flex flex-wrap items-start gap-3">
    <LinkButton to={`${registry}/${oneId}/penggabungan/${otherId}`} small>
      {m.registry_merge_compare()}
    </LinkButton>
    <ButtonForm action={`${registry}/ganda/${oneId}/${otherId}`}>
      <SubmitButton variant="secondary" small>
        {m.registry_double_apart()}
      </SubmitButton>
    </ButtonForm>
  </div>
)
