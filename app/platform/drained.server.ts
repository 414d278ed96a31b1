import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { Writable } from 'node:stream'

/** Waits until `full` takes more or the visitor has left; leaves no listener behind, however long the answer. */
export async function untilDrained(full: Writable, outgoing: ServerResponse) {
  const waiting = new AbortController()
  const { signal } = waiting
  await Promise.race([once(full, 'drain', { signal }), once(outgoing, 'close', { signal })])
  waiting.abort()
}
