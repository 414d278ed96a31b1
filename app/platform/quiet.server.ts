import type { Server } from 'node:http'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

type Collect = (how: { type: 'major'; execution: 'async'; flavor: 'last-resort' }) => Promise<void>

/** How often it looks whether anybody asks, and after how many requests there is something to give back. */
const usual = { lookMs: 5_000, rush: 1_000 }

let collect: Collect | undefined

/**
 * Gives back what memory is not needed. The engine by itself keeps what it grew to until it needs room again,
 * which in a quiet night is never. It forgets compiled code too: nothing to do between two requests.
 */
export function giveBack() {
  if (!collect) {
    setFlagsFromString('--expose-gc')
    collect = runInNewContext('gc') as Collect
  }
  return collect({ type: 'major', execution: 'async', flavor: 'last-resort' })
}

/** Gives memory back once a rush of requests is over and nobody has asked anything for seconds. */
export function collectWhenQuiet(server: Server, { lookMs, rush } = usual) {
  const requests = { all: 0, seen: 0, collected: 0 }
  server.on('request', () => {
    requests.all += 1
  })
  const look = setInterval(() => {
    const isQuiet = requests.all === requests.seen
    requests.seen = requests.all
    if (!isQuiet || requests.all - requests.collected < rush) return
    requests.collected = requests.all
    void giveBack()
  }, lookMs)
  look.unref()
  server.on('close', () => clearInterval(look))
}
