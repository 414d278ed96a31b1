/** Letters and digits that nobody confuses when reading aloud or copying by hand: no 0 O, no 1 I L, and of 2 Z and of U V only one. */
export const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTVWXY'

/** How many random bytes a code of that length is made of: enough that no character is likelier than another. */
export const bytesForCode = (length: number) => length + 5

/** `length` characters that belong to these random bytes, for codes that people type: forum, pass, tracking. */
export function codeFrom(random: Uint8Array, length: number) {
  if (random.length < bytesForCode(length)) throw new RangeError('Too few random bytes')

  const size = BigInt(codeAlphabet.length)
  let rest = random.reduce((number, byte) => number * 256n + BigInt(byte), 0n)
  let code = ''
  for (let place = 0; place < length; place += 1) {
    code += codeAlphabet.charAt(Number(rest % size))
    rest /= size
  }
  return code
}

/**
 * A typed code as it is stored, without separators: small letters, spaces, hyphens and dots are forgiven, `Z`
 * is the `2` and `U` the `V` it was. Null when a character remains that no code has.
 */
export function readCode(typed: string) {
  const code = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, '')
    .replaceAll('Z', '2')
    .replaceAll('U', 'V')

  return [...code].every((character) => codeAlphabet.includes(character)) ? code : null
}
