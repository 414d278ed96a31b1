import { Agent, request } from 'node:http'

/** One request to be sent, and how to tell whether its answer is the right one. */
export type Shot = {
  method: 'GET' | 'POST'
  path: string
  headers?: Record<string, string>
  body?: string
  isAnsweredBy: (answer: Answer) => boolean
}

type Answer = { status: number; location: string; body: string }

export type Volley = { answered: number; failed: number; perSecond: number }

/** A form as a browser without scripts sends it; done, it leads on. */
export function formShot(url: string, path: string, fields: Record<string, string>): Shot {
  return {
    method: 'POST',
    path,
    isAnsweredBy: ({ status, location }) => (status === 302 || status === 303) && location !== '',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: url,
      accept: 'text/html',
    },
    body: new URLSearchParams(fields).toString(),
  }
}

/** A page as a browser asks for it. */
export const pageShot = (path: string, headers: Record<string, string> = {}): Shot => ({
  method: 'GET',
  path,
  headers: { accept: 'text/html', ...headers },
  isAnsweredBy: ({ status }) => status === 200,
})

/** Keeps `connections` requests in flight for `seconds`. */
export async function sustain(
  url: string,
  connections: number,
  seconds: number,
  next: () => Shot,
): Promise<Volley> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const began = performance.now()
  const until = began + seconds * 1000
  const tally = { answered: 0, failed: 0 }

  async function shooter() {
    while (performance.now() < until) {
      if (await succeeds(agent, url, next())) tally.answered += 1
      else tally.failed += 1
    }
  }
  await Promise.all(Array.from({ length: connections }, shooter))
  agent.destroy()
  return { ...tally, perSecond: tally.answered / ((performance.now() - began) / 1000) }
}

/** Sends everything at once, each over a connection of its own, as a full hall does. */
export async function burst(url: string, shots: Shot[]): Promise<Volley> {
  const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY })
  const began = performance.now()
  const answers = await Promise.all(shots.map((shot) => succeeds(agent, url, shot, 60_000)))
  const answered = answers.filter(Boolean).length
  const perSecond = answered / ((performance.now() - began) / 1000)
  return { answered, failed: shots.length - answered, perSecond }
}

/** Whether the answer came, whole and right. */
export async function succeeds(agent: Agent, url: string, shot: Shot, timeout?: number) {
  const answer = await send(agent, url, shot, timeout).catch(() => undefined)
  return answer !== undefined && shot.isAnsweredBy(answer)
}

export function send(agent: Agent, url: string, shot: Shot, timeout = 15_000) {
  return new Promise<Answer>((resolve, reject) => {
    const { method, path, headers, body = '' } = shot
    const length = method === 'POST' ? { 'content-length': Buffer.byteLength(body) } : {}
    const outgoing = request(
      `${url}${path}`,
      { agent, method, timeout, headers: { ...headers, ...length } },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.once('error', reject)
        response.once('aborted', () => reject(new Error('The answer broke off')))
        response.once('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            location: response.headers.location ?? '',
            body: Buffer.concat(chunks).toString(),
          }),
        )
      },
    )
    outgoing.once('timeout', () => outgoing.destroy(new Error('No answer in time')))
    outgoing.once('error', reject)
    outgoing.end(body)
  })
}

/** The middle one of several rounds. */
export function median(values: number[]) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}
