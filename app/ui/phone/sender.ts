import { cacheOf, drop, isSame, type Kept, keptAt, put } from './kept.ts'

/** How the last attempt ended: nothing waits any more, something does, or the link was revoked. */
export type Outcome = 'done' | 'waiting' | 'gone'

const patienceMs = 30_000

/**
 * Sends what waits at one door, in order. One tab (or the service worker) at a time; whatever is sent twice all
 * the same is one submission to the server. `onChange` hears of every step.
 */
export async function sendKept(door: string, onChange = (_sending?: string) => {}) {
  const work = () => workOff(door, onChange)
  if (!navigator.locks) return work()
  return navigator.locks.request(`rembug ${door}`, work)
}

async function workOff(door: string, onChange: (sending?: string) => void): Promise<Outcome> {
  for (const one of await keptAt(door)) {
    if (one.state !== 'waiting') continue
    onChange(one.id)
    const answer = await post(one)
    const outcome = answer ? await settle(one, answer) : 'waiting'
    onChange()
    if (outcome !== 'done') return outcome
  }
  return 'done'
}

/** The server's answer; undefined when there is none, or when somebody else answers in its place. */
async function post({ door, kind, fields, files }: Kept) {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  for (const file of files) body.append('berkas', file, file.name)
  const signal = AbortSignal.timeout(patienceMs)
  const headers = { Accept: 'application/json' }
  const path = kind === 'support' ? `${door}/dukungan` : `${door}/kiriman`
  const answer = await fetch(path, { method: 'POST', body, headers, signal, redirect: 'manual' })
    .then(async (response) => ({
      status: response.status,
      // A portal of the hall's network answers everything with a page of its own.
      isOurs: response.headers.has('X-Request-Id'),
      told: (await response.json().catch(() => ({}))) as { code?: string; messages?: string[] },
    }))
    .catch(() => undefined)
  return answer?.isOurs ? answer : undefined
}

type Answer = NonNullable<Awaited<ReturnType<typeof post>>>

async function settle(one: Kept, { status, told }: Answer): Promise<Outcome> {
  if (status >= 500 || status === 429 || status === 408) return 'waiting'
  if ((status === 404 || status === 410) && (await isRevoked(one.door))) return 'gone'
  // Pressed anew while the answer was on its way: that press sends itself.
  if (!(await isSame(one))) return 'done'

  if (status >= 300) await put({ ...one, state: 'refused', messages: told.messages ?? [] })
  else if (one.kind === 'support') await drop(one.id)
  else if (told.code) await put(sentAs(told.code, one))
  else return 'waiting'
  return 'done'
}

/** What is sent stays as its words and its code: neither names nor files. */
const sentAs = (code: string, one: Kept): Kept => ({
  ...{ ...one, code, state: 'sent', files: [] },
  fields: one.fields.filter(([name]) => name === 'text'),
})

/** Only the page itself says so: what else is not found may be one input that was hidden. */
async function isRevoked(door: string) {
  const status = await fetch(`${door}/masukan`, { method: 'HEAD', cache: 'no-store' })
    .then(({ status, headers }) => (headers.has('X-Request-Id') ? status : 0))
    .catch(() => 0)
  return status === 404 || status === 410
}

/** Removes everything of a door whose link was revoked, and gives the words that were never sent. */
export async function forget(door: string) {
  const all = await keptAt(door)
  for (const { id } of all) await drop(id)
  await globalThis.caches?.delete(cacheOf(door))
  return all.filter(({ kind, state }) => kind === 'feedback' && state !== 'sent')
}

export const textOf = ({ fields }: Pick<Kept, 'fields'>) =>
  fields.find(([name]) => name === 'text')?.[1] ?? ''
