import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { beginAssessment, findAssessment } from '#domain/assessment/assessment.server.ts'
import {
  cloneInstrument,
  findInstrument,
  listActiveInstruments,
  listInstruments,
  standardInstrument,
  takeStandardInstrument,
} from '#domain/assessment/instrument.server.ts'
import {
  activateInstrument,
  retireInstrument,
  setWeights,
  setWording,
} from '#domain/assessment/instrument-change.server.ts'
import { anOffice } from '../../support/assessments.ts'
import { anActor } from '../../support/factories.ts'
import { ownHostileStrings } from '../../support/hostile-strings.ts'

const weights = {
  version: 1,
  aspects: standardInstrument.aspects.map(({ weight }) => weight),
  indicators: standardInstrument.indicators.map(({ weight }) => weight),
}
const wording = {
  ...{ version: 1, name: 'Standar Pelayanan', evidence: 'SK penetapan\nDaftar layanan' },
  ...{ grade0: 'nol', grade1: 'satu', grade2: 'dua', grade3: 'tiga', grade4: 'empat' },
  grade5: 'lima',
}
const eventsOf = async (organizationId: string) =>
  (await db.event.findMany({ where: { organizationId }, orderBy: { id: 'asc' } })).map(
    ({ action }) => action,
  )

test('the official instrument is taken over once, by whoever may', async () => {
  const admin = await anActor('ADMIN')
  await takeStandardInstrument(admin)
  await takeStandardInstrument(admin)
  const { rows } = await listInstruments(admin)
  expect(rows).toMatchObject([{ status: 'ACTIVE', code: 'PEKPPP-2023-A' }])
  expect(await eventsOf(admin.organizationId)).toEqual(['instrument.added'])
  await expect(takeStandardInstrument(await anActor('ORGANIZER'))).rejects.toMatchObject({
    status: 403,
  })
})

test('a version is copied, changed and put into force, and then stays as it is', async () => {
  const { admin, instrument } = await anOffice()
  const { id } = await cloneInstrument(admin, instrument.id, { name: 'PEKPPP 2027' })
  const aspects = weights.aspects.with(0, 25).with(1, 24)
  await setWeights(admin, id, { ...weights, aspects })
  await setWording(admin, id, 1, { ...wording, version: 2 })
  await activateInstrument(admin, id)

  const { content, status, clonedFrom } = await findInstrument(admin, id)
  expect({ status, clonedFrom: clonedFrom?.name }).toEqual({
    ...{ status: 'ACTIVE', clonedFrom: instrument.name },
  })
  expect(content.aspects.slice(0, 2).map(({ weight }) => weight)).toEqual([25, 24])
  expect(content.indicators[0]).toMatchObject({
    ...{ name: 'Standar Pelayanan', evidence: ['SK penetapan', 'Daftar layanan'] },
    options: ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima'],
  })
  await expect(setWeights(admin, id, { ...weights, version: 3 })).rejects.toThrow(/berlaku/)
  await expect(activateInstrument(admin, id)).rejects.toThrow(/sudah berubah/)
  const [standard] = await db.instrument.findMany({ where: { id: instrument.id } })
  expect(standard?.content).toEqual(standardInstrument)
  expect((await eventsOf(admin.organizationId)).slice(-4)).toEqual([
    ...['instrument.cloned', 'instrument.weighted', 'instrument.worded', 'instrument.activated'],
  ])
})

test('weights that do not come to 100 are refused with a sentence, and nothing is kept', async () => {
  const { admin, instrument } = await anOffice()
  const { id } = await cloneInstrument(admin, instrument.id, { name: 'Rancangan' })
  const aspects = weights.aspects.with(0, 23.5)
  await expect(setWeights(admin, id, { ...weights, aspects })).rejects.toMatchObject({
    ...{ field: 'aspects', message: expect.stringContaining('99,5') },
  })
  const indicators = weights.indicators.with(0, 18)
  await expect(setWeights(admin, id, { ...weights, indicators })).rejects.toMatchObject({
    ...{ field: 'indicators', message: expect.stringContaining('Kebijakan Pelayanan') },
  })
  expect((await findInstrument(admin, id)).content).toEqual(standardInstrument)
})

test('of two who change a draft at once the slower is told', async () => {
  const { admin, instrument } = await anOffice()
  const { id } = await cloneInstrument(admin, instrument.id, { name: 'Rancangan' })
  const results = await Promise.allSettled([
    setWeights(admin, id, weights),
    setWording(admin, id, 2, wording),
  ])
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('a name is used once, and a version of another organization is not known', async () => {
  const { admin, organizer, instrument } = await anOffice()
  const stranger = await anActor('ADMIN')
  await expect(cloneInstrument(admin, instrument.id, { name: instrument.name })).rejects.toThrow(
    /sudah dipakai/,
  )
  await expect(cloneInstrument(organizer, instrument.id, { name: 'X' })).rejects.toMatchObject({
    status: 403,
  })
  await expect(findInstrument(stranger, instrument.id)).rejects.toMatchObject({ status: 404 })
})

test('an assessment keeps the version it began with; a retired one begins none', async () => {
  const { admin, unit, instrument } = await anOffice()
  const begun = {
    unitId: unit.id,
    lokusKind: 'ADMINISTRATIVE',
    instrumentId: instrument.id,
  } as const
  const { id } = await beginAssessment(admin, { ...begun, year: 2026 })
  await retireInstrument(admin, instrument.id)
  expect((await findAssessment(admin, id)).instrument.name).toBe(instrument.name)
  expect(await listActiveInstruments(admin)).toEqual([])
  await expect(beginAssessment(admin, { ...begun, year: 2027 })).rejects.toMatchObject({
    field: 'instrumentId',
  })
})

test('the evidence of an indicator is kept as it is typed, line by line', async () => {
  const { admin, instrument } = await anOffice()
  const { id } = await cloneInstrument(admin, instrument.id, { name: 'Rancangan' })
  const evidence = ownHostileStrings.join('\n').replaceAll('\r\n', '\n')
  await setWording(admin, id, 1, { ...wording, evidence })
  expect((await findInstrument(admin, id)).content.indicators[0]?.evidence.join('\n')).toBe(
    evidence,
  )
})
