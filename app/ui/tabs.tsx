import { NavLink } from 'react-router'

export type Tab = { to: string; label: string; end?: boolean; count?: number }

/** The pages of one thing, as links: each has its address and works without JavaScript. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="public-nav tabs no-print mb-8">
      {tabs.map(({ to, label: name, end, count }) => (
        <NavLink key={to} to={to} end={end}>
          {name}
          {count !== undefined && (
            <span className="ml-1.5 text-sm text-muted tabular-nums">{count}</span>
          )}
        </NavLink>
      ))}
    </nav>
  )
}
