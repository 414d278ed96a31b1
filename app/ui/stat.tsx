import type { ReactNode } from 'react'
import { Link } from 'react-router'

type StatProps = {
  /** Already formatted. */
  value: ReactNode
  /** The rest of the sentence that the number begins. */
  children: ReactNode
  to?: string
  tone?: 'danger' | 'warning' | 'success'
}

const tones = { danger: 'text-danger', warning: 'text-warning', success: 'text-success' }

/** A number large enough to be read across the room, and what it counts. */
export function Stat({ value, children, to, tone }: StatProps) {
  const words = to ? <Link to={to}>{children}</Link> : children
  return (
    <div className="border-t-2 border-brand-line pt-3">
      <p className={`stat ${tone ? tones[tone] : ''}`}>{value}</p>
      <p className="mt-1 text-sm text-muted">{words}</p>
    </div>
  )
}

/** Numbers side by side, two on a phone. */
export function Stats({ children }: { children: ReactNode }) {
  return <div className="figures grid grid-cols-2 gap-x-6 gap-y-6 lg:grid-cols-4">{children}</div>
}
