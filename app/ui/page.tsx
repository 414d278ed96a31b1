import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { m } from '#messages'
import { Icon, type LucideIcon } from './icon.tsx'

type HeaderProps = {
  title: ReactNode
  /** The answer to the page's question: a sentence, or a sentence around a number. */
  lead?: ReactNode
  /** The one next thing to do: a LinkButton or a form with a SubmitButton. */
  action?: ReactNode
  /** Small words above the title: what kind of thing this is. */
  eyebrow?: ReactNode
  /** Facts under the sentence: status, date, place. */
  facts?: ReactNode
  breadcrumbs?: readonly Crumb[]
}

/** The top of every page: where one is, what the answer is, what to do next. */
export function PageHeader({ title, lead, action, eyebrow, facts, breadcrumbs }: HeaderProps) {
  return (
    <header className="mb-8 grid gap-4">
      {breadcrumbs && <Breadcrumbs items={breadcrumbs} />}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-5">
        <div className="grid min-w-0 max-w-3xl flex-1 basis-80 gap-3">
          {eyebrow && <p className="text-sm font-semibold text-accent-ink">{eyebrow}</p>}
          <h1>{title}</h1>
          {lead && <p className="text-lg text-muted">{lead}</p>}
        </div>
        {action && <div className="no-print flex flex-wrap gap-3">{action}</div>}
      </div>
      {facts && <div className="flex flex-wrap items-center gap-x-5 gap-y-2 text-sm">{facts}</div>}
    </header>
  )
}

/** The same at the top of a public page, in the organization's colour; numbers may stand under it. */
export function Hero({
  title,
  lead,
  action,
  eyebrow,
  children,
}: HeaderProps & { children?: ReactNode }) {
  return (
    <header className="hero">
      <div className="grid gap-6">
        <div className="grid max-w-3xl gap-3">
          {eyebrow && <p className="eyebrow text-sm font-semibold">{eyebrow}</p>}
          <h1>{title}</h1>
          {lead && <p className="lead text-lg">{lead}</p>}
        </div>
        {action && <div className="no-print flex flex-wrap gap-3">{action}</div>}
        {children && <div className="mt-4">{children}</div>}
      </div>
    </header>
  )
}

export type Crumb = { label: string; to?: string; shortcut?: string }

/** The way here, the last being the page itself. */
export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  return (
    <nav aria-label={m.common_breadcrumbs()} className="text-sm text-muted">
      <ol className="flex flex-wrap gap-x-2 gap-y-1">
        {items.map(({ label, to, shortcut }, index) => (
          <li key={label} className="flex gap-2">
            {index > 0 && <span aria-hidden="true">/</span>}
            {to ? (
              <Link to={to} aria-keyshortcuts={shortcut}>
                {label}
              </Link>
            ) : (
              <span aria-current="page">{label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

type SectionProps = {
  title: ReactNode
  hint?: ReactNode
  action?: ReactNode
  id?: string
  children: ReactNode
}

/** A part of a page: space above it, a heading, no box around it. */
export function Section({ title, hint, action, id, children }: SectionProps) {
  return (
    <section id={id} className="mt-12 first:mt-0">
      <div className="mb-5 flex flex-wrap items-end justify-between gap-3">
        <div>
          <h2>{title}</h2>
          {hint && <p className="hint mt-1 max-w-2xl">{hint}</p>}
        </div>
        {action && <div className="section-action no-print">{action}</div>}
      </div>
      {children}
    </section>
  )
}

type EmptyProps = { title?: ReactNode; icon?: LucideIcon; action?: ReactNode; children?: ReactNode }

/** Where a list would be: what is missing, why it matters, what to do first. */
export function EmptyState({ title = m.common_empty_title(), icon, action, children }: EmptyProps) {
  return (
    <div className="grid justify-items-start gap-3 rounded-lg bg-sunken p-6 sm:p-8">
      {icon && (
        <span className="grid size-11 place-items-center rounded-full bg-accent-soft text-accent-ink">
          <Icon of={icon} />
        </span>
      )}
      <p className="text-lg font-semibold">{title}</p>
      {children && <div className="max-w-xl text-muted">{children}</div>}
      {action && <div className="mt-2 flex flex-wrap gap-3">{action}</div>}
    </div>
  )
}

const noticeIcons = {
  info: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  danger: CircleAlert,
}

type NoticeProps = {
  tone?: keyof typeof noticeIcons
  title?: ReactNode
  children?: ReactNode
  live?: boolean
}

/** Something to know before going on. `live` announces it to screen readers as it appears. */
export function Notice({ tone = 'info', title, children, live }: NoticeProps) {
  return (
    <div className={`notice tone-${tone}`} role={live ? 'status' : undefined}>
      <Icon of={noticeIcons[tone]} />
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  )
}

/** Facts as pairs: what it is, and its value; a missing value says so. Side by side where there is room. */
export function Facts({
  items,
}: {
  items: readonly (readonly [label: string, value: ReactNode])[]
}) {
  return (
    <div className="@container">
      <dl className="grid gap-x-8 gap-y-4 @md:grid-cols-[minmax(9rem,14rem)_1fr]">
        {items.map(([label, value]) => (
          <div key={label} className="@md:contents">
            <dt className="text-sm text-muted @md:pt-0.5">{label}</dt>
            <dd className="min-w-0">
              {value || <span className="text-muted">{m.common_not_provided()}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
