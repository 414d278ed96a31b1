import { bytesForCode, codeAlphabet, codeFrom, readCode } from '../code.ts'

/**
 * A tracking code is eleven random characters and one check character, written `XXXX-XXXX-XXXX`. It is the
 * only key to an anonymous input, so it is never derived from anything: 29^11 codes, 53 bits.
 */
const bodyLength = 11

/** How many random bytes a code is made of. */
export const trackingCodeBytes = bytesForCode(bodyLength)

/** The code that belongs to these random bytes, grouped as people read it and as it is stored. */
export function trackingCodeFrom(random: Uint8Array) {
  const body = codeFrom(random, bodyLength)
  return grouped(body + checkCharacter(body))
}

/**
 * The code as it is stored, from whatever somebody typed (see `readCode`). Null when it cannot be one: any
 * single mistaken character and any two exchanged ones are noticed.
 */
export function normalizeTrackingCode(typed: string) {
  const code = readCode(typed)
  if (code?.length !== bodyLength + 1) return null

  return code.endsWith(checkCharacter(code.slice(0, bodyLength))) ? grouped(code) : null
}

/** The alphabet's size is a prime and every place has its own weight: that is what notices the mistakes. */
function checkCharacter(body: string) {
  const sum = [...body].reduce(
    (total, character, place) => total + codeAlphabet.indexOf(character) * (place + 2),
    0,
  )
  const size = codeAlphabet.length
  return codeAlphabet.charAt((size - (sum % size)) % size)
}

const grouped = (code: string) => code.match(/.{4}/g)?.join('-') ?? code
