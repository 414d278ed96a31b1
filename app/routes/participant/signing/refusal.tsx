import { href } from 'react-router'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { refusalSchema } from '#domain/record/record.schema.ts'
import { refuseToSign } from '#domain/record/refusal.server.ts'
import { readSigningPage } from '#domain/record/signing-page.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { Actions, LinkButton, SubmitButton } from '#ui/button.tsx'
import { formClass, TextArea, usePlainForm } from '#ui/form.tsx'
import { FormErrors, useRefused } from '#ui/form-errors.tsx'
import { PageHeader } from '#ui/page.tsx'
import { SigningStanding } from '#ui/signing-standing.tsx'
import type { Route } from './+types/refusal'

export const meta: Route.MetaFunction = () => [
  { title: m.record_refuse() },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = publicActorOf(context.get(organizationContext))
  const { paper: _paper, ...page } = await readSigningPage(actor, params.token)
  return page
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, refusalSchema, async (input) => {
    await refuseToSign(publicActorOf(context.get(organizationContext)), params.token, input)
    return redirectSaying(
      href('/:organization/tanda-tangan/:token', params),
      m.record_refusal_taken(),
    )
  })
}

export default function Refusal({ loaderData, params }: Route.ComponentProps) {
  const { name, obstacle, refusedAt } = loaderData
  const { field } = usePlainForm()
  const refused = useRefused()
  const back = href('/:organization/tanda-tangan/:token', params)
  return (
    <>
      <PageHeader eyebrow={name} title={m.record_refuse()} lead={m.record_refuse_lead()} />
      <SigningStanding {...loaderData} organization={params.organization} />
      {((!obstacle && !refusedAt) || refused) && (
        <form method="post" className={formClass}>
          <FormErrors />
          <TextArea label={m.record_refuse_reason()} maxLength={1000} {...field('refusal')} />
          <Actions>
            <SubmitButton variant="danger">{m.record_refuse_submit()}</SubmitButton>
            <LinkButton to={back} variant="quiet">
              {m.common_cancel()}
            </LinkButton>
          </Actions>
        </form>
      )}
    </>
  )
}
