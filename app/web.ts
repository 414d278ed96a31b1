import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import * as build from 'virtual:react-router/server-build'
import { createRequestHandler, RouterContextProvider } from 'react-router'
import { db } from '#db/client.server.ts'
import { rememberOrganizations } from '#domain/organization/organization.server.ts'
import { buildOf, hallOf } from '#http/halls.ts'
import { protect } from '#http/headers.server.ts'
import { isFromElsewhere } from '#http/origin.server.ts'
import { sayUnavailable } from '#http/outage.server.ts'
import { requestInfoContext } from '#http/request-info.ts'
import { env } from '#platform/env.server.ts'
import { stopEnqueueing } from '#platform/jobs.server.ts'
import { log } from '#platform/log.server.ts'
import { startMetrics } from '#platform/metrics.server.ts'
import { plainResponse } from '#platform/plain-page.server.ts'
import { collectWhenQuiet } from '#platform/quiet.server.ts'
import { createWebServer } from '#platform/web-server.server.ts'
import { onStop } from '#platform/worker.server.ts'

// The web worker: one process of several that answer on the same port.

const render = {
  staff: createRequestHandler(buildOf(build, 'staff'), 'production'),
  participants: createRequestHandler(buildOf(build, 'participants'), 'production'),
  public: createRequestHandler(buildOf(build, 'public'), 'production'),
}

const { server, stop } = createWebServer({
  clientFolder: 'build/client',
  isReady: migrationsAreApplied,
  async handle(request, { requestId, clientAddress, secure }) {
    if (isFromElsewhere(request)) return plainResponse(403, requestId)

    const nonce = randomUUID()
    const context = new RouterContextProvider()
    context.set(requestInfoContext, { requestId, clientAddress, secure, nonce })

    const response = await render[hallOf(new URL(request.url).pathname)](request, context)
    return protect(sayUnavailable(context, response, requestId), { nonce, secure })
  },
})

startMetrics()
rememberOrganizations().catch((error) => log.warn({ err: error }, 'no organization known yet'))
collectWhenQuiet(server)
server.listen({ port: env.PORT, host: env.HOST, backlog: 1024 })
onStop(async () => {
  await stop()
  await stopEnqueueing()
  await db.$disconnect()
})

let known: string[] | undefined

async function migrationsAreApplied() {
  known ??= (await readdir('prisma/migrations')).filter((name) => /^\d/.test(name))
  const rows = await db.$queryRaw<{ migration_name: string }[]>`
    select migration_name from "_prisma_migrations" where finished_at is not null`
  const applied = new Set(rows.map((row) => row.migration_name))
  const missing = known.filter((name) => !applied.has(name))
  return missing.length === 0 || `${missing.length} migrations are not applied yet`
}
