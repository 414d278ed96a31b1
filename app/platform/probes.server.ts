import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from './env.server.ts'
import { log } from './log.server.ts'
import { gatherMetrics } from './metrics.server.ts'
import { isLocal, type Visitor } from './visitor.server.ts'

/** Answers true, or the reason why this instance must not get requests. */
export type Readiness = () => Promise<true | string>

const readyWithinMs = 3_000

/** What watches over the server asks here; answered before and without the app. */
export function createProbes(isReady: Readiness) {
  const paths: Record<string, Probe> = {
    '/healthz': async (_request, response) => say(response, 200, 'ok'),
    '/readyz': async (_request, response) => {
      const answer = await readiness(isReady)
      say(response, answer === true ? 200 : 503, answer === true ? 'ok' : answer)
    },
    '/metrics': async (request, response, visitor) => {
      if (!mayReadMetrics(request, visitor)) return say(response, 403, 'forbidden')
      say(response, 200, await gatherMetrics(), 'text/plain; version=0.0.4; charset=utf-8')
    },
  }

  return (request: IncomingMessage, response: ServerResponse, path: string, visitor: Visitor) => {
    const probe = paths[path]
    if (!probe || (request.method !== 'GET' && request.method !== 'HEAD')) return false
    probe(request, response, visitor).catch((error) => {
      log.error({ err: error }, 'probe failed')
      say(response, 503, 'not available')
    })
    return true
  }
}

type Probe = (request: IncomingMessage, response: ServerResponse, visitor: Visitor) => Promise<void>

async function readiness(isReady: Readiness) {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, readyWithinMs, 'database does not answer')
  })
  const answer = await Promise.race([isReady().catch(() => 'database is away'), late])
  clearTimeout(timer)
  return answer
}

function mayReadMetrics(request: IncomingMessage, visitor: Visitor) {
  const given = request.headers.authorization?.replace(/^Bearer /, '')
  if (env.METRICS_TOKEN && given) return sameText(given, env.METRICS_TOKEN)
  return isLocal(request, visitor, env.TRUST_PROXY)
}

function sameText(one: string, other: string) {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function say(
  response: ServerResponse,
  status: number,
  text: string,
  type = 'text/plain; charset=utf-8',
) {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' })
  response.end(text.endsWith('\n') ? text : `${text}\n`)
}
