import { Gauge } from 'lucide-react'
import { Form, href, Link } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { listInstruments } from '#domain/assessment/instrument.server.ts'
import { instrumentStatusLabel } from '#domain/assessment/terms.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { SubmitButton } from '#ui/button.tsx'
import { EmptyState, PageHeader } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { StatusPill } from '#ui/status.tsx'
import { DataTable, Pager } from '#ui/table.tsx'
import type { Route } from './+types/instruments'

export const meta: Route.MetaFunction = () => [{ title: m.assessment_instruments() }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const page = await listInstruments(actor, cursorOf(request))
  return { ...page, mayManage: can(actor, 'instrument.manage') }
}

export default function Instruments({ loaderData, params }: Route.ComponentProps) {
  const { rows, next, prev, mayManage } = loaderData
  const settings = href('/:organization/kelola/pengaturan', params)
  const hrefOf = (instrumentId: string) =>
    href('/:organization/kelola/pengaturan/instrumen/:instrumentId', { ...params, instrumentId })
  return (
    <>
      <PageHeader
        title={m.assessment_instruments()}
        lead={m.assessment_instruments_lead()}
        breadcrumbs={[
          { label: m.organization_settings(), to: settings },
          { label: m.assessment_instruments() },
        ]}
      />
      <DataTable
        caption={m.assessment_instruments()}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<NoInstruments action={mayManage && `${params.organization}`} />}
        columns={[
          {
            ...{ key: 'name', header: m.assessment_instrument(), primary: true },
            cell: ({ id, name }) => <Link to={hrefOf(id)}>{name}</Link>,
          },
          {
            ...{ key: 'status', header: m.assessment_instrument_status() },
            cell: ({ status }) => (
              <StatusPill of="instrument" status={status} label={instrumentStatusLabel(status)} />
            ),
          },
          {
            ...{ key: 'source', header: m.assessment_instrument_source() },
            cell: ({ clonedFrom, code }) => clonedFrom?.name ?? code,
          },
          {
            ...{ key: 'used', header: m.assessment_instrument_used(), numeric: true },
            cell: ({ _count }) => _count.assessments,
          },
        ]}
      />
      <Pager next={next} prev={prev} />
    </>
  )
}

/** The official instrument is one press away. */
function NoInstruments({ action }: { action: string | false }) {
  return (
    <EmptyState
      icon={Gauge}
      title={m.assessment_instruments_none()}
      action={
        action && (
          <Form
            method="post"
            action={href('/:organization/kelola/pengaturan/instrumen/baku', {
              organization: action,
            })}
          >
            <SubmitButton>{m.assessment_instrument_take()}</SubmitButton>
          </Form>
        )
      }
    >
      {m.assessment_instruments_none_hint()}
    </EmptyState>
  )
}
