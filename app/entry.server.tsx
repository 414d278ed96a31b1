import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable } from '@react-router/node'
import { renderToPipeableStream } from 'react-dom/server'
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router'
import { requestInfoContext } from '#http/request-info.ts'

/** Renders the page whole before it answers: a page is sent right or as an error, never half. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
) {
  const { nonce } = loadContext.get(requestInfoContext)

  return new Promise<Response>((resolve, reject) => {
    let answeredWith = status
    const stream = renderToPipeableStream(
      <ServerRouter context={routerContext} url={request.url} nonce={nonce} />,
      {
        nonce,
        onAllReady() {
          headers.set('Content-Type', 'text/html; charset=utf-8')
          const body = new PassThrough()
          resolve(
            new Response(createReadableStreamFromReadable(body), {
              headers,
              status: answeredWith,
            }),
          )
          stream.pipe(body)
        },
        onShellError: reject,
        onError() {
          answeredWith = 500
        },
      },
    )
  })
}
