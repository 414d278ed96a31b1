/**
 * What a page may load and run: its own files, and the inline scripts that carry this response's
 * nonce. Nothing of it has style attributes, handlers in attributes, frames, or anything from elsewhere.
 */
export function contentSecurityPolicy(nonce: string, more: { script?: string } = {}) {
  const scripts = ["'self'", `'nonce-${nonce}'`, more.script].filter(Boolean).join(' ')
  return (
    `default-src 'self'; script-src ${scripts}; object-src 'none'; base-uri 'none'; ` +
    "frame-ancestors 'none'; form-action 'self'"
  )
}

/**
 * The headers of the one page that may use the camera and compile a program to read codes with, which is
 * less than letting text become script. `nonce` undefined where no policy is sent.
 */
export function withCamera(nonce: string | undefined) {
  const headers = new Headers({ 'Permissions-Policy': permissions({ camera: 'self' }) })
  if (nonce) {
    const policy = contentSecurityPolicy(nonce, { script: "'wasm-unsafe-eval'" })
    headers.set('Content-Security-Policy', policy)
  }
  return headers
}

/** Sets what every response says about itself, unless the route has said it differently. */
export function protect(response: Response, { nonce, secure }: { nonce: string; secure: boolean }) {
  const { headers } = response
  for (const [name, value] of everyResponse) setOnce(headers, name, value)
  if (secure) setOnce(headers, 'Strict-Transport-Security', 'max-age=31536000')
  if (headers.get('Content-Type')?.startsWith('text/html')) {
    setOnce(headers, 'Content-Security-Policy', contentSecurityPolicy(nonce))
  }
  return response
}

const everyResponse = [
  ['X-Content-Type-Options', 'nosniff'],
  // Nothing is kept by what stands in between, and a browser asks again before it shows it once more.
  ['Cache-Control', 'private, no-cache'],
  // Personal links are keys: no other site learns of them.
  ['Referrer-Policy', 'same-origin'],
  ['Permissions-Policy', permissions({ camera: '' })],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['X-Frame-Options', 'DENY'],
] as const

function setOnce(headers: Headers, name: string, value: string) {
  if (!headers.has(name)) headers.set(name, value)
}

function permissions({ camera }: { camera: '' | 'self' }) {
  return `camera=(${camera}), microphone=(), geolocation=(), payment=()`
}
