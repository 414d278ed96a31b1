import { createServer, connect as dial, type Socket } from 'node:net'
import { Transform } from 'node:stream'

/**
 * A way to a database that can be cut and joined again, or hushed: then it does what it is asked, and nobody hears
 * its answer.
 */
export async function startSeverable(databaseUrl: string) {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let isCut = false
  let secrets: readonly string[] = []
  const server = createServer((client) => {
    if (isCut) return client.destroy()
    const upstream = dial(Number(target.port || 5432), target.hostname)
    let isHushed = false
    client.on('data', (chunk) => {
      if (secrets.some((secret) => chunk.includes(secret))) isHushed = true
    })
    const ear = new Transform({
      transform: (chunk, _encoding, done) => done(null, isHushed ? undefined : chunk),
    })
    client.pipe(upstream).pipe(ear).pipe(client)
    tie(client, upstream)
    tie(upstream, client)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  function tie(one: Socket, other: Socket) {
    sockets.add(one)
    one.on('error', () => other.destroy())
    one.on('close', () => {
      sockets.delete(one)
      other.destroy()
    })
  }

  const address = server.address()
  const url = new URL(databaseUrl)
  url.host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const cut = () => {
    isCut = true
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: url.href,
    cut,
    join() {
      isCut = false
      secrets = []
    },
    /** Whoever names one of these to the database hears nothing from it any more. */
    hush(names: readonly string[]) {
      secrets = names
    },
    stop() {
      cut()
      server.close()
    },
  }
}
