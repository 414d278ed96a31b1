import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { scan } from '#domain/file/file.ts'
import { publicationSchema } from '#domain/forum/paper.schema.ts'
import { listPublications, recordPublication } from '#domain/forum/publication.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { fileLimits, handleUpload } from '#http/upload.server.ts'
import { m } from '#messages'
import { Rows } from '#ui/card.tsx'
import { ForumHeader } from '#ui/forum-header.tsx'
import { EmptyState, Section } from '#ui/page.tsx'
import type { Route } from './+types/publications'
import { PublicationForm } from './publication-form.tsx'
import { PublicationRow } from './publication-row.tsx'

export const meta: Route.MetaFunction = () => [{ title: m.forum_tab_publications() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const found = await listPublications(actor, params.forumId)
  const mayManage = can(actor, 'forum.manage') && found.forum.status !== 'ARCHIVED'
  return { ...found, mayManage, upload: fileLimits(scan) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleUpload(request, publicationSchema, scan, async (input, files) => {
    await recordPublication(context.get(actorContext), params.forumId, input, files)
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId/publikasi', params),
      m.forum_publication_recorded(),
    )
  })
}

export default function Publications({ loaderData, params }: Route.ComponentProps) {
  const { forum, publications, mayManage, upload } = loaderData
  return (
    <>
      <ForumHeader
        forum={forum}
        organization={params.organization}
        title={m.forum_tab_publications()}
        lead={m.forum_publications_lead()}
      />
      {publications.length === 0 ? (
        <EmptyState title={m.forum_publications_none()}>
          {m.forum_publications_none_hint()}
        </EmptyState>
      ) : (
        <Rows>
          {publications.map((publication) => (
            <PublicationRow key={publication.id} {...{ publication, mayManage, params }} />
          ))}
        </Rows>
      )}
      {mayManage && (
        <Section title={m.forum_publication_record()}>
          <PublicationForm key={publications.length} upload={upload} />
        </Section>
      )}
    </>
  )
}
