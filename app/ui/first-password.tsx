import { m } from '#messages'
import { CopyButton } from './copy-button.tsx'
import { Notice } from './page.tsx'

/** A password that is shown this once, to be handed over in person. */
export function FirstPassword({ email, password }: { email: string; password: string }) {
  return (
    <Notice tone="success" title={m.access_first_password_title()} live>
      <p>{m.access_first_password_once()}</p>
      <dl className="my-4 grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
        <dt>{m.access_email()}</dt>
        <dd className="font-semibold break-all">{email}</dd>
        <dt>{m.access_password()}</dt>
        <dd>
          <code className="text-lg font-semibold tracking-wide select-all">{password}</code>
        </dd>
      </dl>
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <CopyButton text={password} label={m.access_first_password_copy()} />
      </div>
      <p className="text-sm">{m.access_first_password_copy_hint()}</p>
    </Notice>
  )
}
