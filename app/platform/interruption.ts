/** npm hands Ctrl-C on to us although the terminal has sent it already: that is one wish, not two. */
const sameWishMs = 1_000

/**
 * Aborts when somebody asks this process to stop. Whoever asks again a second or more later gets
 * `force`.
 */
export function onInterruption(force: () => void) {
  const interruption = new AbortController()
  let askedAt = 0

  // With nohup there is no terminal, and its closing is to be ignored.
  const signals: NodeJS.Signals[] = [
    'SIGINT',
    'SIGTERM',
    ...(process.stdin.isTTY ? ['SIGHUP' as const] : []),
  ]
  for (const signal of signals) {
    process.on(signal, () => {
      const again = Date.now() - askedAt > sameWishMs
      if (interruption.signal.aborted && again) return force()
      if (interruption.signal.aborted) return
      askedAt = Date.now()
      interruption.abort()
    })
  }
  return interruption
}
