import { href } from 'react-router'
import { m } from '#messages'
import { LinkButton, SubmitButton } from './button.tsx'
import { ButtonForm } from './button-form.tsx'
import { Notice } from './page.tsx'

type Props = {
  refusedAt: Date | null
  refusalReason: string | null
  mayManage: boolean
  params: { organization: string; forumId: string; signatoryId: string }
}

const record = '/:organization/kelola/forum/:forumId/berita-acara'

/** Why somebody would not sign, and the two ways on: to ask again, or to mend what is said in a new version. */
export function SigningObjection({ refusedAt, refusalReason, mayManage, params }: Props) {
  if (!refusedAt) return null
  return (
    <div className="mb-8 grid gap-4">
      <Notice tone="warning" title={m.record_refused()}>
        <p className="whitespace-pre-line">{refusalReason}</p>
        <p className="mt-2">{m.record_refused_ways()}</p>
      </Notice>
      {mayManage && (
        <div className="flex flex-wrap items-start gap-3">
          <ButtonForm action={href(`${record}/penandatangan/:signatoryId/permintaan`, params)}>
            <SubmitButton>{m.record_ask_again()}</SubmitButton>
          </ButtonForm>
          <LinkButton to={href(`${record}/perubahan`, params)}>{m.record_revise()}</LinkButton>
        </div>
      )}
    </div>
  )
}
