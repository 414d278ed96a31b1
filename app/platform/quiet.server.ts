import type { Server } from 'node:http'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

type Collect = (how: { type: 'major'; execution: 'async'; flavor: 'last-resort' }) => Promise<void>

/** How often it looks whether anybody asks, and after how many requests there is something to give back. */
const usual = { lookMs: 500, rush: 1000 }

/**
 * Gives memory back once a rush is over and nobody has asked anything for a moment: the engine by itself keeps
 * what it grew to until it needs room again, which in a quiet night is never.
 */
export function collectWhenQuiet(server: Server, { lookMs, rush } = usual) {
  setFlagsFromString('--expose-gc')
  const collect: Collect = runInNewContext('gc')
  const requests = { all: 0, seen: 0, collected: 0 }

  server.on('request', () => {
    requests.all += 1
  })
  const look = setInterval(() => {
    const isQuiet = requests.all === requests.seen
    requests.seen = requests.all
    if (!isQuiet || requests.all - requests.collected < rush) return
    requests.collected = requests.all
    void collect({ type: 'major', execution: 'async', flavor: 'last-resort' })
  }, lookMs)
  look.unref()
  server.on('close', () => clearInterval(look))
}
