import type { ReactNode } from 'react'
import { isRouteErrorResponse, useLocation, useParams, useRouteLoaderData } from 'react-router'
import { m } from '#messages'
import { Actions, buttonClass } from './button.tsx'
import { LanguageSwitch, ThemeSwitch } from './preferences.tsx'
import { Crest } from './public-shell.tsx'

type Words = { title: () => string; text: () => string }

const words: Record<number, Words> = {
  400: { title: m.common_error_400_title, text: m.common_error_400_text },
  403: { title: m.common_error_403_title, text: m.common_error_403_text },
  404: { title: m.common_error_404_title, text: m.common_error_404_text },
  405: { title: m.common_error_405_title, text: m.common_error_405_text },
  409: { title: m.common_error_409_title, text: m.common_error_409_text },
  410: { title: m.common_error_410_title, text: m.common_error_410_text },
  413: { title: m.common_error_413_title, text: m.common_error_413_text },
  429: { title: m.common_error_429_title, text: m.common_error_429_text },
  500: { title: m.common_error_500_title, text: m.common_error_500_text },
  503: { title: m.common_error_503_title, text: m.common_error_503_text },
}

/** What happened, in a sentence; what to do next; a number to quote. Never what broke inside. */
export function ErrorPage({ error }: { error: unknown }) {
  const status = statusOf(error)
  const { title, text } = words[status] ?? m500
  return (
    <div className="mx-auto flex min-h-dvh max-w-2xl flex-col px-5">
      <div className="rule flex items-center justify-between gap-3 py-3 text-muted">
        <Crest />
        <LanguageSwitch />
      </div>
      <main className="grid flex-1 content-center gap-5 py-12">
        <title>{`${title()} · Rembug`}</title>
        <p className="text-4xl font-bold text-accent-ink tabular-nums">{status}</p>
        <h1>{title()}</h1>
        <p className="text-lg text-muted">{text()}</p>
        <NextSteps status={status} />
        <RequestNumber />
      </main>
      <footer className="flex flex-wrap items-center justify-between border-t border-line py-4 text-sm text-muted">
        {m.common_footer_product()}
        <ThemeSwitch />
      </footer>
    </div>
  )
}

/** Plain links, so that they load the page afresh whatever state the application is in. */
function NextSteps({ status }: { status: number }) {
  const { organization } = useParams()
  const { pathname, search } = useLocation()
  const home = organization ? `/${organization}` : '/'
  const retry = status === 409 || status === 429 || status >= 500
  return (
    <Actions>
      {retry && <Step to={pathname + search}>{m.common_error_retry()}</Step>}
      {status === 404 && organization && <Step to={`${home}/lacak`}>{m.common_error_track()}</Step>}
      <a href={home} className={buttonClass({ variant: 'secondary' })}>
        {m.common_error_home()}
      </a>
    </Actions>
  )
}

function Step({ to, children }: { to: string; children: ReactNode }) {
  return (
    <a href={to} className={buttonClass({ variant: 'primary' })}>
      {children}
    </a>
  )
}

function RequestNumber() {
  const requestId = useRouteLoaderData<{ requestId: string }>('root')?.requestId
  if (!requestId) return null
  return (
    <p className="text-sm text-muted">
      {m.common_error_request_id()}:{' '}
      <code className="font-mono text-ink select-all">{requestId}</code>
      <br />
      {m.common_error_request_id_hint()}
    </p>
  )
}

const m500 = { title: m.common_error_500_title, text: m.common_error_500_text }

function statusOf(error: unknown) {
  if (!isRouteErrorResponse(error)) return 500
  return error.status >= 400 && error.status < 600 ? error.status : 500
}
