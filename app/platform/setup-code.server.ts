import { createHash, randomInt } from 'node:crypto'

/** Without 0, O, 1, I and L, which look like one another on paper and on screens. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** The code that lets a person with access to the server's log set the installation up: `K7QM-2XHT-PW4R`. */
export function makeSetupCode() {
  const letters = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)])
  return [0, 4, 8].map((from) => letters.slice(from, from + 4).join('')).join('-')
}

/**
 * What is kept of it, as `{ hash }` under the key `setup-code` of InstallationSetting. People may
 * type the code with or without hyphens, in any case.
 */
export const setupCodeHash = (code: string) =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^0-9A-Z]/g, ''))
    .digest('hex')
