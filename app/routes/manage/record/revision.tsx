import { Form, href, useActionData } from 'react-router'
import { readRevising } from '#domain/record/opening-form.server.ts'
import { canRevise } from '#domain/record/record.ts'
import { revisionSchema } from '#domain/record/revision.schema.ts'
import { reviseRecord } from '#domain/record/revision.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { DateField } from '#ui/date-field.tsx'
import { Field, type FormFailure, TextArea, usePlainForm } from '#ui/form.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { FormErrors, useRefused } from '#ui/form-errors.tsx'
import { ForumHeader } from '#ui/forum-header.tsx'
import { EmptyState, Notice } from '#ui/page.tsx'
import { RowCorrections } from '#ui/record-corrections.tsx'
import { SignatoryChoice } from '#ui/record-signatory-choice.tsx'
import type { Route } from './+types/revision'

export const meta: Route.MetaFunction = () => [{ title: m.record_revise() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  return readRevising(context.get(actorContext), params.forumId)
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, revisionSchema, async (input) => {
    const { version } = await reviseRecord(context.get(actorContext), params.forumId, input)
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId/berita-acara', params),
      m.record_revised({ version: String(version) }),
    )
  })
}

export default function Revision({ loaderData, params }: Route.ComponentProps) {
  const { forum, revision } = loaderData
  const refused = useRefused()
  return (
    <>
      <ForumHeader
        forum={forum}
        organization={params.organization}
        title={m.record_revise()}
        lead={m.record_revise_lead()}
      />
      {revision && (canRevise(forum.status) || refused) ? (
        <RevisionForm {...{ loaderData, params, revision }} />
      ) : (
        <EmptyState title={revision ? m.record_error_over() : m.record_none()} />
      )}
    </>
  )
}

type Props = Pick<Route.ComponentProps, 'loaderData' | 'params'> & {
  revision: NonNullable<Route.ComponentProps['loaderData']['revision']>
}

function RevisionForm({ loaderData, params, revision }: Props) {
  const { people, draft, proposed, owners, blanks } = loaderData
  const failure = useActionData<FormFailure | undefined>()
  const { field } = usePlainForm({ ...proposed, attendanceIds: revision.chosen })
  return (
    <Form method="post" noValidate className="grid max-w-5xl gap-6">
      <FormErrors />
      <Notice>{m.record_revise_voids()}</Notice>
      <input type="hidden" name="version" value={revision.version} />
      <TextArea
        label={m.record_reason()}
        hint={m.record_reason_hint()}
        maxLength={1000}
        {...field('reason')}
      />
      <RowCorrections rows={revision.rows} {...{ blanks, owners, failure }} />
      <SignatoryChoice
        people={people}
        present={draft.present.map(({ element }) => element)}
        field={field('attendanceIds')}
      />
      <DateField label={m.record_issued_on()} className="max-w-56" {...field('issuedOn')} />
      <Field label={m.record_place()} optional maxLength={80} {...field('place')} />
      <FormActions
        submit={m.record_revise_submit()}
        back={href('/:organization/kelola/forum/:forumId/berita-acara', params)}
      />
    </Form>
  )
}
