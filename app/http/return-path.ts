/** A path of ours, whatever was sent: never another site, never a protocol-relative address. */
export function ownPath(wanted: string | null | undefined, fallback = '/') {
  const safe = wanted && /^\/(?![/\\])[\x21-\x7e]*$/.test(wanted) && !wanted.includes('\\')
  return safe ? wanted : fallback
}

/** Where `?kembali=` asks to go on, if that is a path of ours. */
export const returnPathOf = (request: Request, fallback = '/') =>
  ownPath(new URL(request.url).searchParams.get('kembali'), fallback)

/** The path of an address with its query, whether asked for by the browser or by the framework. */
export function pathOf(url: string) {
  const { pathname, search } = new URL(url)
  return pathname.replace(/\.data$/, '') + search
}

/** The page a form was sent from, if it is one of ours; else nothing. */
export function pageOf(request: Request) {
  const referrer = request.headers.get('Referer')
  const ours = referrer?.startsWith(`${new URL(request.url).origin}/`)
  return referrer && ours ? pathOf(referrer) : ''
}
