import { Form, href } from 'react-router'
import { isMailAvailable } from '#domain/mail/outbox.server.ts'
import { linkMailSchema } from '#domain/record/record.schema.ts'
import { findSignatory, mailSigningLink } from '#domain/record/signing-link.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { Field, formClass, useZodForm } from '#ui/form.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { forumTrail } from '#ui/forum-header.tsx'
import { Notice, PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/link-mail'

export const meta: Route.MetaFunction = () => [{ title: m.record_link_mail() }]

const page = '/:organization/kelola/forum/:forumId/berita-acara/penandatangan/:signatoryId'

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { name, email, record } = await findSignatory(actor, params.forumId, params.signatoryId)
  return { name, email, forum: record.forum, mail: isMailAvailable() }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, linkMailSchema, async (input) => {
    const actor = context.get(actorContext)
    await mailSigningLink(actor, params.forumId, params.signatoryId, input)
    return redirectSaying(href(page, params), m.record_link_mailed({ email: input.email }))
  })
}

export default function LinkMail({ loaderData, params }: Route.ComponentProps) {
  const { name, email, forum, mail } = loaderData
  const { field, onSubmit } = useZodForm(linkMailSchema, { email: email ?? '' })
  return (
    <>
      <PageHeader
        title={m.record_link_mail()}
        lead={m.record_link_mail_lead({ name })}
        breadcrumbs={[
          ...forumTrail(forum, params.organization),
          { label: name, to: href(page, params) },
          { label: m.record_link_mail() },
        ]}
      />
      {!mail && (
        <div className="mb-6">
          <Notice tone="warning">{m.record_link_no_mail()}</Notice>
        </div>
      )}
      <Form method="post" onSubmit={onSubmit} noValidate className={formClass}>
        <FormErrors />
        <Field label={m.record_link_email()} type="email" {...field('email')} />
        <FormActions submit={m.record_link_mail()} back={href(page, params)} />
      </Form>
    </>
  )
}
