import { Trash2 } from 'lucide-react'
import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { publicationSchema } from '#domain/forum/paper.schema.ts'
import { listPublications, recordPublication } from '#domain/forum/publication.server.ts'
import { publicationChannelLabel } from '#domain/organization/terms.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { Row, Rows } from '#ui/card.tsx'
import { formatDate } from '#ui/format.ts'
import { ForumHeader } from '#ui/forum-header.tsx'
import { EmptyState, Section } from '#ui/page.tsx'
import type { Route } from './+types/publications'
import { PublicationForm } from './publication-form.tsx'

export const meta: Route.MetaFunction = () => [{ title: m.forum_tab_publications() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const found = await listPublications(actor, params.forumId)
  return { ...found, mayManage: can(actor, 'forum.manage') && found.forum.status !== 'ARCHIVED' }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, publicationSchema, async (input) => {
    await recordPublication(context.get(actorContext), params.forumId, input)
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId/publikasi', params),
      m.forum_publication_recorded(),
    )
  })
}

export default function Publications({ loaderData, params }: Route.ComponentProps) {
  const { forum, publications, mayManage } = loaderData
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
          <PublicationForm key={publications.length} />
        </Section>
      )}
    </>
  )
}

type RowProps = {
  publication: Route.ComponentProps['loaderData']['publications'][number]
  mayManage: boolean
  params: Route.ComponentProps['params']
}

function PublicationRow({ publication, mayManage, params }: RowProps) {
  const { id, channel, url, publishedOn, note } = publication
  const to = href(removal, { ...params, publicationId: id })
  return (
    <Row
      title={publicationChannelLabel(channel)}
      meta={formatDate(publishedOn, 'UTC')}
      aside={mayManage && <Remove channel={channel} to={to} />}
    >
      {url && (
        <a href={url} rel="noreferrer" className="break-all">
          {url}
        </a>
      )}
      {note && <p className="prose text-sm">{note}</p>}
    </Row>
  )
}

const removal = '/:organization/kelola/forum/:forumId/publikasi/:publicationId/penghapusan'

function Remove({ channel, to }: Pick<RowProps['publication'], 'channel'> & { to: string }) {
  return (
    <LinkButton
      to={to}
      icon={Trash2}
      small
      variant="danger-quiet"
      aria-label={m.forum_publication_remove_of({ channel: publicationChannelLabel(channel) })}
    >
      {m.forum_remove()}
    </LinkButton>
  )
}
