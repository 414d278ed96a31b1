/**
 * A tracking code is eleven random characters and one check character, written `XXXX-XXXX-XXXX`. It is the
 * only key to an anonymous input, so it is never derived from anything: 29^11 codes, 53 bits.
 */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXY'
const size = BigInt(alphabet.length)
const bodyLength = 11

/** How many random bytes a code is made of. */
export const trackingCodeBytes = 16

/** The code that belongs to these random bytes, grouped as people read it. */
export function trackingCodeFrom(random: Uint8Array) {
  if (random.length < trackingCodeBytes) throw new RangeError('Too few random bytes')

  let rest = random.reduce((number, byte) => number * 256n + BigInt(byte), 0n)
  let body = ''
  for (let place = 0; place < bodyLength; place += 1) {
    body += alphabet.charAt(Number(rest % size))
    rest /= size
  }
  return grouped(body + checkCharacter(body))
}

/**
 * The code as it is stored, from whatever somebody typed: small letters, spaces, other or no hyphens, `Z` for
 * the `2` and `U` for the `V` it was. Null when it cannot be one; any single mistaken character and any two
 * exchanged ones are noticed.
 */
export function normalizeTrackingCode(typed: string) {
  const code = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, '')
    .replaceAll('Z', '2')
    .replaceAll('U', 'V')
  if (code.length !== bodyLength + 1) return null
  if ([...code].some((character) => !alphabet.includes(character))) return null

  const body = code.slice(0, bodyLength)
  return code.endsWith(checkCharacter(body)) ? grouped(code) : null
}

/** The alphabet's size is a prime and every place has its own weight: that is what notices the mistakes. */
function checkCharacter(body: string) {
  const sum = [...body].reduce(
    (total, character, place) => total + alphabet.indexOf(character) * (place + 2),
    0,
  )
  return alphabet.charAt((alphabet.length - (sum % alphabet.length)) % alphabet.length)
}

const grouped = (code: string) => code.match(/.{4}/g)?.join('-') ?? code
