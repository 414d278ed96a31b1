import { readFile } from 'node:fs/promises'
import { Agent } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { submission } from './addresses.ts'
import type { Figure } from './figure.ts'
import { succeeds } from './load.ts'
import { descendantsOf, memoryOf } from './processes.ts'
import { ask, type Stage } from './stage.ts'

const people = 400

/** What is killed at once, and what somebody then does about it. */
type Calamity = { what: string; pids: number[]; mend: () => Promise<void> }

/**
 * Submissions in flight while the server, its web workers or the database is killed and comes back. Every
 * device sends the same submission until it is acknowledged, as the participant's page does.
 */
export async function measureCrashes(stage: Stage): Promise<Figure[]> {
  const totals = { lost: 0, doubled: 0 }
  for (const prepare of [everything, webWorkers, database]) {
    const { lost, doubled } = await submitThrough(stage, await prepare(stage))
    totals.lost += lost
    totals.doubled += doubled
  }
  return [
    { name: 'lost', value: totals.lost, bar: 0, better: 'lower' },
    { name: 'doubled', value: totals.doubled, bar: 0, better: 'lower' },
  ]
}

/** All processes there are, the database among them; somebody starts the app again. */
async function everything(stage: Stage): Promise<Calamity> {
  return {
    what: 'server and database',
    pids: [...(await descendantsOf(stage.app.pid)), stage.app.pid],
    async mend() {
      await wait(500)
      await stage.restart()
    },
  }
}

async function webWorkers(stage: Stage): Promise<Calamity> {
  const isWeb = ({ command }: { command: string }) => command.includes('build/server/index.js')
  const pids = (await memoryOf(stage.app.pid)).filter(isWeb).map(({ pid }) => pid)
  return { what: 'web workers', pids, async mend() {} }
}

async function database(stage: Stage): Promise<Calamity> {
  const pidFile = join(stage.app.dataDir, 'postgres', 'postmaster.pid')
  const pid = Number((await readFile(pidFile, 'utf8')).split('\n')[0])
  return { what: 'database', pids: [pid], async mend() {} }
}

async function submitThrough(stage: Stage, { what, pids, mend }: Calamity) {
  const mark = crypto.randomUUID()
  const acknowledged = new Set<string>()
  const agent = new Agent({ keepAlive: true, maxSockets: people })
  const submitting = Array.from({ length: people }, async (_, turn) => {
    const text = `${mark} ${turn}`
    if (await submitUntilAnswered(stage, agent, turn, text)) acknowledged.add(text)
  })

  while (acknowledged.size === 0) await wait(1)
  for (const pid of pids) kill(pid)
  const before = acknowledged.size
  if (before === people) throw new Error(`Nothing was in flight any more: ${what}`)
  await mend()
  await Promise.all(submitting)
  agent.destroy()
  console.error(`  ${what} killed: ${before} acknowledged before, ${acknowledged.size} in the end`)
  return compareWithStored(stage, mark, acknowledged)
}

async function submitUntilAnswered(stage: Stage, agent: Agent, turn: number, text: string) {
  const shot = submission(stage, turn, text)
  const deadline = Date.now() + 90_000
  while (Date.now() < deadline) {
    if (await succeeds(agent, stage.app.url, shot, 10_000)) return true
    await wait(200 + Math.random() * 300)
  }
  return false
}

/** Stored is what is there with its one event; once too often is an input or an event too many. */
async function compareWithStored(stage: Stage, mark: string, acknowledged: Set<string>) {
  const rows = await ask<{ text: string; inputs: number; events: number }>(
    stage.databaseUrl,
    `select f.text, count(distinct f.id)::int as inputs, count(e.id)::int as events
     from "Feedback" f
     left join "Event" e on e."organizationId" = f."organizationId" and e."subjectId" = f.id
     where f."organizationId" = $1 and f.text like $2 group by f.text`,
    [stage.forum.organizationId, `${mark}%`],
  )
  const stored = new Set(rows.filter(({ events }) => events > 0).map(({ text }) => text))
  return {
    // Whoever was never answered within ninety seconds counts as lost as well.
    lost: [...acknowledged].filter((text) => !stored.has(text)).length + people - acknowledged.size,
    doubled: rows.filter(({ inputs, events }) => inputs > 1 || events > 1).length,
  }
}

function kill(pid: number) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended with its parent.
  }
}
