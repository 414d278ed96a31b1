import { Building2, CircleUserRound, LogOut, Menu, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link, NavLink, useLocation } from 'react-router'
import { m } from '#messages'
import { Flash } from './flash.tsx'
import { Icon, type LucideIcon } from './icon.tsx'
import { LanguageSwitch, ThemeSwitch } from './preferences.tsx'
import { Crest, SkipLink } from './public-shell.tsx'
import { WaitingCount } from './waiting-count.tsx'

/** One place staff can go; `count` is what waits for them there. */
export type StaffItem = {
  to: string
  label: string
  icon: LucideIcon
  end?: boolean
  count?: number
  /** The address that tells how many wait now. */
  counter?: string
}
export type StaffSection = { label?: string; items: readonly StaffItem[] }

type Props = {
  organization: { name: string; slug: string; logoUrl?: string | null }
  /** `organizations` is how many the person belongs to: with several there is a way to change. */
  person: { name: string; role: string; organizations?: number }
  sections: readonly StaffSection[]
  children: ReactNode
}

/** The working room: everything one may do on the left, or behind "Menu" on a phone. */
export function StaffShell({ children, ...menu }: Props) {
  const { key } = useLocation()
  return (
    <div className="min-h-dvh md:grid print:block! md:grid-cols-[16.5rem_minmax(0,1fr)]">
      <SkipLink />
      <header className="shell-nav no-print hidden md:block">
        <div className="sticky top-0 flex h-dvh flex-col overflow-y-auto p-3">
          <Home organization={menu.organization} />
          <Navigation {...menu} />
        </div>
      </header>
      <header className="shell-nav no-print sticky top-0 z-20 md:hidden">
        <details key={key} className="menu">
          <summary className="flex min-h-14 items-center justify-between gap-3 px-4">
            <span className="min-w-0 truncate font-semibold">{menu.organization.name}</span>
            <span className="flex flex-none items-center gap-2 text-sm font-semibold">
              <Icon of={Menu} className="menu-closed" />
              <Icon of={X} className="menu-open" />
              {m.common_menu()}
            </span>
          </summary>
          <div className="flex max-h-[calc(100dvh-3.5rem)] flex-col overflow-y-auto p-3 pt-0">
            <Navigation {...menu} />
          </div>
        </details>
      </header>
      <main
        id="isi"
        tabIndex={-1}
        className="wide mx-auto w-full max-w-6xl px-5 py-7 md:px-10 md:py-10"
      >
        <Flash />
        {children}
      </main>
    </div>
  )
}

function Home({ organization }: Pick<Props, 'organization'>) {
  return (
    <Link
      to={`/${organization.slug}`}
      className="mb-4 flex items-center gap-3 rounded-sm p-2 leading-tight"
    >
      <Crest logoUrl={organization.logoUrl} />
      <span className="min-w-0">
        <span className="block text-sm font-bold">{organization.name}</span>
        <span className="block text-xs opacity-80">{m.common_public_site()}</span>
      </span>
    </Link>
  )
}

function Navigation({ sections, person }: Omit<Props, 'children'>) {
  return (
    <>
      <nav aria-label={m.common_main_navigation()} className="grid gap-5">
        {sections.map(({ label, items }) => (
          <div key={label ?? items[0]?.to} className="grid gap-0.5">
            {label && <p className="px-3 pb-1 text-xs font-semibold opacity-75">{label}</p>}
            {items.map((item) => (
              <Place key={item.to} {...item} />
            ))}
          </div>
        ))}
      </nav>
      <div className="mt-auto grid gap-0.5 pt-6">
        <Person {...person} />
        <LanguageSwitch />
        <ThemeSwitch />
        <form method="post" action="/keluar">
          <button type="submit" className="shell-link">
            <Icon of={LogOut} />
            {m.common_sign_out()}
          </button>
        </form>
      </div>
    </>
  )
}

function Person({ name, role, organizations = 1 }: Props['person']) {
  return (
    <>
      <Link to="/akun" className="shell-link">
        <Icon of={CircleUserRound} />
        <span className="min-w-0 leading-snug">
          <span className="block font-semibold">{name}</span>
          <span className="block text-xs opacity-80">{role}</span>
        </span>
      </Link>
      {organizations > 1 && (
        <Link to="/organisasi-saya" className="shell-link">
          <Icon of={Building2} />
          {m.common_change_organization()}
        </Link>
      )}
    </>
  )
}

function Place({ to, label, icon, end, count, counter }: StaffItem) {
  return (
    <NavLink to={to} end={end} className="shell-link">
      <Icon of={icon} />
      <span className="min-w-0 flex-1">{label}</span>
      {count ? <span className="badge tone-accent">{count}</span> : null}
      {counter && <WaitingCount from={counter} />}
    </NavLink>
  )
}
