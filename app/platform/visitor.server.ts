import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Who asks, from where and over what, as far as the proxies in front can be believed. */
export type Visitor = {
  requestId: string
  clientAddress: string
  secure: boolean
  host: string
}

const acceptableId = /^[\w.-]{8,64}$/

/**
 * `proxies` stand in front of this server. Each adds the address it saw to the end of
 * `X-Forwarded-For`, so only the last `proxies` entries are known to be true.
 */
export function visitorOf(request: IncomingMessage, proxies: number): Visitor {
  const { headers, socket } = request
  const host = headers.host ?? 'localhost'
  const socketAddress = socket.remoteAddress?.replace(/^::ffff:/, '') ?? ''
  if (proxies === 0) {
    return { requestId: randomUUID(), clientAddress: socketAddress, secure: false, host }
  }

  const seen = listOf(headers['x-forwarded-for'])
  const given = headers['x-request-id']
  return {
    requestId: typeof given === 'string' && acceptableId.test(given) ? given : randomUUID(),
    clientAddress: seen[Math.max(0, seen.length - proxies)] ?? socketAddress,
    secure: listOf(headers['x-forwarded-proto']).at(-1) === 'https',
    host: listOf(headers['x-forwarded-host']).at(-1) ?? host,
  }
}

/** Whether the request was made on this very machine and not handed on by a proxy that nobody declared. */
export function isLocal(request: IncomingMessage, visitor: Visitor, proxies: number) {
  const handedOn = 'x-forwarded-for' in request.headers || 'forwarded' in request.headers
  if (handedOn && proxies === 0) return false
  return visitor.clientAddress === '::1' || visitor.clientAddress.startsWith('127.')
}

function listOf(header: string | string[] | undefined) {
  const text = Array.isArray(header) ? header.join(',') : (header ?? '')
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
}

/** The path for the log: personal links are keys, so whatever looks like a key is left out. */
export const loggablePath = (path: string) =>
  path.replace(/\/(?=[\w-]*[A-Z])[\w-]{20,}/g, '/[…]').slice(0, 300)
