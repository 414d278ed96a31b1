import type { ReactNode } from 'react'
import { Link } from 'react-router'

type CardProps = {
  to: string
  title: ReactNode
  eyebrow?: ReactNode
  aside?: ReactNode
  children?: ReactNode
}

/** Something to open, all of it a target: for few things of equal weight, such as the next forums. */
export function Card({ to, title, eyebrow, aside, children }: CardProps) {
  return (
    <article className="card grid content-start gap-2">
      {(eyebrow || aside) && (
        <div className="flex flex-wrap items-center justify-between gap-2 text-sm text-muted">
          {eyebrow}
          {aside}
        </div>
      )}
      <h3>
        <Link to={to} className="card-link">
          {title}
        </Link>
      </h3>
      {children}
    </article>
  )
}

export function CardGrid({ children }: { children: ReactNode }) {
  return <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">{children}</div>
}

/** Many things to read one after another, parted by lines. */
export function Rows({ children }: { children: ReactNode }) {
  return <ul className="rows">{children}</ul>
}

type RowProps = {
  to?: string
  title: ReactNode
  meta?: ReactNode
  aside?: ReactNode
  children?: ReactNode
}

/** One of `Rows`: its name, facts under it, its state or action at the right. */
export function Row({ to, title, meta, aside, children }: RowProps) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
      <div className="grid min-w-0 flex-1 basis-72 gap-1">
        <p className="font-semibold">{to ? <Link to={to}>{title}</Link> : title}</p>
        {meta && <p className="text-sm text-muted">{meta}</p>}
        {children}
      </div>
      {aside && <div className="flex flex-wrap items-center gap-3">{aside}</div>}
    </li>
  )
}
