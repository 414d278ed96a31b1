import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { cases } from '../../prisma/seed/cases/cases.ts'
import { forum2024 } from '../../prisma/seed/kediri/forum-2024.ts'
import { stakeholders } from '../../prisma/seed/kediri/stakeholders.ts'
import { organizations } from '../../prisma/seed/organizations.ts'

const folder = resolve('../shared/data')
const isHere = existsSync(folder)

type Told = {
  id: string
  date: string
  date_precision: string
  time_zone: string
  place: string | null
  method: string
  topic_kinds: string[]
  subject_matters: string[]
  participants: { count: number | null; groups: Array<{ label: string; group: string }> }
  figures: unknown[]
  inputs: Array<{
    kind: string
    from_group: string | null
    sp_component: string | null
    skm_element: string | null
  }>
  follow_ups: Array<{
    status_in_source: string
    time_frame_text: string | null
    answers_inputs: number[]
  }>
  source: { url: string; publisher: string }
}

test('the demo tells 44 real forums with 87 inputs and 56 promises', () => {
  expect(cases.length + 1).toBe(44)
  expect(sum(cases.map(({ inputs }) => inputs.length)) + forum2024.feedback.length).toBe(87)
  expect(sum(cases.map(({ followUps }) => followUps.length)) + forum2024.followUps.length).toBe(56)
})

test('every real forum belongs to a unit of an organization of the demo', () => {
  const units = new Set(organizations.flatMap(({ slug, units }) => units.map((u) => slug + u.name)))

  expect(cases.filter(({ organization, unit }) => !units.has(organization + unit))).toEqual([])
})

test.skipIf(!isHere)('every real forum agrees with the facts that were collected', () => {
  const known = new Map(cases.map((told) => [told.key, told]))
  const collected: Told[] = JSON.parse(readFileSync(`${folder}/fkp-cases.json`, 'utf8')).cases

  for (const facts of collected.filter(({ id }) => id !== 'kediri-dispendukcapil-2024')) {
    const told = known.get(facts.id)
    expect(told).toMatchObject({
      date: facts.date_precision === 'day' ? facts.date : null,
      // Pontianak keeps the hours of Jakarta, under the name the app knows them by.
      timeZone: facts.time_zone.replace('Pontianak', 'Jakarta'),
      method: facts.method,
      topics: facts.topic_kinds,
      subjects: facts.subject_matters,
      headcount: facts.participants.count,
      figures: facts.figures,
      inputs: facts.inputs.map((input) => ({
        kind: input.kind === 'FEEDBACK' ? 'INPUT' : input.kind,
        from: input.from_group,
        component: input.sp_component,
        element: input.skm_element,
      })),
      followUps: facts.follow_ups.map((promise) => ({
        told: promise.status_in_source,
        timeFrame: promise.time_frame_text,
        answers: promise.answers_inputs,
      })),
      source: { publisher: facts.source.publisher, url: facts.source.url.split(' ')[0] },
    })
    expect(pairs(told?.present ?? {})).toEqual(
      facts.participants.groups.map(({ group, label }) => `${group} ${label}`).sort(),
    )
  }
})

test('the registry of Kota Kediri has 124 entries, 46 of them kelurahan', () => {
  expect(stakeholders).toHaveLength(124)
  expect(
    stakeholders.filter(({ village, group }) => village && group === 'VILLAGE_GOV'),
  ).toHaveLength(46)
  expect(
    stakeholders.filter(({ email }) => !/@(example\.org|instansi\.test)$/.test(email)),
  ).toEqual([])
  expect(stakeholders.filter(({ phone }) => !phone.startsWith('0800-555-'))).toEqual([])
})

test.skipIf(!isHere)('the registry agrees with the one that was collected', () => {
  const [, ...rows] = readFileSync(`${folder}/stakeholders-kediri.csv`, 'utf8').trim().split('\n')
  const collected = rows.map((row) =>
    (row.match(/("[^"]*"|[^,]*)(,|$)/g) ?? []).map((cell) => cell.replace(/,$|"/g, '')),
  )

  expect(
    stakeholders.map(({ name, group, district, village, position, phone, email }) =>
      [name, group, district ?? '', village ?? '', position, phone, email].join('|'),
    ),
  ).toEqual(
    collected.map(([, name, group, , , , district, village, position, phone, email]) =>
      [name, group, district, village, position, phone, email].join('|'),
    ),
  )
})

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

const pairs = (present: Partial<Record<string, string[]>>) =>
  Object.entries(present)
    .flatMap(([group, labels]) => (labels ?? []).map((label) => `${group} ${label}`))
    .sort()
