import { Form, redirect } from 'react-router'
import { isSetupOpen } from '#domain/access/setup.server.ts'
import { signInSchema } from '#domain/access/sign-in.schema.ts'
import { signIn } from '#domain/access/sign-in.server.ts'
import { authenticatorFor } from '#http/authenticator.server.ts'
import { handleForm } from '#http/form.server.ts'
import { localeCookieFor } from '#http/locale.server.ts'
import { requestInfoContext } from '#http/request-info.ts'
import { returnPathOf } from '#http/return-path.ts'
import { deviceOf, homeOf, sessionCookieOf, sessionOf, tokenOf } from '#http/session.server.ts'
import { m } from '#messages'
import { SubmitButton } from '#ui/button.tsx'
import { Field, formClass, usePlainForm } from '#ui/form.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/sign-in'

export const meta: Route.MetaFunction = () => [{ title: `${m.common_sign_in()} · Rembug` }]

export async function loader({ request }: Route.LoaderArgs) {
  const session = await sessionOf(request)
  if (session) throw redirect(returnPathOf(request, homeOf(session.user.memberships)))
  if (await isSetupOpen()) throw redirect('/pengaturan-awal')
  return null
}

export async function action({ request, context }: Route.ActionArgs) {
  const device = deviceOf(request, context)

  return handleForm(request.clone(), signInSchema, async () => {
    const account = await authenticatorFor(device).authenticate('form', request)
    const { token } = await signIn(account, device, await tokenOf(request))

    const { secure } = context.get(requestInfoContext)
    const headers = new Headers({ 'Set-Cookie': await sessionCookieOf(token, secure) })
    headers.append('Set-Cookie', await localeCookieFor(request, account.locale))
    return redirect(returnPathOf(request, homeOf(account.memberships)), { headers })
  })
}

export default function SignIn() {
  const { field } = usePlainForm({ email: '' })
  return (
    <>
      <PageHeader title={m.access_sign_in_title()} lead={m.access_sign_in_lead()} />
      <Form method="post" className={formClass} noValidate>
        <FormErrors labels={{ email: m.access_email(), password: m.access_password() }} />
        <Field
          label={m.access_email()}
          type="email"
          autoComplete="username"
          required
          {...field('email')}
        />
        <Field
          label={m.access_password()}
          type="password"
          autoComplete="current-password"
          required
          {...field('password')}
        />
        <div>
          <SubmitButton>{m.common_sign_in()}</SubmitButton>
        </div>
        <p className="hint">{m.access_sign_in_forgotten()}</p>
      </Form>
    </>
  )
}
