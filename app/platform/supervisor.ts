import { once } from 'node:events'
import { onInterruption } from './interruption.ts'
import { complain, say } from './terminal.ts'

/** What has been started, and how each thing ends. */
export type Running = {
  /** Registers how to end what was just started; the last started is the first to end. */
  onStop: (finish: () => Promise<unknown>) => void
  /** Registers what to do when there is no time for order. */
  onForce: (kill: () => void) => void
  /** Aborts when everything is to end. */
  signal: AbortSignal
  /** Ends everything because of this. */
  fail: (error: unknown) => void
}

/**
 * Runs `bringUp`, keeps the process until somebody asks it to stop or something essential fails,
 * and then ends everything in the reverse order of its start. Returns the exit code.
 */
export async function supervise(bringUp: (running: Running) => Promise<void>) {
  const finishers: (() => Promise<unknown>)[] = []
  const killers: (() => void)[] = []
  const interruption = onInterruption(() => {
    for (const kill of killers) kill()
    process.exit(130)
  })

  let failure: unknown
  const fail = (error: unknown) => {
    failure ??= error
    interruption.abort()
  }
  process.on('uncaughtException', fail)
  process.on('unhandledRejection', fail)

  const { signal } = interruption
  const stopped = once(signal, 'abort')
  const onStop = (finish: () => Promise<unknown>) => void finishers.push(finish)
  const onForce = (kill: () => void) => void killers.push(kill)
  await bringUp({ onStop, onForce, signal, fail }).catch((error) => {
    if (!signal.aborted) fail(error)
  })
  await stopped

  if (failure !== undefined) complain(failure)
  else
    say(
      'Berhenti dengan tertib; Ctrl-C sekali lagi memaksa',
      'Stopping in order; Ctrl-C again forces',
    )
  for (const finish of finishers.reverse()) await finish().catch(complain)
  return failure === undefined ? 0 : 1
}
