type Options = {
  /** The most pieces of one batch. */
  most: number
  /** Whether a failure would meet every piece by itself as well; else each is tried alone. */
  meetsAll: (error: unknown) => boolean
}

type Waiting<Piece, Result> = {
  piece: Piece
  resolve: (result: Result) => void
  reject: (error: unknown) => void
}

/**
 * Does together what arrives while earlier work is under way: nobody waits for others to come, and a crowd
 * costs few turns. `work` gives the results in the order of its pieces, and does all of a batch or nothing.
 */
export function inBatches<Piece, Result>(
  work: (pieces: Piece[]) => Promise<Result[]>,
  { most, meetsAll }: Options,
) {
  const waiting: Waiting<Piece, Result>[] = []
  let busy = false

  async function workOff() {
    busy = true
    while (waiting.length > 0) {
      const batch = waiting.splice(0, most)
      await settle(batch).catch(async (error: unknown) => {
        if (batch.length === 1 || meetsAll(error)) return refuse(batch, error)
        await Promise.all(batch.map((one) => settle([one]).catch((why) => refuse([one], why))))
      })
    }
    busy = false
  }

  async function settle(batch: Waiting<Piece, Result>[]) {
    const results = await work(batch.map(({ piece }) => piece))
    for (const [index, { resolve }] of batch.entries()) resolve(results[index] as Result)
  }

  const refuse = (batch: Waiting<Piece, Result>[], error: unknown) => {
    for (const { reject } of batch) reject(error)
  }

  return (piece: Piece) =>
    new Promise<Result>((resolve, reject) => {
      waiting.push({ piece, resolve, reject })
      if (!busy) void workOff()
    })
}
