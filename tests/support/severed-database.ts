import { createServer, connect as dial, type Socket } from 'node:net'

/** A way to a database that can be cut and joined again, while the database itself goes on. */
export async function startSeverable(databaseUrl: string) {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let isCut = false
  const server = createServer((client) => {
    if (isCut) return client.destroy()
    const upstream = dial(Number(target.port || 5432), target.hostname)
    client.pipe(upstream).pipe(client)
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
    },
    stop() {
      cut()
      server.close()
    },
  }
}
