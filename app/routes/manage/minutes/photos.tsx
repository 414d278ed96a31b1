import { Trash2 } from 'lucide-react'
import { Form, href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { photos as photoRules } from '#domain/file/file.ts'
import { photoSchema } from '#domain/minutes/minutes.schema.ts'
import { keepsMinutes } from '#domain/minutes/minutes.ts'
import { addPhotos, readPhotos } from '#domain/minutes/photo.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { fileLimits, handleUpload } from '#http/upload.server.ts'
import { m } from '#messages'
import { SubmitButton } from '#ui/button.tsx'
import { ConfirmAction } from '#ui/confirm.tsx'
import { FileField } from '#ui/file-field.tsx'
import { Field, formClass, SelectField, usePlainForm } from '#ui/form.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { ForumHeader } from '#ui/forum-header.tsx'
import { ForumPhotos } from '#ui/forum-photos.tsx'
import { EmptyState, Section } from '#ui/page.tsx'
import type { Route } from './+types/photos'

export const meta: Route.MetaFunction = () => [{ title: m.minutes_photos() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { forum, ...shown } = await readPhotos(actor, params.forumId)
  const { id, theme, status, place } = forum
  const open = can(actor, 'minutes.keep') && keepsMinutes(status)
  return { ...shown, forum: { id, theme, place }, open, limits: fileLimits(photoRules) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleUpload(request, photoSchema, photoRules, async (input, files) => {
    await addPhotos(context.get(actorContext), params.forumId, input, files)
    const page = href('/:organization/kelola/forum/:forumId/meja-catatan/foto', params)
    return redirectSaying(page, m.minutes_photo_added())
  })
}

export default function Photos({ loaderData, params }: Route.ComponentProps) {
  const { forum, photos, open } = loaderData
  const { organization } = params
  return (
    <>
      <ForumHeader
        {...{ forum, organization }}
        title={m.minutes_photos()}
        lead={m.minutes_photos_lead()}
      />
      {open && <PhotoForm key={photos.length} {...loaderData} />}
      {photos.length === 0 ? (
        <EmptyState title={m.minutes_photos_none()}>{m.minutes_photos_none_hint()}</EmptyState>
      ) : (
        <Section title={m.minutes_photos_open({ count: photos.length })}>
          <ForumPhotos
            photos={photos.map((photo) => ({ ...photo, under: photo.agendaItem?.title }))}
            urlOf={(fileId) =>
              href('/:organization/kelola/berkas/:fileId', { organization, fileId })
            }
            action={({ id, caption }) =>
              open && (
                <ConfirmAction
                  small
                  icon={Trash2}
                  label={m.forum_remove()}
                  consequence={m.minutes_photo_remove({ caption })}
                  action={href(
                    '/:organization/kelola/forum/:forumId/meja-catatan/foto/:photoId/penghapusan',
                    { ...params, photoId: id },
                  )}
                />
              )
            }
          />
        </Section>
      )}
    </>
  )
}

function PhotoForm({ forum, limits, items, runningId }: Route.ComponentProps['loaderData']) {
  const { field } = usePlainForm({ place: forum.place, agendaItemId: runningId })
  return (
    <Form method="post" encType="multipart/form-data" className={formClass}>
      <FormErrors />
      <FileField
        {...limits}
        label={m.minutes_photo_files()}
        maxFiles={photoRules.maximum}
        name="files"
        error={field('files').error}
      />
      <Field
        label={m.minutes_photo_caption()}
        hint={m.minutes_photo_caption_hint()}
        maxLength={300}
        {...field('caption')}
      />
      <Field label={m.minutes_photo_place()} maxLength={200} optional {...field('place')} />
      {items.length > 0 && (
        <SelectField
          label={m.minutes_item()}
          placeholder={m.minutes_no_item()}
          optional
          {...field('agendaItemId')}
        >
          {items.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectField>
      )}
      <SubmitButton className="justify-self-start">{m.minutes_photo_add()}</SubmitButton>
    </Form>
  )
}
