import { randomUUID } from 'node:crypto'
import { type SkmElement, skmElements } from '#domain/feedback/feedback.ts'
import { inColumns } from '#domain/satisfaction/columns.ts'
import { byElement, type Means } from '#domain/satisfaction/ikm.ts'
import { dayColumnsOf, type Period, semesterOf } from '#domain/satisfaction/period.ts'
import { dateColumn, plusDays, plusMinutes } from '../days.ts'
import { happened, idAt, pick, randomCode, unitIdOf } from '../ground.ts'
import { organizerOf, type Town } from './town.ts'

type Surveyed = {
  unit: string
  service?: string
  /** Semesters on record, the last of them the one before this. */
  semesters: number
  population: number
  respondents: number
  /** Where the elements stood first, and what a semester added. */
  first: Means
  step: Partial<Means>
}

const note = 'Angka contoh untuk peragaan.'

const means = (...list: number[]) => byElement((element) => list[skmElements.indexOf(element)] ?? 3)

const surveyed: Surveyed[] = [
  {
    ...{ unit: 'dukcapil', semesters: 6, population: 18_400, respondents: 402 },
    first: means(3.21, 3.08, 2.94, 3.86, 3.27, 3.3, 3.34, 3.05, 2.93),
    step: {
      PROCEDURE: 0.052,
      TIME: 0.061,
      COMPLAINT_HANDLING: 0.034,
      FACILITIES: 0.043,
      CONDUCT: 0.02,
    },
  },
  {
    ...{ unit: 'dukcapil', service: 'ktp', semesters: 4, population: 6200, respondents: 368 },
    first: means(3.24, 3.02, 2.81, 3.88, 3.3, 3.33, 3.36, 3.04, 2.9),
    step: { PROCEDURE: 0.09, TIME: 0.11, FACILITIES: 0.05, CONDUCT: 0.01 },
  },
  {
    ...{ unit: 'dukcapil', service: 'kk', semesters: 4, population: 5100, respondents: 361 },
    first: means(3.02, 3.1, 3.05, 3.9, 3.25, 3.3, 3.31, 3.1, 2.96),
    step: { REQUIREMENTS: 0.08, TIME: -0.03, FACILITIES: 0.04 },
  },
  {
    ...{ unit: 'gambiran', semesters: 3, population: 21_000, respondents: 391 },
    first: means(3.12, 3.05, 2.78, 3.1, 3.2, 3.3, 3.28, 3.02, 3.08),
    step: { TIME: 0.05, FACILITIES: 0.06 },
  },
  {
    ...{ unit: 'tirta-dhaha', semesters: 2, population: 38_000, respondents: 288 },
    first: means(3.2, 3.1, 2.9, 2.6, 2.95, 3.15, 3.2, 2.7, 3.0),
    step: { COMPLAINT_HANDLING: 0.1, COST: -0.05 },
  },
  {
    ...{ unit: 'dinkes', semesters: 1, population: 640, respondents: 241 },
    first: means(3.3, 3.2, 3.18, 3.7, 3.31, 3.35, 3.4, 3.22, 3.16),
    step: {},
  },
]

/** Adds what surveys found in earlier semesters, and the surveys of our own that are open now. */
export function addSatisfaction(town: Town) {
  for (const one of surveyed) {
    for (let back = one.semesters; back > 0; back -= 1) addSnapshot(town, one, back)
  }
  openSurvey(town, 'ngronggo', { population: 420, answers: 57, level: 3.2 })
  openSurvey(town, 'dukcapil', { service: 'ikd', population: 900, answers: 118, level: 3.4 })
}

function addSnapshot(town: Town, one: Surveyed, back: number) {
  const { ground, days } = town
  const { organizationId } = ground
  const period = semesterBack(days.today, back)
  const { endsOn } = dayColumnsOf(period)
  const at = days.officeInstant({ date: plusDays(isoDay(endsOn), 14), at: '10.15' })
  const place = placeOf(town, one)
  const id = idAt(at)
  const swing = (element: SkmElement) =>
    pick(`${one.unit} ${one.service} ${element} ${period.year} ${period.span}`, -30, 30) / 1000
  const nth = one.semesters - back
  const scored = byElement((element) =>
    within(one.first[element] + (one.step[element] ?? 0.012) * nth + swing(element)),
  )
  const respondents = one.respondents + pick(`${id.slice(0, 8)}${one.unit}`, 0, 18)
  ground.rows.satisfactionSnapshot.push({
    ...{ organizationId, id, ...place, ...period, ...dayColumnsOf(period) },
    ...{ population: one.population, respondents, ...inColumns(scored) },
    ...{ source: 'TYPED', note, createdAt: at, updatedAt: at },
  })
  const unit = ground.rows.unit.find((row) => row.id === place.unitId)?.name
  const details = { unit, ...period, respondents, source: 'TYPED' }
  happened(ground, at, organizerOf(town, one.unit), 'satisfaction.recorded', { id }, details)
}

type Open = { service?: string; population: number; answers: number; level: number }

function openSurvey(town: Town, unit: string, { service, population, answers, level }: Open) {
  const { ground, days } = town
  const { organizationId, rows } = ground
  const period = semesterOf(days.today)
  const at = plusMinutes(days.officeInstant({ daysAgo: 21, at: '08.40' }), 0)
  const id = idAt(at)
  const place = placeOf(town, { unit, service })
  const { endsOn } = dayColumnsOf(period)
  rows.satisfactionSurvey.push({
    ...{ organizationId, id, ...place, code: randomCode(7), ...period, endsOn, population },
    createdAt: at,
  })
  const name = rows.unit.find((row) => row.id === place.unitId)?.name
  const details = { unit: name, ...period }
  happened(ground, at, organizerOf(town, unit), 'satisfaction-survey.opened', { id }, details)
  for (let answer = 0; answer < answers; answer += 1) {
    const key = `${unit} ${service} ${answer}`
    rows.surveyResponse.push({
      ...{ organizationId, id: randomUUID(), surveyId: id },
      answeredOn: dateColumn(plusDays(days.today, -pick(key, 0, 20))),
      ...inColumns(byElement((element) => answerOf(`${key} ${element}`, element, level))),
    })
  }
}

/** Most answer near the level; what costs nothing is called free. */
function answerOf(key: string, element: SkmElement, level: number) {
  const leaning = element === 'COST' ? 3.8 : level
  return Math.min(4, Math.max(1, Math.round(leaning + pick(key, -90, 70) / 100)))
}

function placeOf(town: Town, { unit, service }: { unit: string; service?: string }) {
  const unitId = unitIdOf(town.ground, unit)
  const serviceId = service ? (town.services.get(`${unit}/${service}`) ?? null) : null
  return { unitId, serviceId, scopeId: serviceId ?? unitId }
}

/** The semester that many before the one a day lies in. */
function semesterBack(today: string, back: number): Period {
  const { year, span } = semesterOf(today)
  const index = year * 2 + (span === 'SEMESTER_2' ? 1 : 0) - back
  return { year: Math.floor(index / 2), span: index % 2 === 1 ? 'SEMESTER_2' : 'SEMESTER_1' }
}

const within = (mean: number) => Math.round(Math.min(4, Math.max(1, mean)) * 1000) / 1000

const isoDay = (date: Date) => date.toISOString().slice(0, 10)
