import { Form, href } from 'react-router'
import { longest } from '#domain/feedback/feedback.schema.ts'
import { noteChangeSchema } from '#domain/minutes/minutes.schema.ts'
import { minutesNoteKinds } from '#domain/minutes/minutes.ts'
import { changeNote, findNote } from '#domain/minutes/note.server.ts'
import { minutesNoteKindLabel } from '#domain/minutes/terms.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { RadioGroup } from '#ui/choice.tsx'
import { ConfirmAction } from '#ui/confirm.tsx'
import { formClass, TextArea, usePlainForm } from '#ui/form.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { forumTrail } from '#ui/forum-header.tsx'
import { PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/note'

export const meta: Route.MetaFunction = () => [{ title: m.minutes_note_edit() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  return { note: await findNote(context.get(actorContext), params.forumId, params.minutesNoteId) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, noteChangeSchema, async (input) => {
    const { forumId, minutesNoteId } = params
    await changeNote(context.get(actorContext), forumId, minutesNoteId, input)
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId/meja-catatan/notulen', params),
      m.minutes_note_saved(),
    )
  })
}

export default function Note({ loaderData: { note }, params }: Route.ComponentProps) {
  const { field } = usePlainForm(note)
  const back = href('/:organization/kelola/forum/:forumId/meja-catatan/notulen', params)
  return (
    <>
      <PageHeader
        title={m.minutes_note_edit()}
        lead={note.agendaItem?.title}
        breadcrumbs={[
          ...forumTrail(note.forum, params.organization),
          { label: m.minutes_notulen(), to: back },
          { label: m.minutes_note_edit() },
        ]}
      />
      <Form method="post" className={formClass}>
        <FormErrors />
        <input type="hidden" name="revision" value={note.revision} autoComplete="off" />
        <RadioGroup
          label={m.minutes_kind()}
          options={minutesNoteKinds.map((value) => ({ value, label: minutesNoteKindLabel(value) }))}
          {...field('kind')}
        />
        <TextArea label={m.minutes_note()} rows={6} maxLength={longest.text} {...field('text')} />
        <FormActions submit={m.common_save()} back={back} />
      </Form>
      <div className="mt-10">
        <ConfirmAction
          small
          label={m.minutes_note_strike()}
          consequence={m.minutes_note_strike_why()}
          action={href(
            '/:organization/kelola/forum/:forumId/meja-catatan/catatan/:minutesNoteId/pencoretan',
            params,
          )}
        />
      </div>
    </>
  )
}
