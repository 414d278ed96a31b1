import { Authenticator } from 'remix-auth'
import { FormStrategy } from 'remix-auth-form'
import type { Device } from '#domain/access/session.server.ts'
import { signInSchema } from '#domain/access/sign-in.schema.ts'
import { type Account, authenticate } from '#domain/access/sign-in.server.ts'
import { valuesOf } from './form.server.ts'

/** Knows accounts by the ways they can prove themselves; for now the form of e-mail and password. */
export function authenticatorFor(device: Device) {
  const authenticator = new Authenticator<Account>()
  authenticator.use(
    new FormStrategy(({ form }) => authenticate(signInSchema.parse(valuesOf(form)), device)),
    'form',
  )
  return authenticator
}
