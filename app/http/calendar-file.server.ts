import { createHash } from 'node:crypto'

/** A calendar as programs fetch it again and again: what has not changed is not sent twice. */
export function sendCalendar(request: Request, text: string, name: string) {
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`
  const headers = {
    'Cache-Control': 'private, no-cache',
    'Content-Disposition': `inline; filename="${name}.ics"`,
    'Content-Type': 'text/calendar; charset=utf-8',
    ETag: etag,
    'X-Robots-Tag': 'noindex',
  }
  const known = request.headers.get('If-None-Match')?.split(',') ?? []
  const isKnown = known.some((one) => one.trim().replace(/^W\//, '') === etag || one.trim() === '*')
  return isKnown ? new Response(null, { status: 304, headers }) : new Response(text, { headers })
}
