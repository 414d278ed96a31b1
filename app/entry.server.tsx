import { Writable } from 'node:stream'
import { renderToPipeableStream } from 'react-dom/server'
import {
  type EntryContext,
  type HandleErrorFunction,
  type RouterContextProvider,
  ServerRouter,
} from 'react-router'
import { isDatabaseAway } from '#db/availability.server.ts'
import { requestInfoContext } from '#http/request-info.ts'
import { log } from '#platform/log.server.ts'

/** Renders the page whole before it answers: a page is sent right or as an error, never half. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
) {
  const { nonce } = loadContext.get(requestInfoContext)
  let answerWith = status
  if (outages.has(loadContext)) {
    answerWith = 503
    headers.set('Retry-After', '5')
    showAsUnavailable(routerContext)
  }

  return new Promise<Response>((resolve, reject) => {
    const stream = renderToPipeableStream(
      <ServerRouter context={routerContext} url={request.url} nonce={nonce} />,
      {
        nonce,
        onAllReady: () => stream.pipe(whole((page) => resolve(answer(page)))),
        onShellError: reject,
        onError(error) {
          answerWith = 500
          log.error(
            { id: loadContext.get(requestInfoContext).requestId, err: error },
            'not rendered',
          )
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
  const id = context.get(requestInfoContext).requestId
  if (isDatabaseAway(error)) {
    outages.add(context)
    log.warn({ id, err: error }, 'the database is away')
    return
  }
  log.error({ id, err: error }, 'request failed')
}

/** Requests that failed because the database was away: not an error of ours, and soon over. */
const outages = new WeakSet<object>()

function showAsUnavailable({ staticHandlerContext }: EntryContext) {
  const { errors } = staticHandlerContext
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
