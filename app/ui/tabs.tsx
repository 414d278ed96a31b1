import { useEffect, useRef } from 'react'
import { NavLink, useLocation } from 'react-router'

export type Tab = { to: string; label: string; end?: boolean; count?: number }

/** The pages of one thing, as links: each has its address and works without JavaScript. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const nav = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  // On a phone the row is wider than the screen: where one is comes into view.
  useEffect(() => {
    const row = nav.current
    const links = [...(row?.querySelectorAll('a') ?? [])]
    const here = links.findLast((link) => pathname.startsWith(link.pathname))
    if (row && here) row.scrollTo({ left: here.offsetLeft - row.offsetLeft - 16 })
  }, [pathname])
  return (
    <nav ref={nav} aria-label={label} className="public-nav tabs no-print mb-8">
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
