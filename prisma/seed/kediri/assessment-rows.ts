import type { Tx } from '#db/client.server.ts'
import { itemsOf } from '#domain/assessment/assessment.server.ts'
import { isFillable } from '#domain/assessment/assessment.ts'
import { knownFacts, unanswered } from '#domain/assessment/fact.ts'
import { addStandardInstrument, standardInstrument } from '#domain/assessment/instrument.server.ts'
import { eventOf } from '#domain/event/event.server.ts'
import { newId } from '#domain/id.ts'
import { type Days, dateColumn, plusDays, plusMinutes } from '../days.ts'
import { idAt, pick, randomCode } from '../ground.ts'
import { kediri } from '../organizations.ts'
import { assessments, type DemoAssessment, factsThen, rationaleOf } from './assessments.ts'

/** Gives every organization the official instrument, and the city its assessments of two years. */
export async function addAssessments(tx: Tx, days: Days) {
  for (const { id } of await tx.organization.findMany({ select: { id: true } }))
    await addStandardInstrument(tx, id)
  const { id: organizationId } = await tx.organization.findUniqueOrThrow({
    where: { slug: kediri.slug },
    select: { id: true },
  })
  const { id: instrumentId, ...standard } = await tx.instrument.findFirstOrThrow({
    where: { organizationId },
  })
  const year = Number(days.today.slice(0, 4))
  await tx.instrument.create({
    data: {
      ...{ organizationId, id: newId(), code: standard.code, clonedFromId: instrumentId },
      ...{ name: `PEKPPP ${year + 1} (rancangan)`, content: standardInstrument },
      ...{ createdByName: 'Bagian Organisasi', createdAt: days.now },
    },
  })
  for (const told of assessments)
    await addAssessment(tx, days, { organizationId, instrumentId }, told)
}

type Own = { organizationId: string; instrumentId: string }

async function addAssessment(tx: Tx, days: Days, own: Own, told: DemoAssessment) {
  const { organizationId } = own
  const unit = await tx.unit.findFirst({
    where: { organizationId, name: { startsWith: told.unit } },
    select: { id: true, name: true },
  })
  if (!unit) throw new Error(`No unit ${told.unit}`)
  const createdAt = days.officeInstant({ daysAgo: told.daysAgo, at: '09.00' })
  const id = idAt(createdAt)
  const year = Number(days.today.slice(0, 4)) - told.yearsAgo
  const isSubmitted = !isFillable(told.status)
  await tx.assessment.create({
    data: {
      ...{ ...own, id, unitId: unit.id, year, lokusKind: 'ADMINISTRATIVE', createdAt },
      ...{ status: told.status, code: randomCode(8), createdByName: 'Bagian Organisasi' },
      appealUntil: appealOf(days, told),
      submittedAt: isSubmitted ? plusMinutes(createdAt, 6 * 1440) : null,
      lockedAt: told.status === 'FINALIZATION' ? plusMinutes(createdAt, 30 * 1440) : null,
    },
  })
  await tx.assessmentItem.createMany({ data: itemRows({ organizationId, id }, told, createdAt) })
  await tx.assessmentResponse.createMany({
    data: responseRows({ organizationId, id }, told, createdAt),
  })
  const system = { kind: 'SYSTEM', organizationId } as const
  await tx.event.create({
    data: {
      ...{ ...eventOf(system, 'assessment.begun', { id }), createdAt },
      details: { unit: unit.name, year },
    },
  })
}

/** Last year's objections are over; this year's run. */
function appealOf(days: Days, { status, daysAgo }: DemoAssessment) {
  if (status === 'FINALIZATION') return dateColumn(days.day({ daysAgo: daysAgo - 28 }))
  return status === 'REVISION_APPEAL' ? dateColumn(plusDays(days.today, 5)) : null
}

type Key = { organizationId: string; id: string }

function itemRows(key: Key, told: DemoAssessment, createdAt: Date) {
  const isFilled = !isFillable(told.status)
  return itemsOf(key, standardInstrument, knownFacts(factsThen)).map((item) => {
    const { number } = item
    const indicator = standardInstrument.indicators.find((one) => one.number === number)
    const open = indicator && isFilled ? unanswered(indicator, item.facts) : []
    const answers = open.map(({ id, type }) => [id, type === 'NUMBER' ? '9' : 'YES'])
    return {
      ...item,
      facts: { ...item.facts, ...Object.fromEntries(answers) },
      selfScore: isFilled ? (told.self[number] ?? 5) : null,
      ...gradeOf(told, number, createdAt),
      ...(isObjected(told, number) && objection(createdAt)),
    }
  })
}

function gradeOf({ evaluator, gradedUntil }: DemoAssessment, number: number, createdAt: Date) {
  if (!evaluator || number > gradedUntil) return {}
  const score = evaluator[number] ?? 5
  const scoredAt = plusMinutes(createdAt, 20 * 1440)
  return { score, rationale: rationaleOf(score), scoredByName: 'Evaluator', scoredAt }
}

const isObjected = ({ status }: DemoAssessment, number: number) =>
  status === 'REVISION_APPEAL' && number === 4

const objection = (createdAt: Date) => ({
  objection: 'Kesembilan layanan dibahas pada forum bulan ini; Berita Acaranya terlampir.',
  objectedAt: plusMinutes(createdAt, 40 * 1440),
})

const responseRows = ({ organizationId, id }: Key, { responses }: DemoAssessment, from: Date) =>
  Array.from({ length: responses }, (_, index) => ({
    ...{ organizationId, id: newId(), assessmentId: id, respondentHash: `demo-${index}` },
    answers: standardInstrument.statements.map(({ number }) => pick(`${index}:${number}`, 3, 5)),
    createdAt: plusMinutes(from, 7 * 1440 + index * 37),
  }))
