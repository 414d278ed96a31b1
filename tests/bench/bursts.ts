import { submission } from './addresses.ts'
import type { Figure } from './figure.ts'
import { burst } from './load.ts'
import { ask, type Stage } from './stage.ts'

/** A hall presses Send in the same second: everybody is answered, and what was answered is stored. */
export async function measureBursts(stage: Stage): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const people of [120, 1000]) {
    const failed = await pressSend(stage, people)
    figures.push({ name: `burst_${people}_failed`, value: failed, bar: 0, better: 'lower' })
  }
  return figures
}

async function pressSend(stage: Stage, people: number) {
  const mark = `Serentak ${people} orang, ${crypto.randomUUID()}`
  const shots = Array.from({ length: people }, (_, turn) => submission(stage, turn, mark))

  const { answered, failed, perSecond } = await burst(stage.app.url, shots)
  console.error(`  ${people} at once: ${Math.round(perSecond)}/s`)
  const [stored] = await ask<{ count: string }>(
    stage.databaseUrl,
    'select count(*) from "Feedback" where text = $1',
    [mark],
  )
  return failed + Math.abs(Number(stored?.count) - answered)
}
