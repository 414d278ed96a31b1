import { href } from 'react-router'
import { isBusy, isUndoable, verdicts } from '#domain/import/import.ts'
import { findImport } from '#domain/import/import-access.server.ts'
import { listRows } from '#domain/import/import-row.server.ts'
import { importKindLabel } from '#domain/import/terms.ts'
import { actorContext, sessionContext } from '#http/session.server.ts'
import { m } from '#messages'
import { importRowColumns, VerdictFilter } from '#ui/import-rows.tsx'
import { ImportActions, ImportColumns, ImportProblem, leadOf } from '#ui/import-summary.tsx'
import { EmptyState, PageHeader, Section } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { DataTable, Pager } from '#ui/table.tsx'
import type { Route } from './+types/import'

/** Seen without JavaScript too: the page comes again by itself while the machine is at it. */
export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: m.import_import() },
  ...(loaderData && isBusy(loaderData.shown.status)
    ? [{ httpEquiv: 'refresh', content: '2' }]
    : []),
]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { memberships } = context.get(sessionContext).user
  const own = memberships.find(({ id }) => id === actor.membershipId)
  const found = await findImport(actor, params.importId)
  const said = new URL(request.url).searchParams.get('hasil')
  const verdict = verdicts.find((one) => one === said)
  const page = await listRows(found, { verdict, cursor: cursorOf(request) })
  const { id, kind, status, counts, columns, problem, done, total, completedAt, file } = found
  return {
    page,
    verdict,
    shown: { id, kind, status, problem, done, total, completedAt, file: file.name },
    counts: counts as Record<string, number | undefined>,
    columns: columns as Array<{ title: string; key: string; field: string | null }>,
    undoable: isUndoable(found, new Date()),
    zone: own?.organization.timeZone ?? 'Asia/Jakarta',
  }
}

export default function Import({ loaderData, params }: Route.ComponentProps) {
  const { page, verdict, shown, counts, columns, undoable, zone } = loaderData
  const { status } = shown
  const hasRows = status === 'READY' || status === 'DONE' || status === 'UNDONE'
  return (
    <>
      <PageHeader
        title={shown.file}
        eyebrow={importKindLabel(shown.kind)}
        lead={leadOf(shown, counts)}
        breadcrumbs={[
          { label: m.import_imports(), to: href('/:organization/kelola/impor', params) },
          { label: shown.file },
        ]}
      />
      <ImportProblem {...shown} />
      <ImportActions {...{ shown, counts, undoable, zone, params }} />
      {status === 'READY' && <ImportColumns columns={columns} params={params} />}
      {hasRows && (
        <Section title={m.import_rows()}>
          <VerdictFilter counts={counts} verdict={verdict} />
          <DataTable
            caption={m.import_rows()}
            columns={importRowColumns(params)}
            rows={page.rows}
            rowKey={({ id }) => id}
            empty={<EmptyState title={m.import_rows_none()} />}
          />
          <Pager {...page} />
        </Section>
      )}
    </>
  )
}
