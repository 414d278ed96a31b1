import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** Argon2id with 19 MiB, two passes, one lane: OWASP's first recommendation. */
const work = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string) => hash(password.normalize('NFC'), work)

/**
 * Whether the password is the one behind `passwordHash`. Without a hash the same work is done
 * in vain, so that the time taken does not tell whether an account exists.
 */
export async function isPassword(password: string, passwordHash: string | null) {
  decoy ??= hash('nobody', work)
  const right = await verify(passwordHash ?? (await decoy), password.normalize('NFC'))
  return right && passwordHash !== null
}

/** A first password to hand over: four groups of four that cannot be misread, 79 random bits. */
export function newPassword() {
  const letters = Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)])
  return letters.join('').replace(/(.{4})(?!$)/g, '$1-')
}

const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

let decoy: Promise<string> | undefined
