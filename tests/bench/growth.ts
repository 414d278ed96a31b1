import { Agent } from 'node:http'
import { v7 } from 'uuid'
import type { Figure } from './figure.ts'
import { formShot, pageShot, succeeds, sustain } from './load.ts'
import { signIn, visit } from './staff.ts'
import { ask, type Stage } from './stage.ts'
import { buildTown, type Town } from './town.ts'
import { startWorker } from './worker.ts'

const small = { units: 50, forums: 200, inputs: 1000 }
const large = { units: 200, forums: 2000, inputs: 1_000_000 }
const visits = 60
const warmUps = 10

type Who = 'ADMIN' | 'EVALUATOR' | null

/** The pages that must not grow slow, each with the address a visit asks for; no address comes twice on public pages. */
const pages: Record<string, { who: Who; path: (town: Town, turn: number) => string }> = {
  inbox: { who: 'ADMIN', path: ({ slug }) => `/${slug}/kelola/masukan` },
  filter: {
    who: 'ADMIN',
    path: ({ slug, units }, turn) =>
      `/${slug}/kelola/masukan?${filters[turn % filters.length]}&unit=${units[turn % units.length]}`,
  },
  search: {
    who: 'ADMIN',
    path: ({ slug }, turn) => `/${slug}/kelola/masukan?cari=${words[turn % words.length]}`,
  },
  planner: { who: 'ADMIN', path: ({ slug }) => `/${slug}/kelola/perencana` },
  portal: { who: null, path: ({ slug }, turn) => `/${slug}?kunjungan=${turn}` },
  numbers: { who: 'EVALUATOR', path: ({ slug }) => `/${slug}/evaluasi` },
}
const filters = [
  'status=TRIAGED',
  'jenis=COMPLAINT',
  'unsur=MASS_MEDIA',
  'status=HIDDEN&jenis=OPINION',
  'tunggakan=ya',
]
const words = [
  'antrean+KTP',
  'isyarat',
  'loket+akta+lansia',
  'parkir',
  'tidak+menjawab',
  '"juru+bahasa"',
]

/**
 * How pages grow from an organization of a thousand inputs to one of a million, at the 95th of a hundred visits
 * of one client at one process; visits to both take turns.
 */
export async function measureGrowth(stage: Stage): Promise<Figure[]> {
  const towns = {
    small: await buildTown(stage.databaseUrl, 'uji-kecil', small),
    large: await loaded(stage),
  }
  const worker = await startWorker(stage.databaseUrl, stage.app.dataDir)
  try {
    const cookies = {
      ADMIN: await signIn(stage, worker.url, 'ADMIN'),
      EVALUATOR: await signIn(stage, worker.url, 'EVALUATOR'),
    }
    const figures: Figure[] = []
    for (const [name, { who, path }] of Object.entries(pages)) {
      const cookie = who ? cookies[who] : ''
      const times = { small: [] as number[], large: [] as number[] }
      for (let turn = 0; turn < warmUps + visits; turn++) {
        for (const side of ['small', 'large'] as const) {
          await happen(stage.databaseUrl, towns[side])
          const took = await timed(worker.url, path(towns[side], turn), cookie)
          if (turn >= warmUps) times[side].push(took)
        }
      }
      const [few, many] = [p95(times.small), p95(times.large)]
      console.error(
        `  ${name}: ${few.toFixed(1)} ms with 1,000 inputs, ${many.toFixed(1)} ms with 1,000,000`,
      )
      figures.push({ name: `${name}_growth`, value: many / few, bar: 1.5, better: 'lower' })
      figures.push({ name: `${name}_ms`, value: many, bar: 100, better: 'lower' })
    }
    return [...figures, await listRate(stage, towns.large)]
  } finally {
    await worker.stop()
  }
}

async function loaded(stage: Stage) {
  const began = performance.now()
  const town = await buildTown(stage.databaseUrl, 'uji-besar', large)
  console.error(`  loaded a million inputs in ${Math.round((performance.now() - began) / 1000)} s`)
  return town
}

/** Something happens there, so that no page is shown as it was kept. */
const happen = (databaseUrl: string, { organizationId }: Town) =>
  ask(
    databaseUrl,
    `insert into "Event" ("organizationId", id, action, "actorKind", "subjectId")
     values ($1, $2, 'unit.changed', 'SYSTEM', $2)`,
    [organizationId, v7()],
  )

async function timed(url: string, path: string, cookie: string) {
  const began = performance.now()
  const { status, body } = await visit(url, path, cookie)
  if (status !== 200) throw new Error(`${path} was answered with ${status}: ${body.slice(0, 300)}`)
  return performance.now() - began
}

const p95 = (times: number[]) =>
  times.toSorted((one, other) => one - other)[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN

/** Lists a second, by all processes of the app, while the public goes on speaking. */
async function listRate(stage: Stage, { slug, open }: Town): Promise<Figure> {
  const cookie = await signIn(stage, stage.app.url, 'ADMIN')
  const next = () => pageShot(`/${slug}/kelola/masukan`, { cookie })
  const stopSpeaking = speakOn(stage.app.url, `/${slug}/forum/${open}/masukan`)
  await sustain(stage.app.url, 16, 5, next)
  const { perSecond, failed } = await sustain(stage.app.url, 16, 8, next)
  const said = await stopSpeaking()
  if (failed > 0) throw new Error(`${failed} visits to the list failed`)
  console.error(`  ${said} inputs came in meanwhile`)
  return { name: 'list_rps', value: perSecond, bar: 400, better: 'higher' }
}

/** Says something every half second, so that no list stays as it is. */
function speakOn(url: string, path: string) {
  const agent = new Agent()
  const under: Promise<boolean>[] = []
  const speak = () => {
    const fields = { id: v7(), kind: 'INPUT', identity: 'ANONYMOUS', text: 'Loket penuh.' }
    const shot = formShot(url, path, fields)
    const headers = { ...shot.headers, 'x-forwarded-for': `10.0.1.${under.length % 250}` }
    under.push(succeeds(agent, url, { ...shot, headers }))
  }
  const timer = setInterval(speak, 500)
  return async () => {
    clearInterval(timer)
    const stored = await Promise.all(under)
    if (stored.length === 0 || stored.includes(false)) throw new Error('Not all was taken in')
    return stored.length
  }
}
