import { plainResponse } from '#platform/plain-page.server.ts'

/** Requests, by their contexts, that failed because the database was away: no error of ours, and soon over. */
const outages = new WeakSet<object>()

export const noteOutage = (context: object) => outages.add(context)

export const isOutage = (context: object) => outages.has(context)

/**
 * What a request that met an outage is answered with: pages say it themselves, files and moves by a plain
 * page. What a page's script asked for is a bare status, which makes the script show the error page.
 */
export function sayUnavailable(context: object, response: Response, requestId: string) {
  if (response.status !== 500 || !isOutage(context)) return response
  void response.body?.cancel()
  if (!response.headers.has('X-Remix-Response')) return plainResponse(503, requestId)
  return new Response(null, { status: 503, headers: { 'Retry-After': '5' } })
}
