import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { keepByCost } from '#domain/keep-by-cost.server.ts'

/** A finder that takes `ms` and counts how often it was asked. */
function counted(ms: number) {
  const asked: string[] = []
  const find = async (key: string) => {
    asked.push(key)
    const turn = asked.length
    await wait(ms)
    if (key === 'fails') throw new Error('Not found')
    return turn
  }
  return { asked, read: keepByCost((key: string) => key, find) }
}

test('what was dear to find is given again, to each its own', async () => {
  const { asked, read } = counted(40)

  expect(await read('one')).toBe(1)
  expect(await read('one')).toBe(1)
  expect(await read('other')).toBe(2)
  expect(asked).toEqual(['one', 'other'])
})

test('of many who ask at once one finds', async () => {
  const { asked, read } = counted(20)

  expect(await Promise.all([read('one'), read('one'), read('one')])).toEqual([1, 1, 1])
  expect(asked).toEqual(['one'])
})

test('what grew old is given once more while the new is found, and then the new', async () => {
  const { read } = counted(5)
  await read('one')
  await wait(200)

  expect(await read('one')).toBe(1)
  await expect.poll(() => read('one')).toBe(2)
})

test('what was not found is looked for again', async () => {
  const { asked, read } = counted(1)

  await expect(read('fails')).rejects.toThrow('Not found')
  await expect(read('fails')).rejects.toThrow('Not found')
  expect(asked).toEqual(['fails', 'fails'])
})
