import { readFile } from 'node:fs/promises'
import { Agent } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { submission } from './addresses.ts'
import type { Figure } from './figure.ts'
import { isAnswered, send } from './load.ts'
import { descendantsOf } from './processes.ts'
import { ask, type Stage } from './stage.ts'

const people = 400

/**
 * Submissions in flight while the server, and then the database, is killed and comes back. Every
 * device sends the same submission until it is acknowledged, as the participant's page does.
 */
export async function measureCrashes(stage: Stage): Promise<Figure[]> {
  const server = await submitThrough(stage, async () => {
    const everything = [...(await descendantsOf(stage.app.pid)), stage.app.pid]
    for (const pid of everything) kill(pid)
    await wait(500)
    await stage.restart()
  })
  const database = await submitThrough(stage, async () => {
    const pidFile = join(stage.app.dataDir, 'postgres', 'postmaster.pid')
    kill(Number((await readFile(pidFile, 'utf8')).split('\n')[0]))
  })

  return [
    { name: 'lost', value: server.lost + database.lost, bar: 0, better: 'lower' },
    { name: 'doubled', value: server.doubled + database.doubled, bar: 0, better: 'lower' },
  ]
}

async function submitThrough(stage: Stage, calamity: () => Promise<void>) {
  const mark = crypto.randomUUID()
  const acknowledged = new Set<string>()
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const submitting = Array.from({ length: people }, async (_, turn) => {
    const text = `${mark} ${turn}`
    if (await submitUntilAnswered(stage, agent, turn, text)) acknowledged.add(text)
  })

  while (acknowledged.size < people / 8) await wait(5)
  await calamity()
  await Promise.all(submitting)
  agent.destroy()
  console.error(`  ${acknowledged.size} of ${people} acknowledged`)
  return compareWithStored(stage, mark, acknowledged)
}

async function submitUntilAnswered(stage: Stage, agent: Agent, turn: number, text: string) {
  const shot = submission(stage, turn, text)
  const deadline = Date.now() + 90_000
  while (Date.now() < deadline) {
    const answer = await send(agent, stage.app.url, shot, 10_000).catch(() => undefined)
    if (answer && isAnswered(answer)) return true
    await wait(200 + Math.random() * 300)
  }
  return false
}

async function compareWithStored(stage: Stage, mark: string, acknowledged: Set<string>) {
  const rows = await ask<{ text: string; count: string }>(
    stage.databaseUrl,
    'select text, count(*) from "Feedback" where text like $1 group by text',
    [`${mark}%`],
  )
  const stored = new Set(rows.map(({ text }) => text))
  return {
    // Whoever was never answered within ninety seconds counts as lost as well.
    lost: [...acknowledged].filter((text) => !stored.has(text)).length + people - acknowledged.size,
    doubled: rows.filter(({ count }) => Number(count) > 1).length,
  }
}

function kill(pid: number) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended with its parent.
  }
}
