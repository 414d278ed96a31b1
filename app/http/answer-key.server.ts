import { createCookie } from 'react-router'

const cookie = createCookie('skm', {
  sameSite: 'lax',
  httpOnly: true,
  maxAge: 400 * 86_400,
})

/** The random key by which this browser is known to surveys; null where it keeps none. */
export async function answerKeyOf(request: Request) {
  const key: unknown = await cookie.parse(request.headers.get('Cookie'))
  return typeof key === 'string' && /^[\w-]{22}$/.test(key) ? key : null
}

/** The header that lets this browser keep its key, for the surveys of one organization. */
export const keepingKey = (key: string, organization: string) =>
  cookie.serialize(key, { path: `/${organization}/skm` })
