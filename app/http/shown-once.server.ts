import { data } from 'react-router'

/**
 * An answer with a secret in it, for the one who made it and for this once: no browser keeps the page.
 * The route passes the header on with `headers`.
 */
export const shownOnce = <Secret>(secret: Secret) =>
  data(secret, { headers: { 'Cache-Control': 'no-store' } })
