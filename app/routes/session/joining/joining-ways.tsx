import { Form, href } from 'react-router'
import { m } from '#messages'
import { LinkButton, SubmitButton } from '#ui/button.tsx'
import { ButtonForm } from '#ui/button-form.tsx'
import { Notice } from '#ui/page.tsx'
import type { Route } from './+types/joining'
import { NewAccount } from './new-account.tsx'

type Data = Route.ComponentProps['loaderData']
type Props = Data & { params: { organization: string; token: string } }

/** The way in for whoever holds the link: under the account they have, or under a new one. */
export function JoiningWays({ invitation, hasAccount, signedIn, params }: Props) {
  const { email } = invitation
  if (signedIn === email) return <Accept email={email} params={params} />
  if (signedIn) return <SomebodyElse email={email} signedIn={signedIn} />
  if (hasAccount) return <SignInFirst email={email} params={params} />
  return <NewAccount {...invitation} />
}

function Accept({ email, params }: Pick<Props, 'params'> & { email: string }) {
  return (
    <div className="grid gap-5">
      <p>{m.access_joining_signed_in({ email })}</p>
      <ButtonForm action={href('/:organization/bergabung/:token/penerimaan', params)}>
        <SubmitButton>{m.access_joining_accept()}</SubmitButton>
      </ButtonForm>
    </div>
  )
}

function SomebodyElse({ email, signedIn }: { email: string; signedIn: string }) {
  return (
    <div className="grid gap-5">
      <Notice tone="warning">{m.access_joining_as_other({ email, signedIn })}</Notice>
      <Form method="post" action="/keluar">
        <SubmitButton variant="secondary">{m.common_sign_out()}</SubmitButton>
      </Form>
    </div>
  )
}

function SignInFirst({ email, params }: Pick<Props, 'params'> & { email: string }) {
  const here = href('/:organization/bergabung/:token', params)
  return (
    <div className="grid justify-items-start gap-5">
      <p>{m.access_joining_has_account_hint({ email })}</p>
      <LinkButton to={`/masuk?kembali=${encodeURIComponent(here)}`} variant="primary">
        {m.common_sign_in()}
      </LinkButton>
    </div>
  )
}
