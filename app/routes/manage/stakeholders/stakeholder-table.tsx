import { Archive, BadgeCheck, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { Form, href } from 'react-router'
import { staleAfterMonths } from '#domain/stakeholder/stakeholder.ts'
import { m } from '#messages'
import { SubmitButton } from '#ui/button.tsx'
import { RefusalOf } from '#ui/flash.tsx'
import { EmptyState } from '#ui/page.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Route } from './+types/stakeholders'
import { stakeholderColumns } from './stakeholder-columns.tsx'

type Props = Pick<Route.ComponentProps['loaderData'], 'page' | 'filter' | 'mayManage'> & {
  params: { organization: string }
  add: ReactNode
}

/** The registry's rows; contacts to be looked at again can be chosen and treated together. */
export function StakeholderTable({ page, filter, mayManage, params, add }: Props) {
  const filtered = Object.values(filter).some(Boolean)
  const choosing = filter.stale && mayManage && page.rows.length > 0
  const table = (
    <DataTable
      caption={m.stakeholder_registry()}
      columns={stakeholderColumns(params, choosing)}
      rows={page.rows}
      rowKey={({ id }) => id}
      empty={<NoStakeholders filtered={filtered} action={add} />}
    />
  )
  if (!filter.stale) return table
  return (
    <>
      <p className="mb-6 text-muted">{m.registry_stale_hint({ months: staleAfterMonths })}</p>
      {choosing ? <Treatable params={params}>{table}</Treatable> : table}
    </>
  )
}

type TreatableProps = { params: { organization: string }; children: ReactNode }

function Treatable({ params, children }: TreatableProps) {
  const confirm = href('/:organization/kelola/pemangku-kepentingan/konfirmasi', params)
  const archive = href('/:organization/kelola/pemangku-kepentingan/pengarsipan', params)
  return (
    <Form method="post" action={confirm}>
      {children}
      <div className="no-print sticky bottom-0 flex flex-wrap gap-3 border-t border-line bg-paper py-3">
        <SubmitButton variant="secondary" icon={BadgeCheck}>
          {m.registry_stale_confirm_all()}
        </SubmitButton>
        <SubmitButton variant="secondary" icon={Archive} formAction={archive}>
          {m.registry_stale_archive()}
        </SubmitButton>
        <RefusalOf action={confirm} />
        <RefusalOf action={archive} />
      </div>
    </Form>
  )
}

function NoStakeholders({ filtered, action }: { filtered: boolean; action: ReactNode }) {
  return (
    <EmptyState
      icon={Users}
      title={filtered ? m.common_empty_search_title() : m.stakeholder_empty()}
      action={filtered ? undefined : action}
    >
      {filtered ? m.common_empty_search_hint() : m.stakeholder_empty_hint()}
    </EmptyState>
  )
}
