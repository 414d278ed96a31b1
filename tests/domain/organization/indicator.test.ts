import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { indicatorYearSchema } from '#domain/organization/indicator.schema.ts'
import {
  addIndicator,
  archiveIndicator,
  findIndicator,
  listIndicators,
  recordIndicatorYear,
} from '#domain/organization/indicator.server.ts'
import { anActor, aUnit } from '../../support/factories.ts'

const input = { name: 'Perekaman KTP-el', measure: '%', achievement: 'HIGHER_IS_BETTER' } as const
const year2024 = indicatorYearSchema.parse({ year: '2024', target: '99,4', realization: '97,81' })

test('target and realization of a year are recorded as typed, and corrected by recording again', async () => {
  const organizer = await anActor('ORGANIZER')
  const unit = await aUnit(organizer)
  const { id } = await addIndicator(organizer, unit.id, input)
  await recordIndicatorYear(organizer, id, year2024)
  await recordIndicatorYear(organizer, id, { ...year2024, year: 2025, realization: null })
  await recordIndicatorYear(organizer, id, { ...year2024, realization: 99.89 })

  expect(await listIndicators(organizer, unit.id)).toMatchObject([
    {
      name: 'Perekaman KTP-el',
      years: [
        { year: 2024, target: 99.4, realization: 99.89 },
        { year: 2025, target: 99.4, realization: null },
      ],
    },
  ])
  expect(
    await db.event.count({ where: { subjectId: id, action: 'indicator-year.recorded' } }),
  ).toBe(3)
})

test('an archived indicator is no longer listed', async () => {
  const organizer = await anActor('ORGANIZER')
  const unit = await aUnit(organizer)
  const { id } = await addIndicator(organizer, unit.id, input)
  await archiveIndicator(organizer, id)
  await archiveIndicator(organizer, id)
  expect(await listIndicators(organizer, unit.id)).toEqual([])
  expect(await db.event.count({ where: { subjectId: id, action: 'indicator.archived' } })).toBe(1)
})

test('an evaluator records no figures, a stranger finds no indicator', async () => {
  const organizer = await anActor('ORGANIZER')
  const unit = await aUnit(organizer)
  const { id } = await addIndicator(organizer, unit.id, input)
  const evaluator = await anActor('EVALUATOR', { organization: { id: organizer.organizationId } })
  await expect(recordIndicatorYear(evaluator, id, year2024)).rejects.toMatchObject({ status: 403 })
  const stranger = await anActor('ADMIN')
  await expect(findIndicator(stranger, id)).rejects.toMatchObject({ status: 404 })
  await expect(recordIndicatorYear(stranger, id, year2024)).rejects.toMatchObject({ status: 404 })
  expect(await listIndicators(stranger, unit.id)).toEqual([])
})

test('two who record the same year at once leave one year', async () => {
  const organizer = await anActor('ORGANIZER')
  const unit = await aUnit(organizer)
  const { id } = await addIndicator(organizer, unit.id, input)
  await Promise.allSettled([1, 2, 3].map(() => recordIndicatorYear(organizer, id, year2024)))
  expect((await findIndicator(organizer, id)).years).toHaveLength(1)
})

test('figures are read with comma or point and refused with a sentence otherwise', () => {
  expect(indicatorYearSchema.parse({ year: 2024, target: '1.5', realization: '' })).toMatchObject({
    target: 1.5,
    realization: null,
  })
  for (const target of ['', 'abc', '1,2,3', '1e5', '٣', '99999999999999']) {
    expect(indicatorYearSchema.safeParse({ year: 2024, target }).success).toBe(false)
  }
})
