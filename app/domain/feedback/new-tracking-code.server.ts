import { randomFillSync } from 'node:crypto'
import { trackingCodeBytes, trackingCodeFrom } from './tracking-code.ts'

/** Randomness drawn for many codes at once: asking the system for each is what a burst would feel. */
const drawn = Buffer.alloc(trackingCodeBytes * 256)
let used = drawn.length

/** A code that nobody can guess. */
export function newTrackingCode() {
  if (used === drawn.length) {
    randomFillSync(drawn)
    used = 0
  }
  const code = trackingCodeFrom(drawn.subarray(used, used + trackingCodeBytes))
  drawn.fill(0, used, used + trackingCodeBytes)
  used += trackingCodeBytes
  return code
}
