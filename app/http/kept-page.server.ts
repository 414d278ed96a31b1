import type { MiddlewareFunction } from 'react-router'
import { getLocale } from '#messages/generated/runtime.js'
import { acceptedEncoding, compressWhole } from '#platform/compression.server.ts'
import { hasFlash } from './flash.server.ts'
import { requestInfoContext } from './request-info.ts'
import { hasSession } from './session.server.ts'
import { themeOf } from './theme.server.ts'

type Kept = { body: Buffer<ArrayBuffer>; headers: Headers; until: number }

/** Short enough that nobody takes an old page for the new state of things; staff always see the new one. */
const keptMs = 2000
const mostBytes = 16 * 1024 * 1024
const kept = new Map<string, Kept>()
let keptBytes = 0

/**
 * Keeps a page that many strangers read at once for moments in the memory of this process, rendered and
 * compressed. Only for pages that are the same for everybody who is not signed in, and without forms that
 * carry an id of their own.
 */
export const keepForMoments: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  if (!isStrangersPage(request)) return next()
  const encoding = acceptedEncoding(request.headers.get('Accept-Encoding') ?? '', ['br', 'gzip'])
  const key = [request.url, getLocale(), await themeOf(request), encoding].join(' ')
  const known = kept.get(key)
  if (known && known.until > Date.now()) return answerWith(known)

  const response = await next()
  const { nonce } = context.get(requestInfoContext)
  if (!mayBeKept(response)) return response
  const page = Buffer.from(await response.arrayBuffer())
  const { headers } = response
  if (nonce && page.includes(nonce)) return new Response(page, { headers })

  const body = encoding ? await compressWhole[encoding](page) : page
  if (encoding) {
    headers.set('Content-Encoding', encoding)
    headers.append('Vary', 'Accept-Encoding')
  }
  headers.set('Content-Length', String(body.length))
  const fresh = { body, headers, until: Date.now() + keptMs }
  keep(key, fresh)
  return answerWith(fresh)
}

/** Asked for as a page by somebody who is not signed in and to whom nothing is to be said this once. */
const isStrangersPage = (request: Request) =>
  request.method === 'GET' &&
  request.headers.get('Accept')?.includes('text/html') &&
  !hasSession(request) &&
  !hasFlash(request)

const mayBeKept = ({ status, headers }: Response) =>
  status === 200 &&
  headers.get('Content-Type')?.startsWith('text/html') &&
  !headers.has('Set-Cookie') &&
  !headers.has('Content-Encoding')

const answerWith = ({ body, headers }: Kept) => new Response(body, { headers })

function keep(key: string, page: Kept) {
  if (keptBytes + page.body.length > mostBytes) {
    kept.clear()
    keptBytes = 0
  }
  keptBytes += page.body.length - (kept.get(key)?.body.length ?? 0)
  kept.set(key, page)
}
