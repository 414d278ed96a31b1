import { Download } from 'lucide-react'
import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { scan } from '#domain/file/file.ts'
import { paperSchema } from '#domain/forum/paper.schema.ts'
import { listPapers, registerPaper } from '#domain/forum/paper.server.ts'
import { documentKindLabel } from '#domain/organization/terms.ts'
import { isAnyBusy, listMadePapers } from '#domain/paper/made-papers.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { fileLimits, handleUpload } from '#http/upload.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { formatShortDate } from '#ui/format.ts'
import { ForumHeader } from '#ui/forum-header.tsx'
import { MadePapers } from '#ui/made-papers.tsx'
import { EmptyState, Section } from '#ui/page.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import type { Route } from './+types/papers'
import { PaperForm } from './paper-form.tsx'

/** Seen without JavaScript too: the page comes again by itself while the machine is at it. */
export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: m.forum_tab_papers() },
  ...(loaderData?.isBusy ? [{ httpEquiv: 'refresh', content: '2' }] : []),
]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { forum, papers } = await listPapers(actor, params.forumId)
  const mayManage = can(actor, 'forum.manage') && forum.status !== 'ARCHIVED'
  const made = await listMadePapers(actor, forum)
  return { forum, papers, made, isBusy: isAnyBusy(made), mayManage, upload: fileLimits(scan) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleUpload(request, paperSchema, scan, async (input, files) => {
    await registerPaper(context.get(actorContext), params.forumId, input, files)
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId/dokumen', params),
      m.forum_paper_registered({ kind: documentKindLabel(input.kind) }),
    )
  })
}

export default function Papers({ loaderData, params }: Route.ComponentProps) {
  const { forum, papers, made, mayManage, upload } = loaderData
  return (
    <>
      <ForumHeader
        forum={forum}
        organization={params.organization}
        title={m.forum_tab_papers()}
        lead={m.forum_papers_lead()}
      />
      <Section title={m.paper_made()} hint={m.paper_made_hint()}>
        <MadePapers {...{ papers: made, params, mayManage, zone: forum.timeZone }} />
      </Section>
      <Section title={m.paper_registered()}>
        <DataTable
          caption={m.paper_registered()}
          columns={columnsFor(params)}
          rows={papers}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title={m.forum_papers_none()}>{m.forum_papers_none_hint()}</EmptyState>
          }
        />
      </Section>
      {mayManage && (
        <Section title={m.forum_paper_register()} hint={m.forum_paper_register_hint()}>
          <PaperForm key={papers.length} upload={upload} />
        </Section>
      )}
    </>
  )
}

type Paper = Route.ComponentProps['loaderData']['papers'][number]

const columnsFor = (params: Route.ComponentProps['params']): Column<Paper>[] => [
  {
    key: 'kind',
    header: m.forum_paper_kind(),
    primary: true,
    cell: ({ kind, version, note }) => (
      <>
        {documentKindLabel(kind)}
        {version > 1 && ` (${m.forum_paper_version({ version })})`}
        {note && <span className="block text-sm font-normal text-muted">{note}</span>}
      </>
    ),
  },
  { key: 'number', header: m.forum_paper_number(), cell: ({ number }) => number ?? '–' },
  {
    key: 'date',
    header: m.forum_paper_issued_on(),
    cell: ({ issuedOn }) => formatShortDate(issuedOn, 'UTC'),
  },
  {
    key: 'file',
    header: m.forum_paper_scan(),
    cell: ({ file }) => <Scan file={file} params={params} />,
  },
]

function Scan({ file, params }: Pick<Paper, 'file'> & Pick<Route.ComponentProps, 'params'>) {
  if (!file) return '–'
  const own = { ...params, fileId: file.id }
  return (
    <LinkButton
      to={href('/:organization/kelola/forum/:forumId/berkas/:fileId', own)}
      icon={Download}
      small
      variant="quiet"
      reloadDocument
    >
      {file.name}
    </LinkButton>
  )
}
