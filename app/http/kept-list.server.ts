import type { MiddlewareFunction } from 'react-router'
import { readListMark } from '#domain/event/list-mark.server.ts'
import { getLocale } from '#messages/generated/runtime.js'
import { hasFlash } from './flash.server.ts'
import { isPrefetch } from './prefetch.ts'
import { requestInfoContext } from './request-info.ts'
import { actorContext, sessionContext } from './session.server.ts'
import { themeOf } from './theme.server.ts'

/** A page with what it was rendered for: for whom, of which state of things, in which response. */
type Kept = {
  page: string
  who: string
  mark: string
  nonce: string
  requestId: string
  until: number
}

/** What a page says of the present grows old by itself. */
const keptMs = 60_000
const mostLetters = 8 * 1024 * 1024
const kept = new Map<string, Kept>()
let keptLetters = 0

/**
 * Keeps a member's list, rendered, in the memory of this process until anything happens in the organization. The
 * session is looked up each time; each answer carries a nonce of its own. For lists in which nothing changes
 * without an event.
 */
export const keepUntilEvent: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const { nonce, requestId } = context.get(requestInfoContext)
  if (!nonce || !isPlainVisit(request)) return next()

  const actor = context.get(actorContext)
  const who = JSON.stringify([actor, context.get(sessionContext).user])
  const key = [actor.membershipId, request.url, getLocale(), await themeOf(request)].join(' ')
  // Read before the page: what happens while it is rendered makes it old.
  const mark = await readListMark(actor)
  const known = kept.get(key)
  if (known && known.who === who && known.mark === mark && known.until > Date.now()) {
    return pageOf(known.page.replaceAll(known.nonce, nonce).replaceAll(known.requestId, requestId))
  }

  const response = await next()
  if (!mark || !mayBeKept(response)) return response
  const page = await response.text()
  keep(key, { page, who, mark, nonce, requestId, until: Date.now() + keptMs })
  return pageOf(page)
}

/** Asked for as a page, on purpose, by somebody to whom nothing is to be said this once. */
const isPlainVisit = (request: Request) =>
  request.method === 'GET' &&
  request.headers.get('Accept')?.includes('text/html') &&
  !isPrefetch(request) &&
  !hasFlash(request)

const mayBeKept = ({ status, headers }: Response) =>
  status === 200 &&
  headers.get('Content-Type')?.startsWith('text/html') &&
  !headers.has('Set-Cookie')

const pageOf = (page: string) =>
  new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })

function keep(key: string, page: Kept) {
  const before = kept.get(key)?.page.length ?? 0
  if (keptLetters + page.page.length - before > mostLetters) {
    kept.clear()
    keptLetters = 0
  } else {
    keptLetters -= before
  }
  keptLetters += page.page.length
  kept.set(key, page)
}
