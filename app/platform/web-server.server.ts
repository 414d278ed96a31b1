import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createRequest } from '@remix-run/node-fetch-server'
import { env } from './env.server.ts'
import { log } from './log.server.ts'
import { countRequest } from './metrics.server.ts'
import { plainResponse } from './plain-page.server.ts'
import { createProbes, type Readiness } from './probes.server.ts'
import { bodyLimit, countBody, declaresTooMuch, refuseBody } from './request-body.server.ts'
import { sendResponse } from './send-response.server.ts'
import { staticFiles } from './static-files.server.ts'
import { loggablePath, type Visitor, visitorOf } from './visitor.server.ts'

type App = {
  handle: (request: Request, visitor: Visitor) => Promise<Response>
  isReady: Readiness
  /** Of the built files. */
  clientFolder: string
}

const drainMs = 10_000

/** The HTTP server of one process: probes, then files, then the app. */
export function createWebServer({ handle, isReady, clientFolder }: App) {
  const probe = createProbes(isReady)
  const file = staticFiles(clientFolder)
  const streams = new Set<ServerResponse>()
  let draining = false

  const server = createServer({
    headersTimeout: 20_000,
    requestTimeout: 300_000,
    keepAliveTimeout: 65_000,
  })
  server.on('request', (incoming, outgoing) => {
    const visitor = visitorOf(incoming, env.TRUST_PROXY)
    const path = incoming.url?.split('?', 1)[0] ?? '/'
    outgoing.setHeader('X-Request-Id', visitor.requestId)
    if (draining) outgoing.shouldKeepAlive = false
    if (probe(incoming, outgoing, path, visitor) || file(incoming, outgoing, path)) return

    observe(incoming, outgoing, path, visitor)
    void answer(incoming, outgoing, path, visitor)
  })
  server.on('checkContinue', (incoming, outgoing) => {
    if (!declaresTooMuch(incoming)) outgoing.writeContinue()
    server.emit('request', incoming, outgoing)
  })

  async function answer(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    path: string,
    visitor: Visitor,
  ) {
    try {
      const response = await respond(incoming, outgoing, path, visitor, handle)
      if (!response) return refuseBody(incoming, outgoing, visitor.requestId)
      if (response.headers.get('Content-Type')?.startsWith('text/event-stream')) {
        streams.add(outgoing)
        outgoing.once('close', () => streams.delete(outgoing))
      }
      if (draining) outgoing.shouldKeepAlive = false
      await sendResponse(outgoing, response)
    } catch (error) {
      log.error({ id: visitor.requestId, err: error }, 'answer broken off')
      outgoing.destroy()
    }
  }

  return {
    server,
    /** Takes nothing new, lets what is under way finish, and cuts off what is not done after ten seconds. */
    async stop() {
      draining = true
      const closed = new Promise((resolve) => server.close(resolve))
      for (const stream of streams) stream.destroy()
      const idle = setInterval(() => server.closeIdleConnections(), 50)
      const enough = setTimeout(() => server.closeAllConnections(), drainMs)
      await closed
      clearInterval(idle)
      clearTimeout(enough)
    },
  }
}

/** The app's answer; undefined when the body was too large. */
async function respond(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  path: string,
  visitor: Visitor,
  handle: App['handle'],
) {
  if (declaresTooMuch(incoming)) return undefined
  if (path.startsWith('/assets/')) return plainResponse(404, visitor.requestId)

  const request = readRequest(incoming, outgoing, visitor)
  if (!request) return plainResponse(400, visitor.requestId)

  const body = countBody(request, bodyLimit(incoming))
  try {
    const response = await handle(body.request, visitor)
    return body.exceeded() ? undefined : response
  } catch (error) {
    if (body.exceeded()) return undefined
    if (!incoming.destroyed) log.error({ id: visitor.requestId, err: error }, 'request failed')
    return plainResponse(500, visitor.requestId)
  }
}

/** Undefined when address or method are nothing that can be asked for. */
function readRequest(incoming: IncomingMessage, outgoing: ServerResponse, visitor: Visitor) {
  try {
    const protocol = visitor.secure ? 'https:' : 'http:'
    return createRequest(incoming, outgoing, { protocol, host: visitor.host })
  } catch {
    return undefined
  }
}

function observe(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  path: string,
  { requestId }: Visitor,
) {
  const began = performance.now()
  outgoing.once('close', () => {
    const ms = performance.now() - began
    const method = incoming.method ?? 'GET'
    const status = outgoing.writableFinished ? outgoing.statusCode : 499
    countRequest(method, status, ms)
    const line = { id: requestId, method, path: loggablePath(path), status, ms: Math.round(ms) }
    log.info(line, 'request')
  })
}
