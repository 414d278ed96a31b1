import { notFound } from '#domain/errors.ts'

// An address that no other route knows: so that the error page speaks the visitor's language and theme.

export function loader(): never {
  throw notFound()
}

export function action(): never {
  throw notFound()
}

export default function Nowhere() {
  return null
}
