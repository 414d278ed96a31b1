import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterEach, expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { plusDays } from '#domain/follow-up/time-frame.ts'
import { stopEnqueueing } from '#platform/jobs.server.ts'
import { aKeeping, lettersTo } from './reminding.ts'

afterEach(stopEnqueueing)

/** A zone where it is noon now, or nearly: its letters may leave. */
function zoneAtNoon() {
  const ahead = 12 - new Date().getUTCHours()
  return `Etc/GMT${ahead <= 0 ? '+' : '-'}${Math.abs(ahead)}`
}

test('two processes that remind at the same time write each letter once', async () => {
  const place = await aKeeping(zoneAtNoon())
  const today = new Date().toISOString().slice(0, 10)
  for (let days = 20; days < 40; days += 1) await place.promised(plusDays(today, -days))
  const job = `
    const { remindPromiseKeepers } = await import('#domain/follow-up/promise-reminders.server.ts')
    for (let time = 0; time < 3; time += 1) await remindPromiseKeepers({ only: process.argv[1] })
    process.exit(0)`

  const run = () =>
    promisify(execFile)(process.execPath, ['--input-type=module', '-e', job, place.organizationId])
  await Promise.all([run(), run()])

  expect(await lettersTo(place.owner, 'OVERDUE')).toHaveLength(1)
  expect(await lettersTo(place.head, 'ESCALATION')).toHaveLength(1)
  const kinds = ['OVERDUE', 'ESCALATION'] as const
  const { organizationId } = place
  expect(await db.reminder.count({ where: { organizationId, kind: { in: [...kinds] } } })).toBe(40)
})
