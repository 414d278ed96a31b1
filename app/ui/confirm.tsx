import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { m } from '#messages'
import { Button, buttonClass, SubmitButton } from './button.tsx'
import { RefusalOf, useRefusalOf } from './flash.tsx'
import { Icon, type LucideIcon } from './icon.tsx'

type Props = {
  /** What the closed button says: 'Batalkan forum'. */
  label: string
  icon?: LucideIcon
  /** What will happen, to whom, and whether it can be taken back. */
  consequence: ReactNode
  /** Where the move is posted. */
  action: string
  /** The last button; names the move, never "Ya". Defaults to `label`. */
  confirmLabel?: string
  tone?: 'danger' | 'primary'
  small?: boolean
  /** Starts open, for a page that comes back with an error in it. */
  open?: boolean
  /** Hidden fields or a reason to give. */
  children?: ReactNode
}

/** A move that asks first. Opens in place without JavaScript; the second button does it. */
export function ConfirmAction(props: Props) {
  const {
    label,
    icon,
    consequence,
    action,
    confirmLabel,
    tone = 'danger',
    small,
    open,
    children,
  } = props
  const refused = useRefusalOf(action) !== undefined
  const closed = buttonClass({ variant: tone === 'danger' ? 'danger-quiet' : 'secondary', small })
  return (
    <details className="confirm menu no-print" open={open || refused}>
      <summary className={closed}>
        {icon && <Icon of={icon} />}
        {label}
      </summary>
      <Form
        method="post"
        action={action}
        className={`confirm-body ${tone === 'danger' ? 'border-danger' : 'border-brand'}`}
      >
        <p className="font-semibold">{m.common_confirm_question()}</p>
        <div className="text-sm">{consequence}</div>
        {children}
        <RefusalOf action={action} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton variant={tone} small>
            {confirmLabel ?? label}
          </SubmitButton>
          <CloseButton />
        </div>
      </Form>
    </details>
  )
}

/** Closes the question again; only where there is JavaScript (without it, "summary" does). */
function CloseButton() {
  return (
    <Button
      variant="quiet"
      small
      className="needs-script"
      onClick={(event) => event.currentTarget.closest('details')?.removeAttribute('open')}
    >
      {m.common_confirm_keep()}
    </Button>
  )
}
