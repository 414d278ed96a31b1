import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
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

type Exchange = {
  incoming: IncomingMessage
  outgoing: ServerResponse
  path: string
  visitor: Visitor
}

/** What the server has to know of itself to stop well. */
type Standing = { streams: Set<ServerResponse>; draining: boolean }

const drainMs = 10_000
const timeouts = { headersTimeout: 20_000, requestTimeout: 300_000, keepAliveTimeout: 65_000 }

/** The HTTP server of one process: probes, then files, then the app. */
export function createWebServer({ handle, isReady, clientFolder }: App) {
  const probe = createProbes(isReady)
  const file = staticFiles(clientFolder)
  const standing: Standing = { streams: new Set(), draining: false }

  const server = createServer(timeouts)
  server.on('request', (incoming, outgoing) => {
    const visitor = visitorOf(incoming, env.TRUST_PROXY)
    const path = incoming.url?.split('?', 1)[0] ?? '/'
    outgoing.setHeader('X-Request-Id', visitor.requestId)
    if (standing.draining) outgoing.shouldKeepAlive = false
    if (probe(incoming, outgoing, path, visitor) || file(incoming, outgoing, path)) return

    const exchange = { incoming, outgoing, path, visitor }
    observe(exchange)
    void answer(exchange, handle, standing)
  })
  server.on('checkContinue', (incoming, outgoing) => {
    if (!declaresTooMuch(incoming)) outgoing.writeContinue()
    server.emit('request', incoming, outgoing)
  })

  return { server, stop: () => drain(server, standing) }
}

/** Takes nothing new, lets what is under way finish, and cuts off what is not done after ten seconds. */
async function drain(server: Server, standing: Standing) {
  standing.draining = true
  const closed = new Promise((resolve) => server.close(resolve))
  for (const stream of standing.streams) stream.destroy()
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const enough = setTimeout(() => server.closeAllConnections(), drainMs)
  await closed
  clearInterval(idle)
  clearTimeout(enough)
}

async function answer(exchange: Exchange, handle: App['handle'], standing: Standing) {
  const { incoming, outgoing, visitor } = exchange
  try {
    const response = await respond(exchange, handle)
    if (!response) return refuseBody(incoming, outgoing, visitor.requestId)
    if (response.headers.get('Content-Type')?.startsWith('text/event-stream')) {
      standing.streams.add(outgoing)
      outgoing.once('close', () => standing.streams.delete(outgoing))
    }
    if (standing.draining) outgoing.shouldKeepAlive = false
    await sendResponse(outgoing, response)
  } catch (error) {
    log.error({ id: visitor.requestId, err: error }, 'answer broken off')
    outgoing.destroy()
  }
}

/** The app's answer; undefined when the body was too large. */
async function respond({ incoming, outgoing, path, visitor }: Exchange, handle: App['handle']) {
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

function observe({ incoming, outgoing, path, visitor: { requestId } }: Exchange) {
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
