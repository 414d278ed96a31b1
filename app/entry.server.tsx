import { Writable } from 'node:stream'
import { renderToPipeableStream } from 'react-dom/server'
import {
  type EntryContext,
  type HandleErrorFunction,
  type RouterContextProvider,
  ServerRouter,
} from 'react-router'
import { isDatabaseAway } from '#db/availability.server.ts'
import { isOutage, noteOutage } from '#http/outage.server.ts'
import { requestInfoContext } from '#http/request-info.ts'
import { themeOf } from '#http/theme.server.ts'
import { log } from '#platform/log.server.ts'
import { isHydrated } from '#ui/hydration.ts'

/** Renders the page whole before it answers: a page is sent right or as an error, never half. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
) {
  const { nonce, requestId } = loadContext.get(requestInfoContext)
  const { staticHandlerContext } = routerContext
  // Where a middleware refuses, no loader runs; the error page looks as the visitor chose all the same.
  staticHandlerContext.loaderData.root ??= { theme: await themeOf(request), flash: null, requestId }
  // A page without scripts carries nothing of this one response, so that it may be kept for others.
  const hydrates = staticHandlerContext.matches.some(({ route }) => isHydrated(route.handle))
  let answerWith = status
  if (isOutage(loadContext)) {
    answerWith = 503
    showAsUnavailable(staticHandlerContext)
  }
  if (answerWith === 503) headers.set('Retry-After', '5')

  return new Promise<Response>((resolve, reject) => {
    const stream = renderToPipeableStream(
      <ServerRouter
        context={routerContext}
        url={request.url}
        nonce={hydrates ? nonce : undefined}
      />,
      {
        nonce,
        onAllReady: () => stream.pipe(whole((page) => resolve(answer(page)))),
        onShellError: reject,
        onError(error) {
          answerWith = 500
          log.error({ id: requestId, err: error }, 'not rendered')
        },
      },
    )

    function answer(page: Buffer<ArrayBuffer>) {
      headers.set('Content-Type', 'text/html; charset=utf-8')
      headers.set('Content-Length', String(page.length))
      return new Response(page, { headers, status: answerWith })
    }
  })
}

/** Every error nobody expected, with the number that the error page shows. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return
  const line = { id: context.get(requestInfoContext).requestId, err: error }
  if (!isDatabaseAway(error)) return log.error(line, 'request failed')
  noteOutage(context)
  log.warn(line, 'the database is away')
}

function showAsUnavailable({ errors }: EntryContext['staticHandlerContext']) {
  for (const id of Object.keys(errors ?? {})) {
    if (errors) errors[id] = { status: 503, statusText: '', internal: false, data: null }
  }
}

function whole(done: (page: Buffer<ArrayBuffer>) => void) {
  const chunks: Buffer[] = []
  return new Writable({
    write(chunk, _encoding, next) {
      chunks.push(chunk)
      next()
    },
    final(next) {
      done(Buffer.concat(chunks))
      next()
    },
  })
}
