import { createCookie, redirect } from 'react-router'

const flashCookie = createCookie('pesan', {
  path: '/',
  sameSite: 'lax',
  httpOnly: true,
  maxAge: 60,
})

/** Redirects, and lets the next page say once what was done. */
export async function redirectSaying(url: string, message: string, headers = new Headers()) {
  headers.append('Set-Cookie', await flashCookie.serialize(message))
  return redirect(url, { headers })
}

/** The sentence left by the last redirect, and the header that forgets it. */
export async function takeFlash(request: Request) {
  const message: unknown = await flashCookie.parse(request.headers.get('Cookie'))
  if (typeof message !== 'string') return { message: null, headers: new Headers() }

  const headers = new Headers()
  headers.append('Set-Cookie', await flashCookie.serialize('', { maxAge: 0 }))
  return { message: message.slice(0, 300), headers }
}
