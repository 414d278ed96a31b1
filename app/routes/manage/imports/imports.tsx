import { FileSpreadsheet } from 'lucide-react'
import { href, Link } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { listImports } from '#domain/import/import.server.ts'
import { importKinds, kindWords } from '#domain/import/import.ts'
import { mayImport } from '#domain/import/import-access.server.ts'
import { importKindLabel, importStatusLabel } from '#domain/import/terms.ts'
import { actorContext, sessionContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { formatShortDateTime } from '#ui/format.ts'
import { EmptyState, PageHeader } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { Badge } from '#ui/status.tsx'
import { type Column, DataTable, Pager } from '#ui/table.tsx'
import type { Route } from './+types/imports'

export const meta: Route.MetaFunction = () => [{ title: m.import_imports() }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'service.manage')
  const { memberships } = context.get(sessionContext).user
  const own = memberships.find(({ id }) => id === actor.membershipId)
  return {
    zone: own?.organization.timeZone ?? 'Asia/Jakarta',
    page: await listImports(actor, cursorOf(request)),
    // Participants are brought in from their forum.
    kinds: importKinds.filter((kind) => kind !== 'PARTICIPANTS' && mayImport(actor, kind)),
  }
}

export default function Imports({
  loaderData: { page, kinds, zone },
  params,
}: Route.ComponentProps) {
  const start = kinds.map((kind) => (
    <LinkButton
      key={kind}
      to={`${href('/:organization/kelola/impor/baru', params)}?jenis=${kindWords[kind]}`}
      icon={FileSpreadsheet}
    >
      {importKindLabel(kind)}
    </LinkButton>
  ))
  return (
    <>
      <PageHeader title={m.import_imports()} lead={m.import_imports_lead()} action={start} />
      <DataTable
        caption={m.import_imports()}
        columns={columnsFor(params, zone)}
        rows={page.rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon={FileSpreadsheet} title={m.import_imports_none()}>
            {m.import_imports_none_hint()}
          </EmptyState>
        }
      />
      <Pager {...page} />
    </>
  )
}

type Row = Route.ComponentProps['loaderData']['page']['rows'][number]

const columnsFor = (params: { organization: string }, zone: string): Column<Row>[] => [
  {
    key: 'file',
    header: m.import_import(),
    primary: true,
    cell: ({ id, file }) => (
      <Link to={href('/:organization/kelola/impor/:importId', { ...params, importId: id })}>
        {file.name}
      </Link>
    ),
  },
  { key: 'kind', header: m.import_kind(), cell: ({ kind }) => importKindLabel(kind) },
  {
    key: 'status',
    header: m.import_status(),
    cell: ({ status }) => (
      <Badge tone={status === 'DONE' ? 'success' : status === 'READY' ? 'accent' : 'neutral'}>
        {importStatusLabel(status)}
      </Badge>
    ),
  },
  { key: 'by', header: m.import_started_by(), cell: ({ startedByName }) => startedByName },
  {
    key: 'at',
    header: m.import_started_at(),
    cell: ({ createdAt }) => formatShortDateTime(createdAt, zone),
  },
]
