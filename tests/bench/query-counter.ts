import { createServer, connect as dial, type Socket } from 'node:net'

/** A proxy in front of PostgreSQL that hears every statement that passes; `heard` empties its list. */
export async function startQueryCounter(databaseUrl: string) {
  const target = new URL(databaseUrl)
  const statements: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = dial(Number(target.port), target.hostname)
    const listen = listener((statement) => statements.push(statement))
    client.on('data', (chunk: Buffer) => listen(chunk)).pipe(upstream)
    upstream.pipe(client)
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(one)
      one.on('error', () => other.destroy()).on('close', () => other.destroy())
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  const address = server.address()
  const url = new URL(databaseUrl)
  url.port = String(typeof address === 'object' ? address?.port : '')
  return {
    url: url.href,
    heard: () => statements.splice(0).filter((statement) => !aroundStatements.test(statement)),
    async stop() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** What frames statements and asks nothing. */
const aroundStatements = /^\s*(begin|commit|rollback|savepoint|release|deallocate|set )/i

/** Reads the messages of a client: simple queries, and executions of what was parsed before. */
function listener(hear: (statement: string) => void) {
  const parsed = new Map<string, string>()
  let bound = ''
  let started = false
  let rest: Buffer = Buffer.alloc(0)

  return (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const head = started ? 1 : 0
      if (rest.length < head + 4) return
      const length = head + rest.readInt32BE(head)
      if (rest.length < length) return
      const [type, body] = [
        started ? String.fromCharCode(rest[0] ?? 0) : '',
        rest.subarray(head + 4, length),
      ]
      rest = rest.subarray(length)
      started = true

      const [first = '', second = ''] = body.toString('utf8').split('\0', 2)
      if (type === 'Q') hear(first)
      if (type === 'P') parsed.set(first, second)
      if (type === 'B') bound = second
      if (type === 'E') hear(parsed.get(bound) ?? '')
    }
  }
}
