import type { ReactNode } from 'react'
import { m } from '#messages'
import { Flash } from './flash.tsx'
import { LanguageSwitch, ThemeSwitch } from './preferences.tsx'
import { Crest, SkipLink } from './public-shell.tsx'

type Props = { organization: { name: string; logoUrl?: string | null }; children: ReactNode }

/** For somebody with a phone in one hand: who is asking, and the one thing to do. */
export function ParticipantShell({ organization, children }: Props) {
  return (
    <div className="overflow-x-clip">
      <div className="mx-auto flex min-h-dvh max-w-2xl flex-col">
        <SkipLink />
        <header className="no-print mx-5 flex items-center justify-between gap-3 py-3">
          <p className="flex min-w-0 items-center gap-3 font-bold leading-tight">
            <Crest logoUrl={organization.logoUrl} />
            <span className="min-w-0">{organization.name}</span>
          </p>
          <div className="-mr-3 flex-none text-muted">
            <LanguageSwitch />
          </div>
        </header>
        <div className="rule" />
        <main id="isi" tabIndex={-1} className="flex-1 px-5 py-8">
          <Flash />
          {children}
        </main>
        <footer className="no-print flex flex-wrap items-center justify-between gap-2 border-t border-line px-5 py-4 text-sm text-muted">
          <span>{m.common_footer_product()}</span>
          <ThemeSwitch />
        </footer>
      </div>
    </div>
  )
}
