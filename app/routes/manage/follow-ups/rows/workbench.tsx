import { Plus, Printer } from 'lucide-react'
import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { sourceFilterOf } from '#domain/follow-up/filter.schema.ts'
import { canAssignRow, canGather } from '#domain/follow-up/row.ts'
import { findWorkbench, listSources } from '#domain/follow-up/workbench.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { ForumHeader } from '#ui/forum-header.tsx'
import { GatheredRows } from '#ui/gathered-rows.tsx'
import { Notice } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { SourcePicker } from '#ui/source-picker.tsx'
import type { Route } from './+types/workbench'

export const meta: Route.MetaFunction = () => [{ title: m.follow_up_workbench() }]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const filter = sourceFilterOf(request.url)
  const { forum, rows, unit, untriaged } = await findWorkbench(actor, params.forumId)
  const mayAgree = can(actor, 'follow-up.agree')
  const gathers = mayAgree && canGather(forum.status)
  const sources = gathers ? await listSources(actor, forum.id, filter, cursorOf(request)) : null
  return {
    ...{ forum, rows, unit, untriaged, sources, filter, gathers },
    assigns: mayAgree && canAssignRow(forum.status) && !gathers,
  }
}

export default function Workbench({ loaderData, params }: Route.ComponentProps) {
  const { forum, rows, unit, untriaged, sources, filter, gathers } = loaderData
  const newRow = href('/:organization/kelola/forum/:forumId/rumusan/baris', params)
  const unowned = rows.filter(({ owner, ownerPosition }) => !owner && !ownerPosition).length
  return (
    <>
      <ForumHeader
        forum={forum}
        organization={params.organization}
        title={m.follow_up_workbench()}
        lead={leadOf(rows.length, unowned)}
        action={gathers && <NewRow to={newRow} />}
      />
      <Notices {...loaderData} />
      <div className={sources ? 'grid gap-12 xl:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]' : ''}>
        {sources && (
          <SourcePicker
            {...{ sources, filter, rows, untriaged }}
            services={unit.services}
            action={newRow}
          />
        )}
        <GatheredRows
          rows={rows}
          hrefOf={(row) => hrefOf(row.id, row.status, loaderData, params)}
        />
      </div>
      {rows.length > 0 && <PrintHint />}
    </>
  )
}

type Data = Route.ComponentProps['loaderData']

const NewRow = ({ to }: { to: string }) => (
  <LinkButton to={to} icon={Plus}>
    {m.follow_up_row_new()}
  </LinkButton>
)

function Notices({ gathers, untriaged, assigns }: Data) {
  return (
    <div className="no-print mb-8 grid gap-4 empty:hidden">
      {gathers && untriaged > 0 && (
        <Notice tone="warning">{m.follow_up_untriaged({ count: untriaged })}</Notice>
      )}
      {assigns && <Notice>{m.follow_up_error_rows_closed()}</Notice>}
    </div>
  )
}

const PrintHint = () => (
  <p className="no-print mt-6 flex items-center gap-2 text-sm text-muted">
    <Printer aria-hidden="true" size={18} /> {m.follow_up_print_hint()}
  </p>
)

/** Where a row is worked on: as a row while rows are gathered, then its owner, then as a promise. */
function hrefOf(
  followUpId: string,
  status: Data['rows'][number]['status'],
  { gathers, assigns }: Data,
  params: Route.ComponentProps['params'],
) {
  const to = { ...params, followUpId }
  if (status !== 'PROPOSED') return href('/:organization/kelola/tindak-lanjut/:followUpId', to)
  if (gathers) return href('/:organization/kelola/forum/:forumId/rumusan/baris/:followUpId', to)
  if (assigns) return href('/:organization/kelola/tindak-lanjut/:followUpId/penugasan', to)
  return href('/:organization/kelola/tindak-lanjut/:followUpId', to)
}

function leadOf(rows: number, unowned: number) {
  if (rows === 0) return m.follow_up_workbench_lead_none()
  if (unowned > 0) return m.follow_up_workbench_lead_unowned({ rows, unowned })
  return m.follow_up_workbench_lead({ rows })
}
