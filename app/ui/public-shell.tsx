import type { ReactNode } from 'react'
import { Link, NavLink } from 'react-router'
import { m } from '#messages'
import { Flash } from './flash.tsx'
import { LanguageSwitch, ThemeSwitch } from './preferences.tsx'

export type PublicOrganization = {
  name: string
  slug: string
  logoUrl?: string | null
  address?: string | null
  phone?: string | null
  email?: string | null
  website?: string | null
}

export type NavItem = { to: string; label: string; end?: boolean }

type Props = { organization: PublicOrganization; nav: readonly NavItem[]; children: ReactNode }

/** The public face of an organization: its letterhead, its pages, its address. */
export function PublicShell({ organization, nav, children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col overflow-x-clip">
      <SkipLink />
      <header className="no-print bg-surface">
        <Letterhead organization={organization} />
        <nav aria-label={m.common_main_navigation()} className="rule">
          <div className="public-nav mx-auto max-w-6xl px-5">
            {nav.map(({ to, label, end }) => (
              <NavLink key={to} to={to} end={end}>
                {label}
              </NavLink>
            ))}
          </div>
        </nav>
      </header>
      <main id="isi" tabIndex={-1} className="mx-auto w-full max-w-6xl flex-1 px-5 py-8 sm:py-12">
        <Flash />
        {children}
      </main>
      <PublicFooter organization={organization} />
    </div>
  )
}

export function SkipLink() {
  return (
    <a href="#isi" className="skip">
      {m.common_skip_to_content()}
    </a>
  )
}

function Letterhead({ organization }: { organization: PublicOrganization }) {
  return (
    <div className="mx-auto flex max-w-6xl items-center justify-between gap-4 px-5 pt-4 pb-2">
      <Link
        to={`/${organization.slug}`}
        className="flex min-w-0 items-center gap-3 text-ink no-underline"
      >
        <Crest logoUrl={organization.logoUrl} />
        <span className="min-w-0 leading-tight">
          <span className="block font-bold">{organization.name}</span>
          <span className="block text-sm text-muted">Forum Konsultasi Publik</span>
        </span>
      </Link>
      <div className="-mr-3 flex-none text-muted">
        <LanguageSwitch />
      </div>
    </div>
  )
}

/** The organization's logo, or ours until it has one. */
export function Crest({ logoUrl }: { logoUrl?: string | null }) {
  return (
    <img
      src={logoUrl ?? '/favicon.svg'}
      alt=""
      width={44}
      height={44}
      className="size-11 flex-none object-contain"
    />
  )
}

function PublicFooter({ organization }: { organization: PublicOrganization }) {
  const contacts = [
    organization.address,
    organization.phone,
    organization.email,
    organization.website,
  ]
  return (
    <footer className="no-print mt-8 bg-sunken">
      <div className="mx-auto grid max-w-6xl gap-8 px-5 py-10 text-sm sm:grid-cols-[1fr_auto]">
        <div className="grid gap-1">
          <p className="font-semibold">{organization.name}</p>
          {contacts.filter(Boolean).map((line) => (
            <p key={line} className="text-muted">
              {line}
            </p>
          ))}
        </div>
        <div className="flex flex-wrap items-start text-muted">
          <ThemeSwitch />
          <Link to="/masuk" className="shell-link text-muted no-underline">
            {m.common_staff_area()}
          </Link>
        </div>
        <p className="border-t border-line pt-4 text-muted sm:col-span-2">
          {m.common_footer_promise()}
        </p>
      </div>
    </footer>
  )
}
