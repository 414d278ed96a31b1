import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { requireTurn, sweepThrottle, takeTurn } from '#domain/access/throttle.server.ts'
import { setClock } from '#platform/clock.server.ts'

const pace = { limit: 3, windowSeconds: 60 }
const aKey = () => `test:${crypto.randomUUID()}`

test('turns are allowed up to the limit, then refused until the window ends', async () => {
  const key = aKey()
  const start = new Date('2026-10-07T02:00:00Z')
  const restore = setClock(start)

  const turns = [await takeTurn(key, pace), await takeTurn(key, pace), await takeTurn(key, pace)]
  const refused = await takeTurn(key, pace)
  setClock(new Date('2026-10-07T02:01:00Z'))
  const again = await takeTurn(key, pace)
  restore()

  expect(turns.map(({ allowed }) => allowed)).toEqual([true, true, true])
  expect(refused).toMatchObject({
    allowed: false,
    nextAt: new Date('2026-10-07T02:01:00Z'),
    retryAfterSeconds: 60,
  })
  expect(again).toMatchObject({ allowed: true, count: 1 })
})

test('of many at once exactly the limit is allowed', async () => {
  const key = aKey()

  const turns = await Promise.all(Array.from({ length: 20 }, () => takeTurn(key, pace)))

  expect(turns.filter(({ allowed }) => allowed)).toHaveLength(3)
})

test('keys do not share their windows', async () => {
  const [one, other] = [aKey(), aKey()]
  for (let turn = 0; turn < 4; turn++) await takeTurn(one, pace)

  expect(await takeTurn(other, pace)).toMatchObject({ allowed: true })
})

test('a required turn is refused in a sentence with minutes', async () => {
  const key = aKey()
  const slow = { limit: 0, windowSeconds: 200 }

  await expect(requireTurn(key, slow, 'text')).rejects.toMatchObject({
    field: 'text',
    message: 'Terlalu sering dicoba. Coba lagi 4 menit lagi.',
  })
})

test('windows that are over are swept away', async () => {
  const key = aKey()
  await takeTurn(key, { limit: 1, windowSeconds: 1 })

  const restore = setClock(() => new Date(Date.now() + 2000))
  await sweepThrottle()
  restore()

  expect(await db.throttle.findUnique({ where: { key } })).toBeNull()
})
