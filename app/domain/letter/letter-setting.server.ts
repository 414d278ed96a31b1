import { db } from '#db/client.server.ts'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { record } from '../event/event.server.ts'
import { wallClockOf } from '../forum/wall-clock.ts'
import { letterNumber, unitCodeOf } from './letter-number.ts'
import type { LetterSetting } from './letter-setting.schema.ts'

const columns = {
  letterPattern: true,
  recordPattern: true,
  letterPerUnit: true,
  letterPlace: true,
  reminderDays: true,
} as const

/** How letters are numbered and reminded of, with what stands for a unit and today in an example. */
export async function findLetterSetting(actor: StaffActor) {
  authorize(actor, 'organization.view')
  const { units, timeZone, name, ...setting } = await db.organization.findUniqueOrThrow({
    where: { id: actor.organizationId },
    select: {
      ...columns,
      name: true,
      timeZone: true,
      units: {
        where: { archivedAt: null },
        orderBy: [{ position: 'asc' }, { name: 'asc' }],
        take: 1,
        select: { name: true, shortName: true, letterCode: true },
      },
    },
  })
  const [unit] = units
  const sample = {
    sequence: 12,
    unitCode: unit ? unitCodeOf(unit) : 'UNIT',
    issuedOn: wallClockOf(now(), timeZone).slice(0, 10),
  }
  return { setting, sample, example: letterNumber(setting.letterPattern, sample), name }
}

/** Sets how letters are numbered from now on; numbers that were given stay. */
export async function setLetters(actor: StaffActor, input: LetterSetting) {
  authorize(actor, 'organization.manage')
  const id = actor.organizationId

  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Organization" where id = ${id}::uuid for no key update`
    const before = await tx.organization.findUniqueOrThrow({ where: { id }, select: columns })
    const names = Object.keys(columns) as Array<keyof typeof columns>
    const fields = names.filter((field) => before[field] !== input[field])
    if (fields.length === 0) return

    await tx.organization.update({ where: { id }, data: input, select: { id: true } })
    const { letterPattern: pattern } = input
    const details = { fields, pattern, patternBefore: before.letterPattern }
    await record(tx, actor, 'organization.letters-set', { id }, details)
  })
}
