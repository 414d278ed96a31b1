import { Form } from 'react-router'
import { changePassword } from '#domain/access/account.server.ts'
import { passwordChangeSchema } from '#domain/access/password.schema.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { returnPathOf } from '#http/return-path.ts'
import { sessionContext, signedInMiddleware } from '#http/session.server.ts'
import { m } from '#messages'
import { Actions, LinkButton, SubmitButton } from '#ui/button.tsx'
import { Field, formClass, usePlainForm } from '#ui/form.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/password'

export const meta: Route.MetaFunction = () => [{ title: `${m.access_password_change()} · Rembug` }]

export const middleware: Route.MiddlewareFunction[] = [signedInMiddleware]

export async function loader({ context }: Route.LoaderArgs) {
  const { email, passwordChangedAt } = context.get(sessionContext).user
  return { email, isFirst: passwordChangedAt === null }
}

export async function action({ request, context }: Route.ActionArgs) {
  return handleForm(request, passwordChangeSchema, async (input) => {
    const ended = await changePassword(context.get(sessionContext), input)
    return redirectSaying(returnPathOf(request, '/akun'), m.access_password_changed({ n: ended }))
  })
}

export default function Password({ loaderData: { email, isFirst } }: Route.ComponentProps) {
  return (
    <>
      {isFirst ? (
        <PageHeader
          title={m.access_first_password_change()}
          lead={m.access_first_password_change_lead()}
        />
      ) : (
        <PageHeader
          title={m.access_password_change()}
          lead={m.access_password_change_lead()}
          breadcrumbs={[
            { label: m.access_account_title(), to: '/akun' },
            { label: m.access_password_change() },
          ]}
        />
      )}
      <PasswordForm {...{ email, isFirst }} />
    </>
  )
}

function PasswordForm({ email, isFirst }: Route.ComponentProps['loaderData']) {
  const { field } = usePlainForm()
  const current = isFirst ? m.access_first_password_title() : m.access_password_current()
  const fields = [
    ['currentPassword', current, 'current-password'],
    ['newPassword', m.access_password_new(), 'new-password'],
    ['repeatedPassword', m.access_password_repeat(), 'new-password'],
  ] as const
  return (
    <Form method="post" className={formClass} noValidate>
      <FormErrors labels={Object.fromEntries(fields.map(([name, label]) => [name, label]))} />
      <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
      {fields.map(([name, label, autoComplete]) => (
        <Field
          key={name}
          label={label}
          type="password"
          autoComplete={autoComplete}
          hint={name === 'newPassword' ? m.access_password_hint() : undefined}
          required
          {...field(name)}
        />
      ))}
      <Actions>
        <SubmitButton>
          {isFirst ? m.access_first_password_submit() : m.access_password_change()}
        </SubmitButton>
        {!isFirst && (
          <LinkButton to="/akun" variant="quiet">
            {m.common_cancel()}
          </LinkButton>
        )}
      </Actions>
    </Form>
  )
}
