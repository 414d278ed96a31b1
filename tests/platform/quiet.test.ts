import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { collectWhenQuiet } from '#platform/quiet.server.ts'

/** A server that forgets something large at each request, and whether it is still in memory. */
async function aForgetfulServer(rush: number) {
  let forgotten: WeakRef<object> | undefined
  const server = createServer((_, response) => {
    forgotten = new WeakRef(Array.from({ length: 100_000 }, () => ({})))
    response.end()
  })
  collectWhenQuiet(server, { lookMs: 20, rush })
  server.listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const ask = () => fetch(`http://localhost:${port}`).then((response) => response.text())
  return { server, ask, isKept: () => forgotten?.deref() !== undefined }
}

test('after a rush, once nobody asks, what is no longer needed is given back', async () => {
  const { server, ask, isKept } = await aForgetfulServer(5)
  for (let turn = 0; turn < 6; turn += 1) await ask()

  await expect.poll(isKept, { timeout: 5_000 }).toBe(false)
  server.close()
})

test('a few requests are no rush', async () => {
  const { server, ask, isKept } = await aForgetfulServer(5)
  await ask()
  await wait(200)

  expect(isKept()).toBe(true)
  server.close()
})
