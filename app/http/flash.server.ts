import { createCookie, redirect } from 'react-router'
import { RuleViolation } from '#domain/errors.ts'

export type FlashMessage = { tone: 'success' | 'danger'; message: string }

const flashCookie = createCookie('pesan', {
  path: '/',
  sameSite: 'lax',
  httpOnly: true,
  maxAge: 60,
})

/** Redirects, and lets the next page say once what was done. */
export async function redirectSaying(url: string, message: string, headers = new Headers()) {
  return redirectWith(url, { tone: 'success', message }, headers)
}

/**
 * For a button without fields, whose page shows no form errors: a broken rule leads back to the page
 * the button stands on, which says why nothing happened.
 */
export async function orSayWhyNot<Result>(page: string, use: () => Promise<Result>) {
  try {
    return await use()
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error
    return redirectWith(page, { tone: 'danger', message: error.message }, new Headers())
  }
}

/** Whether something is to be said on the next page. */
export const hasFlash = (request: Request) =>
  request.headers.get('Cookie')?.includes(`${flashCookie.name}=`) ?? false

/** The sentence left by the last redirect, and the header that forgets it. */
export async function takeFlash(request: Request) {
  const flash: unknown = await flashCookie.parse(request.headers.get('Cookie'))
  if (!isFlash(flash)) return { flash: null, headers: new Headers() }

  const headers = new Headers()
  headers.append('Set-Cookie', await flashCookie.serialize('', { maxAge: 0 }))
  return { flash: { tone: flash.tone, message: flash.message.slice(0, 500) }, headers }
}

async function redirectWith(url: string, flash: FlashMessage, headers: Headers) {
  headers.append('Set-Cookie', await flashCookie.serialize(flash))
  return redirect(url, { headers })
}

function isFlash(value: unknown): value is FlashMessage {
  if (typeof value !== 'object' || value === null) return false
  if (!('tone' in value && 'message' in value) || typeof value.message !== 'string') return false
  return value.tone === 'success' || value.tone === 'danger'
}
