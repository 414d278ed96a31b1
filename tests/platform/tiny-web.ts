import { setTimeout as wait } from 'node:timers/promises'
import { Pool } from 'pg'
import { env } from '#platform/env.server.ts'
import { createWebServer } from '#platform/web-server.server.ts'
import { onStop } from '#platform/worker.server.ts'

// A web worker with an app of three addresses, for the tests of the supervisor.

const pool = new Pool({ connectionString: env.DATABASE_URL })
pool.on('error', () => {})

const { server, stop } = createWebServer({
  clientFolder: 'nowhere/client',
  isReady: () => pool.query('select 1').then(() => true),
  async handle(request) {
    const { pathname } = new URL(request.url)
    // A connection each, so that the next question may reach another worker.
    if (pathname === '/pid')
      return new Response(`${process.pid}`, { headers: { Connection: 'close' } })
    if (pathname === '/slow') await wait(1_500)
    if (pathname === '/kept') {
      await pool.query('create table if not exists kept (word text)')
      if (request.method === 'POST') await pool.query("insert into kept values ('kept')")
      const { rows } = await pool.query('select count(*)::int as count from kept')
      return Response.json(rows[0].count)
    }
    return new Response('done')
  },
})

server.listen(env.PORT)
onStop(async () => {
  await stop()
  await pool.end()
})
