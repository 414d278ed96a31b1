import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../support/app.ts'
import { emptyPage, publicForumPage, submission } from './addresses.ts'
import { type Figure, rounded } from './figure.ts'
import { median, pageShot, type Shot, sustain } from './load.ts'
import { type Stage, workers } from './stage.ts'

const connections = 32
const rounds = 10
const seconds = 2
/** A program that runs for hours is measured once it has been compiled. */
const warmUps = 3
const warmUpSeconds = 4

/** Submissions through the app against a bare server that inserts the same row. */
export async function measureSubmissions(stage: Stage): Promise<Figure[]> {
  const bare = await startBareServer(stage)
  let turn = 0
  // No two people say the very same: that would be marked as said before.
  const shot = () =>
    submission(stage, turn++, `Antrean perekaman KTP-el di loket ${turn} terlalu lama.`)

  const ratio = await compare({ url: stage.app.url, shot }, { url: bare.url, shot })
  await bare.stop()
  return [{ name: 'submit_vs_bare', value: ratio, bar: 0.5, better: 'higher' }]
}

/** The public forum page against an empty page of the same server. */
export async function measureForumPage(stage: Stage): Promise<Figure[]> {
  const { url } = stage.app
  const page = (path: string) => () => pageShot(path, { 'accept-encoding': 'br' })
  const ratio = await compare(
    { url, shot: page(publicForumPage(stage)) },
    { url, shot: page(emptyPage) },
  )
  return [{ name: 'forum_page_vs_empty', value: ratio, bar: 0.4, better: 'higher' }]
}

type Side = { url: string; shot: () => Shot }

/**
 * The middle of the ratios of short rounds, turn and turn about: what else the machine does meets both
 * sides of a round alike, and one bad round decides nothing.
 */
async function compare(ours: Side, theirs: Side) {
  for (let turn = 0; turn < warmUps; turn++) {
    await measure(ours, warmUpSeconds)
    await measure(theirs, warmUpSeconds)
  }
  const pairs: { a: number; b: number }[] = []
  for (let round = 0; round < rounds; round++) pairs.push(await measurePair(ours, theirs, round))

  const [a, b] = [median(pairs.map((pair) => pair.a)), median(pairs.map((pair) => pair.b))]
  const ratios = pairs.map((pair) => pair.a / pair.b)
  console.error(`  ${Math.round(a)}/s against ${Math.round(b)}/s`)
  console.error(`  of it, round by round: ${ratios.map(rounded).join(' ')}`)
  return median(ratios)
}

/** Each side is the first in every other round. */
async function measurePair(ours: Side, theirs: Side, round: number) {
  if (round % 2 === 0) {
    return { a: await measure(ours, seconds), b: await measure(theirs, seconds) }
  }
  const b = await measure(theirs, seconds)
  return { a: await measure(ours, seconds), b }
}

async function measure({ url, shot }: Side, duration: number) {
  const { perSecond, failed } = await sustain(url, connections, duration, shot)
  if (failed > 0) throw new Error(`${failed} requests to ${url}${shot().path} failed`)
  return perSecond
}

async function startBareServer({ forum, databaseUrl }: Stage) {
  const port = await freePort()
  const server = spawn(process.execPath, ['tests/bench/bare-server.ts'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      WORKERS: String(workers),
      DATABASE_URL: databaseUrl,
      ORGANIZATION: forum.organizationId,
      FORUM: forum.id,
      UNIT: forum.unitId,
    },
  })
  const url = `http://127.0.0.1:${port}`
  await answering(url, server)
  return {
    url,
    async stop() {
      const ended = once(server, 'exit')
      server.kill('SIGTERM')
      await ended
    },
  }
}

async function answering(url: string, server: ChildProcess) {
  for (let attempt = 0; attempt < 100 && server.exitCode === null; attempt++) {
    const answered = await fetch(url, { method: 'HEAD' }).then(
      () => true,
      () => false,
    )
    if (answered) return
    await wait(100)
  }
  throw new Error('The bare server did not start')
}
