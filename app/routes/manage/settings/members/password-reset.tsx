import { Form, href } from 'react-router'
import { findMember } from '#domain/access/member.server.ts'
import { resetPassword } from '#domain/access/member-change.server.ts'
import { noFields } from '#domain/field.schema.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { shownOnce } from '#http/shown-once.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { FirstPassword } from '#ui/first-password.tsx'
import { formClass } from '#ui/form.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/password-reset'

export const meta: Route.MetaFunction = () => [{ title: m.access_member_reset() }]

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders ?? {}

export async function loader({ params, context }: Route.LoaderArgs) {
  const { user } = await findMember(context.get(actorContext), params.membershipId)
  return { name: user.name, email: user.email }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, noFields, async () => {
    const password = await resetPassword(context.get(actorContext), params.membershipId)
    return shownOnce({ password })
  })
}

export default function PasswordReset({ loaderData, actionData, params }: Route.ComponentProps) {
  const { name, email } = loaderData
  const back = href('/:organization/kelola/pengaturan/anggota/:membershipId', params)
  const password = actionData && 'password' in actionData ? actionData.password : null
  return (
    <>
      <PageHeader
        title={password ? m.access_member_reset_done({ name }) : m.access_member_reset()}
        lead={password ? undefined : m.access_member_reset_consequence({ name })}
        breadcrumbs={[{ label: name, to: back }, { label: m.access_member_reset() }]}
      />
      {password ? (
        <>
          <FirstPassword email={email} password={password} />
          <div className="mt-6">
            <LinkButton to={back}>{m.common_back()}</LinkButton>
          </div>
        </>
      ) : (
        <Ask back={back} />
      )}
    </>
  )
}

const Ask = ({ back }: { back: string }) => (
  <Form method="post" className={formClass}>
    <FormErrors />
    <FormActions submit={m.access_member_reset()} back={back} />
  </Form>
)
