import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from './env.server.ts'
import { plainHeaders, plainPage } from './plain-page.server.ts'

const megabyte = 1024 * 1024
const drainMs = 20_000

/** Files travel in multipart requests; everything else is text that people type. */
export function bodyLimit(request: IncomingMessage) {
  const multipart = request.headers['content-type']?.startsWith('multipart/form-data')
  return (multipart ? env.REQUEST_MAX_MB : 1) * megabyte
}

export function declaresTooMuch(request: IncomingMessage) {
  return Number(request.headers['content-length'] ?? 0) > bodyLimit(request)
}

/** Counts a body of undeclared length; past the limit reading it fails, and `exceeded` answers true. */
export function countBody(request: Request, limit: number) {
  if (!request.body || request.headers.has('content-length')) {
    return { request, exceeded: () => false }
  }

  let size = 0
  const counted = request.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        size += chunk.length
        if (size > limit) controller.error(new Error('The body is too large'))
        else controller.enqueue(chunk)
      },
    }),
  )
  const init = { body: counted, duplex: 'half' } as RequestInit
  return { request: new Request(request, init), exceeded: () => size > limit }
}

/**
 * Answers 413 and lets the visitor finish sending for a while: a connection closed in the middle of
 * an upload shows the browser's own error instead of our sentence.
 */
export function refuseBody(request: IncomingMessage, response: ServerResponse, requestId: string) {
  const page = Buffer.from(plainPage(413, requestId))
  response.writeHead(413, {
    ...plainHeaders,
    'Content-Length': page.length,
    Connection: 'close',
  })
  response.write(page)

  const enough = setTimeout(() => request.socket.destroy(), drainMs)
  request.once('close', () => clearTimeout(enough))
  request.once('end', () => response.end())
  request.resume()
}
