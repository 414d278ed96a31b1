import { createCookie, redirect } from 'react-router'
import { RuleViolation } from '#domain/errors.ts'
import { pageOf, pathOf } from './return-path.ts'

export type FlashMessage = {
  tone: 'success' | 'danger'
  message: string
  /** Where the button that was refused posts to: its place on the page says why. */
  at?: string
}

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
 * the button stands on, which says beside it why nothing happened.
 */
export async function orSayWhyNot<Result>(
  request: Request,
  page: string,
  use: () => Promise<Result>,
) {
  try {
    return await use()
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error
    const [at] = pathOf(request.url).split('?')
    const back = asItStood(page, request)
    return redirectWith(back, { tone: 'danger', message: error.message, at }, new Headers())
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
  const { tone, message, at } = flash
  return { flash: { tone, message: message.slice(0, 500), at }, headers }
}

/** The page as the button stood on it: with its search, filters and place in the list. */
function asItStood(page: string, request: Request) {
  const sender = pageOf(request)
  return sender.split('?')[0] === page.split(/[?#]/)[0] ? sender : page
}

async function redirectWith(url: string, flash: FlashMessage, headers: Headers) {
  headers.append('Set-Cookie', await flashCookie.serialize(flash))
  return redirect(url, { headers })
}

function isFlash(value: unknown): value is FlashMessage {
  if (typeof value !== 'object' || value === null) return false
  if (!('tone' in value && 'message' in value) || typeof value.message !== 'string') return false
  if ('at' in value && typeof value.at !== 'string') return false
  return value.tone === 'success' || value.tone === 'danger'
}
