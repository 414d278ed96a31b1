import { createContext, createCookie, type MiddlewareFunction, redirect } from 'react-router'
import type { StaffActor } from '#domain/access/actor.ts'
import { actorIn, findSession, type SignedIn, touchSession } from '#domain/access/session.server.ts'
import { notFound } from '#domain/errors.ts'

const cookie = createCookie('sesi', {
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  maxAge: 14 * 86_400,
})

/** Whose browser this is. Set by `signedInMiddleware` and `staffMiddleware`. */
export const sessionContext = createContext<SignedIn>()

/** Who is acting within the organization of the URL. Set by `staffMiddleware`. */
export const actorContext = createContext<StaffActor>()

/** Lets in whoever is signed in; others go to sign in and come back. */
export const signedInMiddleware: MiddlewareFunction<Response> = async (
  { request, context },
  next,
) => {
  context.set(sessionContext, await requireSession(request))
  return next()
}

/** Lets in members of the organization in the URL; for everybody else it has no such page. */
export const staffMiddleware: MiddlewareFunction<Response> = async (
  { request, context, params },
  next,
) => {
  const session = await requireSession(request)
  const actor = actorIn(session, params.organization ?? '')
  if (!actor) throw notFound()

  context.set(sessionContext, session)
  context.set(actorContext, actor)
  return next()
}

/** The session of the request, or null. */
export async function sessionOf(request: Request) {
  const token: unknown = await cookie.parse(request.headers.get('Cookie'))
  if (typeof token !== 'string' || token.length !== 43) return null

  const session = await findSession(token)
  if (session) await touchSession(session)
  return session
}

export const sessionCookieOf = (token: string, secure: boolean) =>
  cookie.serialize(token, { secure })

export const forgottenSessionCookie = () => cookie.serialize('', { maxAge: 0 })

/** Where to go after signing in: a path of ours, whatever the URL says. */
export function returnPathOf(request: Request, fallback = '/') {
  const wanted = new URL(request.url).searchParams.get('kembali') ?? ''
  const safe = /^\/(?![/\\])[\x21-\x7e]*$/.test(wanted) && !wanted.includes('\\')
  return safe ? wanted : fallback
}

async function requireSession(request: Request) {
  const session = await sessionOf(request)
  if (session) return session

  const url = new URL(request.url)
  const path = request.method === 'GET' ? url.pathname.replace(/\.data$/, '') + url.search : '/'
  throw redirect(`/masuk?kembali=${encodeURIComponent(path)}`)
}
