import { AsyncLocalStorage } from 'node:async_hooks'
import { createCookie, type MiddlewareFunction } from 'react-router'
import { isLocale, type Locale, overwriteGetLocale } from '#messages/generated/runtime.js'

const storage = new AsyncLocalStorage<Locale>()
overwriteGetLocale(() => storage.getStore() ?? 'id')

/** The language a visitor chose; remembered for a year. */
const localeCookie = createCookie('bahasa', {
  path: '/',
  sameSite: 'lax',
  httpOnly: true,
  maxAge: 31_536_000,
})

/** Speaks the visitor's language for the rest of the request; Indonesian until they choose. */
export const localeMiddleware: MiddlewareFunction<Response> = async ({ request }, next) => {
  const chosen = await localeCookie.parse(request.headers.get('Cookie'))
  return storage.run(isLocale(chosen) ? chosen : 'id', next)
}

export const localeCookieOf = (locale: Locale) => localeCookie.serialize(locale)

/** Who signs in where no language was chosen yet goes on in their own. */
export async function localeCookieFor(request: Request, own: string) {
  const chosen: unknown = await localeCookie.parse(request.headers.get('Cookie'))
  return localeCookieOf(isLocale(chosen) ? chosen : isLocale(own) ? own : 'id')
}

/** Runs `use` in the language somebody chose for their account. */
export const inOwnLocale = <Result>(own: string, use: () => Result) =>
  inLocale(isLocale(own) ? own : 'id', use)

/** Runs `use` in a language: for what is written outside a request, such as mail. */
export const inLocale = <Result>(locale: Locale, use: () => Result) => storage.run(locale, use)
