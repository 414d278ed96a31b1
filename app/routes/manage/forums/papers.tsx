import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { scan } from '#domain/file/file.ts'
import { paperSchema } from '#domain/forum/paper.schema.ts'
import { listPapers, registerPaper } from '#domain/forum/paper.server.ts'
import { documentKindLabel } from '#domain/organization/terms.ts'
import { isAnyBusy, justMade, listMadePapers } from '#domain/paper/made-papers.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { fileLimits, handleUpload } from '#http/upload.server.ts'
import { m } from '#messages'
import { ForumHeader } from '#ui/forum-header.tsx'
import { useFreshData } from '#ui/fresh-data.ts'
import { MadePapers, ReadyPapers } from '#ui/made-papers.tsx'
import { EmptyState, Section } from '#ui/page.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Route } from './+types/papers'
import { paperColumns } from './paper-columns.tsx'
import { PaperForm } from './paper-form.tsx'

export const meta: Route.MetaFunction = () => [{ title: m.forum_tab_papers() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { forum, papers } = await listPapers(actor, params.forumId)
  const mayManage = can(actor, 'forum.manage') && forum.status !== 'ARCHIVED'
  const made = await listMadePapers(actor, forum)
  const state = { isBusy: isAnyBusy(made), ready: justMade(made, new Date()) }
  return { forum, papers, made, ...state, mayManage, upload: fileLimits(scan) }
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
  const { forum, papers, made, ready, isBusy, mayManage, upload } = loaderData
  // While the machine is at it the page comes again by itself, without JavaScript too.
  useFreshData(isBusy ? 2000 : null)
  return (
    <>
      {isBusy && (
        <noscript>
          <meta httpEquiv="refresh" content="2" />
        </noscript>
      )}
      <ForumHeader
        forum={forum}
        organization={params.organization}
        title={m.forum_tab_papers()}
        lead={m.forum_papers_lead()}
      />
      <Section title={m.paper_made()} hint={m.paper_made_hint()}>
        <ReadyPapers kinds={ready} />
        <MadePapers {...{ papers: made, params, mayManage, zone: forum.timeZone }} />
      </Section>
      <Section title={m.paper_registered()}>
        <DataTable
          caption={m.paper_registered()}
          columns={paperColumns(params)}
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
