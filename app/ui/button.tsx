import type { ComponentProps } from 'react'
import { Link, useNavigation } from 'react-router'
import { Icon, type LucideIcon } from './icon.tsx'

/** One primary action a page; `danger` only on the last step of something that cannot be undone. */
type Variant = 'primary' | 'secondary' | 'quiet' | 'danger' | 'danger-quiet'

type Look = { variant?: Variant; small?: boolean; icon?: LucideIcon; className?: string }

type ButtonProps = Look & Omit<ComponentProps<'button'>, 'className'> & { pending?: boolean }

export function Button(props: ButtonProps) {
  const { variant, small, icon, className, pending, children, ...rest } = props
  return (
    <button
      type="button"
      className={buttonClass({ variant, small, className })}
      aria-busy={pending || undefined}
      {...rest}
    >
      {icon && !pending && <Icon of={icon} />}
      {children}
    </button>
  )
}

/** The button that sends its form; shows that it is on its way and cannot be pressed twice. */
export function SubmitButton({ variant = 'primary', ...props }: ButtonProps) {
  const { state, formMethod } = useNavigation()
  const pending = state !== 'idle' && formMethod === 'POST'
  return <Button {...props} type="submit" variant={variant} pending={pending} disabled={pending} />
}

/** A link that looks like a button, because it is the next thing to do. */
export function LinkButton(props: Look & ComponentProps<typeof Link>) {
  const { variant, small, icon, className, children, ...rest } = props
  return (
    <Link className={buttonClass({ variant, small, className })} {...rest}>
      {icon && <Icon of={icon} />}
      {children}
    </Link>
  )
}

/** A row of buttons, wrapping on narrow screens. */
export function Actions({ children }: { children: React.ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3">{children}</div>
}

export function buttonClass({ variant = 'secondary', small, className }: Look) {
  const classes = ['button', `button-${variant}`]
  if (small) classes.push('button-small')
  if (className) classes.push(className)
  return classes.join(' ')
}
