import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { knownId, newId } from '../id.ts'
import { findService } from '../organization/service.server.ts'
import { findUnit } from '../organization/unit.server.ts'
import { unlessTaken } from '../unique.server.ts'
import { columnOf } from './columns.ts'
import { dayColumnsOf } from './period.ts'
import type { SnapshotChange, SnapshotInput } from './satisfaction.schema.ts'
import type { SatisfactionSource } from './satisfaction.ts'
import { findSnapshot } from './snapshot.server.ts'
import { periodLabel } from './terms.ts'

/** Puts the result of a survey on record, once a period of the unit or of the service. */
export async function recordSnapshot(actor: StaffActor, unitId: string, input: SnapshotInput) {
  authorize(actor, 'satisfaction.manage')
  return db.$transaction(async (tx) => {
    const unit = await findUnit(actor, unitId, tx)
    return addSnapshot(tx, actor, unit, input, 'TYPED')
  })
}

type Home = { id: string; name: string }

/** The same for rows that come from elsewhere. */
export async function addSnapshot(
  tx: Tx,
  actor: StaffActor,
  unit: Home,
  input: SnapshotInput,
  source: SatisfactionSource,
) {
  requirePopulation(input)
  const service = await serviceOf(tx, actor, unit, input.serviceId)
  const id = newId()
  const { organizationId } = actor
  await unlessTaken(
    tx.satisfactionSnapshot.create({
      data: {
        ...{ organizationId, id, unitId: unit.id, scopeId: service?.id ?? unit.id, source },
        ...input,
        ...dayColumnsOf(input),
      },
      select: { id: true },
    }),
    'span',
    m.satisfaction_error_period_taken({
      scope: service?.name ?? unit.name,
      period: periodLabel(input),
    }),
  )
  const details = { unit: unit.name, service: service?.name, ...detailsOf(input), source }
  await record(tx, actor, 'satisfaction.recorded', { id }, details)
  return { id }
}

/** Corrects a result, unless somebody else did meanwhile. */
export async function changeSnapshot(
  actor: StaffActor,
  id: string,
  { version, ...input }: SnapshotChange,
) {
  authorize(actor, 'satisfaction.manage')
  requirePopulation(input)
  return db.$transaction(async (tx) => {
    const snapshot = await findSnapshot(actor, id, tx)
    const unit = { id: snapshot.unitId, name: snapshot.unit.name }
    const service = await serviceOf(tx, actor, unit, input.serviceId)
    const { organizationId } = actor
    const { count } = await unlessTaken(
      tx.satisfactionSnapshot.updateMany({
        where: { organizationId, id: snapshot.id, revision: version },
        data: {
          ...{ ...input, ...dayColumnsOf(input), scopeId: service?.id ?? unit.id },
          ...{ revision: { increment: 1 }, updatedAt: now() },
        },
      }),
      'span',
      m.satisfaction_error_period_taken({
        scope: service?.name ?? unit.name,
        period: periodLabel(input),
      }),
    )
    if (count === 0) throw new RuleViolation('form', m.common_error_changed_meanwhile())
    const details = { unit: unit.name, service: service?.name, ...detailsOf(input) }
    await record(tx, actor, 'satisfaction.changed', { id: snapshot.id }, details)
    return snapshot
  })
}

/** Takes away a result that should not have been recorded. Of a survey of our own it stays. */
export async function removeSnapshot(actor: StaffActor, unitId: string, id: string) {
  authorize(actor, 'satisfaction.manage')
  return db.$transaction(async (tx) => {
    const snapshot = await findSnapshot(actor, id, tx)
    if (snapshot.unitId !== knownId(unitId)) throw notFound(m.satisfaction_snapshot())
    if (snapshot.source === 'OWN_SURVEY') {
      throw new RuleViolation('form', m.satisfaction_error_of_survey())
    }
    const { organizationId } = actor
    const { count } = await tx.satisfactionSnapshot.deleteMany({
      where: { organizationId, id: snapshot.id },
    })
    const details = { unit: snapshot.unit.name, ...detailsOf(snapshot), index: snapshot.index }
    if (count > 0) await record(tx, actor, 'satisfaction.removed', { id: snapshot.id }, details)
    return snapshot
  })
}

/** The service a result is of; one of another unit does not exist here. */
export async function serviceOf(tx: Tx, actor: StaffActor, unit: Home, serviceId: string | null) {
  if (!serviceId) return null
  const service = await findService(actor, serviceId, tx)
  if (service.unitId !== unit.id) {
    throw new RuleViolation('serviceId', m.satisfaction_error_other_unit())
  }
  return service
}

function requirePopulation({ population, respondents }: SnapshotInput) {
  if (population !== null && respondents > population) {
    throw new RuleViolation('respondents', m.satisfaction_error_respondents())
  }
}

function detailsOf({
  year,
  span,
  respondents,
  ...values
}: Pick<SnapshotInput, 'year' | 'span' | 'respondents'>) {
  const means = Object.values(columnOf).flatMap((column) =>
    column in values ? [String((values as Record<string, unknown>)[column])] : [],
  )
  return { year, span, respondents, ...(means.length > 0 && { means: means.join(' ') }) }
}
