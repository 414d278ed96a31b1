import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { startSession } from '#domain/access/session.server.ts'
import { sessionCookieOf } from '#http/session.server.ts'

export type Answer = { status: number; page: string; location: string | null; headers: Headers }
type Fields = Record<string, string> | FormData

/** Who sends: a member with a fresh session, whoever has these cookies, or nobody known. */
type Sender = StaffActor | string | null

/** Reads and sends pages of a running app as a browser without JavaScript does, signed in or not. */
export function senderTo(url: string) {
  async function ask(path: string, by: Sender, { headers: more, ...init }: RequestInit = {}) {
    const headers = new Headers({ Origin: url, Accept: 'text/html', ...more })
    if (by) headers.set('Cookie', typeof by === 'string' ? by : await cookieOf(by))
    const response = await fetch(url + path, { redirect: 'manual', headers, ...init })
    const page = await response.text()
    return answerOf(response, page)
  }
  return {
    get: (path: string, by: Sender = null) => ask(path, by),
    post: (path: string, fields: Fields, by: Sender = null, headers: HeadersInit = {}) =>
      ask(path, by, {
        method: 'POST',
        headers,
        body: fields instanceof FormData ? fields : new URLSearchParams(fields),
      }),
  }
}

const answerOf = ({ status, headers }: Response, page: string): Answer => ({
  status,
  page,
  headers,
  location: headers.get('Location'),
})

/** The cookies an answer brought, as a browser sends them back. */
export const cookiesOf = ({ headers }: Answer) =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

export async function cookieOf({ userId }: StaffActor) {
  const { token } = await startSession(db, userId, { address: '127.0.0.1', userAgent: null })
  const [cookie = ''] = (await sessionCookieOf(token, false)).split(';')
  return cookie
}

/** The sentence beside a field of a page, without the marks around it; null where there is none. */
export function sentenceBeside({ page }: Answer, field: string) {
  const id = `f-${field.replaceAll(/[^\w-]+/g, '-')}-error`
  const found = new RegExp(`<p id="${id}"[^>]*>(.*?)</p>`, 's').exec(page)
  return found ? plain(found[1] ?? '') : null
}

/** What the summary above a refused form says. */
export function summaryOf({ page }: Answer) {
  const found = /<div role="alert"[^>]*>(.*?)<\/ul>/s.exec(page)
  return found ? plain(found[1] ?? '') : null
}

/** Whether a field still holds what was typed into it. */
export function stillHolds({ page }: Answer, typed: string) {
  const text = typed.replaceAll(/[&<>"']/g, (mark) => marks[mark] ?? mark)
  return [`value="${text}"`, `>${text}</textarea>`].some((held) => page.includes(held))
}

const marks: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
}

const plain = (html: string) =>
  html
    .replaceAll(/<svg.*?<\/svg>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
