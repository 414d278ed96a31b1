import { request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Figure } from './figure.ts'
import { ask, type Stage } from './stage.ts'

const viewers = 500
const inputs = 40

/** From the moment an input is accepted (its transaction committed) until each of 500 viewers has it. */
export async function measureWall(stage: Stage): Promise<Figure[]> {
  const seen = new Map<string, number[]>()
  const streams = await Promise.all(
    Array.from({ length: viewers }, () =>
      watch(stage, (id) => seen.get(id)?.push(performance.now())),
    ),
  )
  await wait(2000)
  const delays: number[] = []
  const accepted = new Map<string, number>()
  for (let turn = 0; turn < inputs; turn++) {
    const id = await accept(stage, turn, (made) => seen.set(made, []))
    accepted.set(id, performance.now())
    await wait(150 + ((turn * 37) % 200))
  }
  await wait(3000)
  for (const stream of streams) stream.destroy()

  for (const [id, at] of accepted) {
    const times = seen.get(id) ?? []
    for (const time of times) delays.push(Math.max(0, time - at))
    // Whoever was not told waits for ever.
    for (let missing = times.length; missing < viewers; missing++) delays.push(60_000)
  }
  delays.sort((a, b) => a - b)
  const at = (share: number) => delays[Math.floor(delays.length * share)] ?? 60_000
  console.error(
    `  ${delays.length} sights: median ${Math.round(at(0.5))} ms, worst ${Math.round(at(0.9999))} ms`,
  )
  return [{ name: 'wall_p95_ms', value: at(0.95), bar: 1000, better: 'lower' }]
}

/** An input with its event, as treating one makes it public; the connection is closed once it is committed. */
async function accept({ databaseUrl, forum }: Stage, turn: number, made: (id: string) => void) {
  const id = crypto.randomUUID()
  made(id)
  const { organizationId, id: forumId, unitId } = forum
  await ask(
    databaseUrl,
    `with f as (insert into "Feedback" ("organizationId", id, "forumId", "unitId", "trackingCode", kind, text,
        identity, channel, status, "publishedAt")
       values ($1, $2, $3, $4, $5, 'INPUT', $6, 'ANONYMOUS', 'WEB', 'TRIAGED', now())
      returning id)
     insert into "Event" ("organizationId", id, action, "actorKind", "subjectId", "forumId")
     select $1, gen_random_uuid(), 'feedback.triaged', 'SYSTEM', f.id, $3 from f`,
    [organizationId, id, forumId, unitId, id.slice(0, 14), `Masukan ke-${turn} untuk layar.`],
  )
  return id
}

function watch({ app, forum }: Stage, see: (id: string) => void) {
  return new Promise<{ destroy: () => void }>((resolve, reject) => {
    const path = `/${forum.slug}/layar/${forum.code}/aliran`
    const asked = request(`${app.url}${path}`, {
      agent: false,
      headers: { accept: 'text/event-stream' },
    })
    asked.once('error', reject)
    asked.once('response', (answer) => {
      let rest = ''
      answer.setEncoding('utf8').on('data', (part: string) => {
        const blocks = (rest + part).split('\n\n')
        rest = blocks.pop() ?? ''
        for (const block of blocks.filter((one) => one.includes('event: change'))) {
          const { shown } = JSON.parse(block.slice(block.indexOf('data: ') + 6))
          for (const { id } of shown) see(id)
        }
      })
      answer.on('error', () => undefined)
      resolve(asked)
    })
    asked.end()
  })
}
