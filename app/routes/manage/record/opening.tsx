import { Form, href } from 'react-router'
import { openRecord } from '#domain/record/opening.server.ts'
import { readOpening } from '#domain/record/opening-form.server.ts'
import { openingSchema } from '#domain/record/record.schema.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { DateField } from '#ui/date-field.tsx'
import { Field, formClass, useZodForm } from '#ui/form.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { ForumHeader } from '#ui/forum-header.tsx'
import { Section } from '#ui/page.tsx'
import { DraftRows } from '#ui/record-draft.tsx'
import { SignatoryChoice } from '#ui/record-signatory-choice.tsx'
import type { Route } from './+types/opening'

export const meta: Route.MetaFunction = () => [{ title: m.record_open() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  return readOpening(context.get(actorContext), params.forumId)
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, openingSchema, async (input) => {
    const { number } = await openRecord(context.get(actorContext), params.forumId, input)
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId/berita-acara', params),
      m.record_opened({ number }),
    )
  })
}

export default function Opening({ loaderData, params }: Route.ComponentProps) {
  const { forum, draft, people, proposed } = loaderData
  const { field, onSubmit } = useZodForm(openingSchema, { ...proposed, attendanceIds: [] } as never)
  return (
    <>
      <ForumHeader
        forum={forum}
        organization={params.organization}
        title={m.record_open()}
        lead={m.record_open_lead()}
      />
      <Section title={m.record_draft()} hint={m.record_draft_hint()}>
        <DraftRows rows={draft.rows} />
      </Section>
      <Section
        title={m.record_signatories()}
        hint={m.record_head_signs({ name: draft.head.name ?? '–' })}
      >
        <Form method="post" onSubmit={onSubmit} noValidate className={formClass}>
          <FormErrors />
          <SignatoryChoice
            people={people}
            present={draft.present.map(({ element }) => element)}
            field={field('attendanceIds')}
          />
          <DateField label={m.record_issued_on()} className="max-w-56" {...field('issuedOn')} />
          <Field label={m.record_place()} optional maxLength={80} {...field('place')} />
          <FormActions
            submit={m.record_open_submit()}
            back={href('/:organization/kelola/forum/:forumId/berita-acara', params)}
          />
        </Form>
      </Section>
    </>
  )
}
