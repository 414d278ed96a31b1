import { log } from './log.server.ts'

/**
 * Ends this process in order when its supervisor says so. Ctrl-C in the terminal reaches every
 * process; only the supervisor acts on it, so that the database is the last to go.
 */
export function onStop(finish: () => Promise<unknown>) {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await finish().catch((error) => log.error({ err: error }, 'did not stop in order'))
    process.exit(0)
  }

  process.on('SIGINT', () => {})
  process.on('SIGTERM', stop)
  process.on('message', (message: { kind?: string }) => {
    if (message.kind === 'stop') void stop()
  })
  // The supervisor is gone, and with it whoever watches over this process.
  process.on('disconnect', () => process.exit(1))
}
