import { Form, href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { noFields } from '#domain/field.schema.ts'
import { findSignatory, makeSigningLink } from '#domain/record/signing-link.server.ts'
import { signingWhatsApp } from '#domain/record/signing-text.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { shownOnce } from '#http/shown-once.server.ts'
import { m } from '#messages'
import { LinkButton, SubmitButton } from '#ui/button.tsx'
import { ButtonForm } from '#ui/button-form.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { forumTrail } from '#ui/forum-header.tsx'
import { Notice, PageHeader, Section } from '#ui/page.tsx'
import { LiveLinks, SigningLinkShown } from '#ui/signing-link.tsx'
import { SigningObjection } from '#ui/signing-objection.tsx'
import type { Route } from './+types/signatory'

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.signatory.name }]

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders ?? {}

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  return {
    signatory: await findSignatory(actor, params.forumId, params.signatoryId),
    mayManage: can(actor, 'forum.manage'),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, noFields, async () => {
    const actor = context.get(actorContext)
    const { signatory, url } = await makeSigningLink(
      actor,
      params.forumId,
      params.signatoryId,
      'PHONE',
    )
    const { name, phone, record } = signatory
    return shownOnce({ url, whatsApp: signingWhatsApp({ name, phone, url, forum: record.forum }) })
  })
}

export default function Signatory({ loaderData, actionData, params }: Route.ComponentProps) {
  const { signatory, mayManage } = loaderData
  const { forum, number } = signatory.record
  const home = href('/:organization/kelola/forum/:forumId/berita-acara', params)
  const made = actionData && 'url' in actionData ? actionData : null
  return (
    <>
      <PageHeader
        eyebrow={m.record_record()}
        title={signatory.name}
        lead={m.record_take_lead({ number })}
        breadcrumbs={[
          ...forumTrail(forum, params.organization),
          { label: m.record_record(), to: home },
          { label: signatory.name },
        ]}
      />
      {signatory.signature || signatory.record.supersededAt ? (
        <Notice tone="success">
          {signatory.signature ? m.record_done() : m.record_error_replaced()}
        </Notice>
      ) : (
        <>
          <SigningObjection {...signatory} {...{ mayManage, params }} />
          <Ways {...{ signatory, made, params }} />
        </>
      )}
      <div className="mt-10">
        <LinkButton to={home}>{m.record_back()}</LinkButton>
      </div>
    </>
  )
}

type Props = Pick<Route.ComponentProps, 'params'> & {
  signatory: Route.ComponentProps['loaderData']['signatory']
  made: { url: string; whatsApp: string } | null
}

function Ways({ signatory, made, params }: Props) {
  const base = '/:organization/kelola/forum/:forumId/berita-acara/penandatangan/:signatoryId'
  return (
    <>
      <Section title={m.record_on_tablet()} hint={m.record_on_tablet_hint()}>
        <ButtonForm action={href(`${base}/tablet`, params)}>
          <SubmitButton>{m.record_on_tablet_open()}</SubmitButton>
        </ButtonForm>
      </Section>
      <Section title={m.record_on_phone()} hint={m.record_on_phone_hint()}>
        <FormErrors />
        {made ? (
          <SigningLinkShown {...made} />
        ) : (
          <Form method="post" className="flex flex-wrap gap-3">
            <SubmitButton variant="secondary">{m.record_link_make()}</SubmitButton>
            <LinkButton to={href(`${base}/surel`, params)} variant="quiet">
              {m.record_link_mail()}
            </LinkButton>
          </Form>
        )}
        <LiveLinks
          links={signatory.links}
          timeZone={signatory.record.forum.timeZone}
          revoke={href(`${base}/pencabutan`, params)}
        />
      </Section>
    </>
  )
}
