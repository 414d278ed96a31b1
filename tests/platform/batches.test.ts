import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inBatches } from '#platform/batches.ts'

test('what arrives while earlier work is under way is done together, at most so many at a time', async () => {
  const { done, add } = aCounter({ most: 3 })

  const results = await Promise.all([1, 2, 3, 4, 5, 6].map(add))

  expect(results).toEqual([10, 20, 30, 40, 50, 60])
  expect(done).toEqual([[1], [2, 3, 4], [5, 6]])
})

test('nobody waits for others to come', async () => {
  const { done, add } = aCounter({ most: 3 })

  await add(1)
  await add(2)

  expect(done).toEqual([[1], [2]])
})

test('what fails together is tried one by one, and only what is bad fails', async () => {
  const { done, add } = aCounter({ most: 10, bad: [3] })

  const outcomes = await Promise.allSettled([1, 2, 3, 4].map(add))

  expect(outcomes.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
  ])
  expect(done).toEqual([[1], [2, 3, 4], [2], [3], [4]])
  expect(await add(5)).toBe(50)
})

test('a failure that would meet each of them is told to all at once', async () => {
  const { done, add } = aCounter({ most: 10, bad: [2], meetsAll: true })

  const outcomes = await Promise.allSettled([1, 2, 3].map(add))

  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
  expect(done).toEqual([[1], [2, 3]])
})

function aCounter({ most, bad = [], meetsAll = false }: Counter) {
  const done: number[][] = []
  const work = async (numbers: number[]) => {
    done.push(numbers)
    await wait(5)
    if (numbers.some((number) => bad.includes(number))) throw new Error('Not that one')
    return numbers.map((number) => number * 10)
  }
  return { done, add: inBatches(work, { most, meetsAll: () => meetsAll }) }
}

type Counter = { most: number; bad?: number[]; meetsAll?: boolean }
