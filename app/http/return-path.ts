/** A path of ours, whatever was sent: never another site, never a protocol-relative address. */
export function ownPath(wanted: string | null | undefined, fallback = '/') {
  const safe = wanted && /^\/(?![/\\])[\x21-\x7e]*$/.test(wanted) && !wanted.includes('\\')
  return safe ? wanted : fallback
}

/** Where `?kembali=` asks to go on, if that is a path of ours. */
export const returnPathOf = (request: Request, fallback = '/') =>
  ownPath(new URL(request.url).searchParams.get('kembali'), fallback)
