import { Eye, EyeOff } from 'lucide-react'
import type { Part } from '#domain/feedback/concern.ts'
import { type Concern, type FeedbackStatus, isPublishable } from '#domain/feedback/feedback.ts'
import { m } from '#messages'
import { SubmitButton } from './button.tsx'
import { ButtonForm } from './button-form.tsx'
import { Notice } from './page.tsx'
import { foundLabel } from './said-parts.tsx'

type Props = {
  feedback: {
    status: FeedbackStatus
    publishedAt: Date | null
    publicText: string | null
    updatedAt: Date
    concerns: Array<{ kind: Concern }>
  }
  parts: Part[]
  may: boolean
  /** Where the moves of the input are posted below, and the list one came from. */
  base: string
  search: string
}

/** How an input stands to the public, what was found in it, and the presses that decide. */
export function FeedbackModeration({ feedback, parts, may, base, search }: Props) {
  const { status, publishedAt, publicText, updatedAt, concerns } = feedback
  if (!isPublishable(status)) return null
  const isSettled = publishedAt !== null && concerns.length === 0
  if (isSettled && publicText === null) return null

  const found = [...new Set(parts.flatMap((part) => part.found ?? []))]
  const hasPersonal = found.some((one) => one !== 'ABUSE')
  const press = (path: string) => ({ action: `${base}/${path}${search}`, seen: updatedAt })
  return (
    <div className="mt-6 grid max-w-3xl gap-4">
      <Notice tone={concerns.length > 0 ? 'warning' : 'info'} title={titleOf(feedback)}>
        {concerns.length > 0 && <Concerns {...{ concerns, found }} />}
        {concerns.length === 0 && publicText === null && <p>{m.similar_waiting_text()}</p>}
        {publicText !== null && (
          <p className="whitespace-pre-line wrap-anywhere">
            {m.similar_public_version()}: {publicText}
          </p>
        )}
      </Notice>
      {may && (
        <div className="no-print flex flex-wrap gap-3">
          {hasPersonal && publicText === null && (
            <Press {...press('penyamaran')} icon={EyeOff} label={m.similar_mask_submit()} main />
          )}
          {!isSettled && (
            <Press
              {...press('persetujuan')}
              icon={Eye}
              label={publishedAt ? m.similar_settle_submit() : m.similar_approve_submit()}
            />
          )}
          {publicText !== null && (
            <Press {...press('pembatalan-samaran')} label={m.similar_unmask_submit()} />
          )}
        </div>
      )}
    </div>
  )
}

function titleOf({ publishedAt, publicText, concerns }: Props['feedback']) {
  if (concerns.length > 0) {
    return publishedAt ? m.similar_concerns_shown_title() : m.similar_concerns_title()
  }
  return publicText === null ? m.similar_waiting_title() : m.similar_masked_title()
}

type Found = NonNullable<Part['found']>

const Concerns = ({ concerns, found }: { concerns: Array<{ kind: Concern }>; found: Found[] }) => (
  <>
    <ul className="list-disc pl-5">
      {concerns.map(({ kind }) => (
        <li key={kind}>{concernLabel(kind)}</li>
      ))}
    </ul>
    {found.length > 0 && (
      <p className="mt-2">{m.similar_found_marked({ parts: found.map(foundLabel).join(', ') })}</p>
    )}
  </>
)

const concernLabel = (kind: Concern) =>
  ({
    ABUSE: m.similar_concern_abuse,
    PERSONAL_DATA: m.similar_concern_personal_data,
    DUPLICATE: m.similar_concern_duplicate,
  })[kind]()

type PressProps = {
  action: string
  seen: Date
  label: string
  main?: boolean
  icon?: typeof Eye
}

const Press = ({ action, seen, label, main, icon }: PressProps) => (
  <ButtonForm action={action}>
    <input type="hidden" name="seen" value={seen.toISOString()} />
    <SubmitButton variant={main ? 'primary' : 'secondary'} icon={icon}>
      {label}
    </SubmitButton>
  </ButtonForm>
)
