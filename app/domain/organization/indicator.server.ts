import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import type { Actor, PublicActor, StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { knownId, newId } from '../id.ts'
import { unlessTaken } from '../unique.server.ts'
import type { IndicatorInput, IndicatorYearInput } from './indicator.schema.ts'
import { findUnit } from './unit.server.ts'

/** A unit tells its story with a handful of indicators; more than these are not shown. */
const mostIndicators = 40
const mostYears = 12

const shown = {
  id: true,
  unitId: true,
  name: true,
  measure: true,
  achievement: true,
  archivedAt: true,
  years: {
    orderBy: { year: 'desc' as const },
    take: mostYears,
    select: { id: true, year: true, target: true, realization: true, note: true },
  },
}

/** A unit's indicators with their latest twelve years, oldest year first; numbers, not decimals. */
export async function listIndicators(actor: Actor, unitId: string) {
  const indicators = await db.performanceIndicator.findMany({
    where: {
      organizationId: actor.organizationId,
      unitId: knownId(unitId),
      ...(actor.kind === 'STAFF' && actor.unitId && { unit: { id: actor.unitId } }),
      archivedAt: null,
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: mostIndicators,
    select: shown,
  })
  return indicators.map(plain)
}

/** The first indicators of the organization that have a year on record, for its public page. */
export async function listPublicIndicators({ organizationId }: PublicActor, limit: number) {
  const indicators = await db.performanceIndicator.findMany({
    where: { organizationId, archivedAt: null, unit: { archivedAt: null }, years: { some: {} } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: Math.min(limit, mostIndicators),
    relationLoadStrategy: 'join',
    select: { ...shown, unit: { select: { name: true } } },
  })
  return indicators.map(plain)
}

export async function findIndicator(actor: Actor, id: string, from: Tx = db) {
  const indicator = await from.performanceIndicator.findFirst({
    where: {
      organizationId: actor.organizationId,
      id: knownId(id),
      ...(actor.kind === 'STAFF' && actor.unitId && { unitId: actor.unitId }),
    },
    select: shown,
  })
  if (!indicator) throw notFound(m.organization_indicator())
  return plain(indicator)
}

export async function addIndicator(actor: StaffActor, unitId: string, input: IndicatorInput) {
  authorize(actor, 'indicator.manage')

  return db.$transaction(async (tx) => {
    const unit = await findUnit(actor, unitId, tx)
    const id = newId()
    await unlessTaken(
      tx.performanceIndicator.create({
        data: { ...input, organizationId: actor.organizationId, id, unitId: unit.id },
        select: { id: true },
      }),
      'name',
      m.organization_error_indicator_taken(),
    )
    await record(tx, actor, 'indicator.added', { id }, { name: input.name, unit: unit.name })
    return { id }
  })
}

export async function changeIndicator(actor: StaffActor, id: string, input: IndicatorInput) {
  authorize(actor, 'indicator.manage')

  return db.$transaction(async (tx) => {
    const indicator = await findIndicator(actor, id, tx)
    await unlessTaken(
      tx.performanceIndicator.update({
        where: { organizationId_id: { organizationId: actor.organizationId, id: indicator.id } },
        data: input,
        select: { id: true },
      }),
      'name',
      m.organization_error_indicator_taken(),
    )
    await record(tx, actor, 'indicator.changed', { id: indicator.id }, { name: input.name })
    return indicator
  })
}

/** Puts a year's target and realization on record; the same year again corrects it. */
export async function recordIndicatorYear(
  actor: StaffActor,
  id: string,
  { year, ...figures }: IndicatorYearInput,
) {
  authorize(actor, 'indicator.manage')

  return db.$transaction(async (tx) => {
    const indicator = await findIndicator(actor, id, tx)
    const { organizationId } = actor
    await tx.indicatorYear.upsert({
      where: {
        organizationId_indicatorId_year: { organizationId, indicatorId: indicator.id, year },
      },
      create: { organizationId, id: newId(), indicatorId: indicator.id, year, ...figures },
      update: figures,
      select: { id: true },
    })
    const { target, realization } = figures
    await record(
      tx,
      actor,
      'indicator-year.recorded',
      { id: indicator.id },
      { name: indicator.name, year, target, realization },
    )
    return indicator
  })
}

/** Takes an indicator off the unit's page; its years stay on record. */
export async function archiveIndicator(actor: StaffActor, id: string) {
  authorize(actor, 'indicator.manage')

  return db.$transaction(async (tx) => {
    const indicator = await findIndicator(actor, id, tx)
    const { count } = await tx.performanceIndicator.updateMany({
      where: { organizationId: actor.organizationId, id: indicator.id, archivedAt: null },
      data: { archivedAt: new Date() },
    })
    if (count > 0)
      await record(tx, actor, 'indicator.archived', { id: indicator.id }, { name: indicator.name })
    return indicator
  })
}

type Decimal = { toNumber(): number }
type Year = { target: Decimal; realization: Decimal | null }

function plain<Row extends { years: Year[] }>({ years, ...indicator }: Row) {
  return {
    ...indicator,
    years: years.reverse().map((year) => ({
      ...(year as Row['years'][number]),
      target: year.target.toNumber(),
      realization: year.realization?.toNumber() ?? null,
    })),
  }
}
