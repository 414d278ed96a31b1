import {
  createContext,
  createCookie,
  type MiddlewareFunction,
  type RouterContextProvider,
  redirect,
} from 'react-router'
import type { StaffActor } from '#domain/access/actor.ts'
import type { Role } from '#domain/access/policy.ts'
import {
  actorIn,
  type Device,
  findSession,
  type SignedIn,
  touchSession,
} from '#domain/access/session.server.ts'
import { notFound } from '#domain/errors.ts'
import { requestInfoContext } from './request-info.ts'
import { pageOf, pathOf } from './return-path.ts'

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

/**
 * Lets in members of the organization in the URL; for everybody else it has no such page. Whoever still
 * has the first password, which somebody else has seen, chooses their own before they go on.
 */
export const staffMiddleware: MiddlewareFunction<Response> = async (
  { request, context, params },
  next,
) => {
  const session = await requireSession(request)
  const actor = actorIn(session, params.organization ?? '')
  if (!actor) throw notFound()
  if (!session.user.passwordChangedAt) throw redirect(`/akun/kata-sandi?${wayBackTo(request)}`)

  context.set(sessionContext, session)
  context.set(actorContext, actor)
  return next()
}

/** The organization of the URL, as the member's session knows it. */
export function ownOrganization(context: Readonly<RouterContextProvider>) {
  const { membershipId } = context.get(actorContext)
  const { memberships } = context.get(sessionContext).user
  const membership = memberships.find(({ id }) => id === membershipId)
  if (!membership) throw notFound()
  return membership.organization
}

/** The session's secret in the browser's cookie, whether it opens anything or not. */
export async function tokenOf(request: Request) {
  const token: unknown = await cookie.parse(request.headers.get('Cookie'))
  return typeof token === 'string' && token.length === 43 ? token : null
}

/** Whether the browser brings a session, alive or not. */
export const hasSession = (request: Request) =>
  request.headers.get('Cookie')?.includes(`${cookie.name}=`) ?? false

/** The session of the request, or null. */
export async function sessionOf(request: Request) {
  const token = await tokenOf(request)
  const session = token ? await findSession(token) : null
  if (session) await touchSession(session)
  return session
}

export const sessionCookieOf = (token: string, secure: boolean) =>
  cookie.serialize(token, { secure })

export const forgottenSessionCookie = () => cookie.serialize('', { maxAge: 0 })

/** The device a request comes from, as sessions and the audit remember it. */
export function deviceOf(request: Request, context: Readonly<RouterContextProvider>): Device {
  return {
    address: context.get(requestInfoContext).clientAddress,
    userAgent: request.headers.get('User-Agent'),
  }
}

/** Where work begins for this person: their organization, or the choice among several. */
export function homeOf(memberships: ReadonlyArray<{ role: Role; organization: { slug: string } }>) {
  const [only, another] = memberships
  if (!only || another) return '/organisasi-saya'
  return deskOf(only.organization.slug)
}

/** The first page of one organization for those who work there. */
export const deskOf = (slug: string) => `/${slug}/kelola`

async function requireSession(request: Request) {
  const session = await sessionOf(request)
  if (session) return session

  throw redirect(`/masuk?${wayBackTo(request)}`)
}

/** Where to go on afterwards: to the page that was asked for, or that a form was sent from. */
function wayBackTo(request: Request) {
  const path = request.method === 'GET' ? pathOf(request.url) : pageOf(request)
  return `kembali=${encodeURIComponent(path)}`
}
