import { Trash2 } from 'lucide-react'
import { Form, href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { publicationSchema } from '#domain/forum/paper.schema.ts'
import { listPublications, recordPublication } from '#domain/forum/publication.server.ts'
import { publicationChannels } from '#domain/organization/document-kind.ts'
import { publicationChannelLabel } from '#domain/organization/terms.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton, SubmitButton } from '#ui/button.tsx'
import { Row, Rows } from '#ui/card.tsx'
import { DateField } from '#ui/date-field.tsx'
import { Field, formClass, SelectField, TextArea, useZodForm } from '#ui/form.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { formatDate } from '#ui/format.ts'
import { ForumHeader } from '#ui/forum-header.tsx'
import { EmptyState, Section } from '#ui/page.tsx'
import type { Route } from './+types/publications'

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
          {publications.map(({ id, channel, url, publishedOn, note }) => (
            <Row
              key={id}
              title={publicationChannelLabel(channel)}
              meta={formatDate(publishedOn, 'UTC')}
              aside={
                mayManage && (
                  <LinkButton
                    to={href(removal, { ...params, publicationId: id })}
                    icon={Trash2}
                    small
                    variant="danger-quiet"
                    aria-label={m.forum_publication_remove_of({
                      channel: publicationChannelLabel(channel),
                    })}
                  >
                    {m.forum_remove()}
                  </LinkButton>
                )
              }
            >
              {url && (
                <a href={url} rel="noreferrer" className="break-all">
                  {url}
                </a>
              )}
              {note && <p className="prose text-sm">{note}</p>}
            </Row>
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

const removal = '/:organization/kelola/forum/:forumId/publikasi/:publicationId/penghapusan'

function PublicationForm() {
  const { field, onSubmit } = useZodForm(publicationSchema, {} as never)
  return (
    <Form method="post" onSubmit={onSubmit} noValidate className={formClass}>
      <FormErrors />
      <SelectField label={m.forum_publication_channel()} {...field('channel')}>
        {publicationChannels.map((channel) => (
          <option key={channel} value={channel}>
            {publicationChannelLabel(channel)}
          </option>
        ))}
      </SelectField>
      <Field label={m.forum_publication_url()} type="url" optional {...field('url')} />
      <DateField
        label={m.forum_publication_date()}
        className="max-w-56"
        {...field('publishedOn')}
      />
      <TextArea label={m.forum_note()} optional rows={2} maxLength={1000} {...field('note')} />
      <SubmitButton className="justify-self-start">{m.forum_publication_record()}</SubmitButton>
    </Form>
  )
}
