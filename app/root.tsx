import font from '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2?url'
import type { ReactNode } from 'react'
import {
  data,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from 'react-router'
import { takeFlash } from '#http/flash.server.ts'
import { localeMiddleware } from '#http/locale.server.ts'
import { requestInfoContext } from '#http/request-info.ts'
import { themeOf } from '#http/theme.server.ts'
import { getLocale } from '#messages/generated/runtime.js'
import { hueOf } from '#ui/brand.ts'
import { ErrorPage } from '#ui/error-page.tsx'
import { isHydrated } from '#ui/hydration.ts'
import type { Route } from './+types/root'
import './ui/app.css'

export const links: Route.LinksFunction = () => [
  { rel: 'preload', href: font, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'icon', href: '/favicon.ico', sizes: '32x32' },
  { rel: 'apple-touch-icon', href: '/icons/apple-touch-icon.png' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
]

export const meta: Route.MetaFunction = () => [{ title: 'Rembug' }]

export const middleware: Route.MiddlewareFunction[] = [localeMiddleware]

export async function loader({ request, context }: Route.LoaderArgs) {
  const { requestId } = context.get(requestInfoContext)
  const { flash, headers } = await takeFlash(request)
  return data({ theme: await themeOf(request), flash, requestId }, { headers })
}

export function Layout({ children }: { children: ReactNode }) {
  const theme = useRouteLoaderData<typeof loader>('root')?.theme
  const matches = useMatches()
  // An error page has plain links only.
  const failed = Boolean(useRouteError())
  const hydrates = !failed && matches.some(({ handle }) => isHydrated(handle))
  return (
    <html
      lang={getLocale()}
      data-theme={theme === 'auto' ? undefined : theme}
      data-hydrates={hydrates || undefined}
      data-hue={matches.map(({ loaderData }) => hueIn(loaderData)).find(Boolean)}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {!failed && <Meta />}
        <Links />
      </head>
      <body>
        {children}
        {hydrates && <ScrollRestoration />}
        {hydrates && <Scripts />}
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ErrorPage error={error} />
}

/** The colour of the organization a page is about, from whichever loader brings it. */
function hueIn(loaderData: unknown) {
  const organization = (
    loaderData as { organization?: { primaryColor?: string | null } } | undefined
  )?.organization
  return hueOf(organization?.primaryColor)
}
