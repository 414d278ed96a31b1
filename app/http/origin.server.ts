import { env } from '#platform/env.server.ts'

/**
 * Whether a form was sent by a page of another site. The browser says so itself where it can; else the
 * page's host is compared with the one that was asked and the one of BASE_URL. Programs send neither.
 */
export function isFromElsewhere({ method, headers, url }: Request) {
  if (method === 'GET' || method === 'HEAD') return false

  const site = headers.get('Sec-Fetch-Site')
  if (site) return site !== 'same-origin' && site !== 'none'

  const origin = headers.get('Origin')
  if (!origin) return false
  const host = URL.canParse(origin) ? new URL(origin).host : ''
  return host !== new URL(url).host && host !== new URL(env.BASE_URL).host
}
