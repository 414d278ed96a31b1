import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { spComponents } from '../feedback/feedback.ts'
import { dateOf } from '../follow-up/follow-up.server.ts'
import { knownId, newId } from '../id.ts'
import { findService } from '../organization/service.server.ts'
import { unlessTaken } from '../unique.server.ts'
import type { DraftInput, IssueInput, RevocationInput } from './standard.schema.ts'
import { findStandard, type Standard } from './standard.server.ts'
import { lackingIn } from './standard.ts'

/** Begins the next version of a service's standard with the words of the one that holds. One draft at a time. */
export async function draftStandard(actor: StaffActor, serviceId: string) {
  authorize(actor, 'standard.manage')
  return db.$transaction(async (tx) => {
    const { organizationId, id: service, unitId, name } = await findService(actor, serviceId, tx)
    const holding = await tx.serviceStandard.findFirst({
      where: { organizationId, inForceFor: service },
      select: { components: { select: { component: true, text: true } } },
    })
    const last = await tx.serviceStandard.aggregate({
      where: { organizationId, serviceId: service },
      _max: { version: true },
    })
    const id = newId()
    const version = (last._max.version ?? 0) + 1
    const own = { organizationId, id, unitId, serviceId: service, version, draftOf: service }
    await unlessTaken(
      tx.serviceStandard.create({ data: own, select: { id: true } }),
      'form',
      m.standard_error_drafted(),
    )
    await tx.standardComponent.createMany({
      data: (holding?.components ?? []).map((one) => ({ organizationId, standardId: id, ...one })),
    })
    await record(tx, actor, 'standard.drafted', { id }, { service: name, version })
    return { id }
  })
}

/** Writes what a draft says of each component, unless somebody else did meanwhile. */
export async function writeDraft(actor: StaffActor, id: string, input: DraftInput) {
  authorize(actor, 'standard.manage')
  return db.$transaction(async (tx) => {
    const standard = await holdVersion(tx, actor, id, input.version)
    const { organizationId, id: standardId } = standard
    const said = spComponents.flatMap((component) => {
      const words = input[component]
      return words === null ? [] : [{ component, text: words }]
    })
    await tx.standardComponent.deleteMany({
      where: {
        ...{ organizationId, standardId },
        component: { notIn: said.map(({ component }) => component) },
      },
    })
    for (const { component, text } of said) {
      await tx.standardComponent.upsert({
        where: { organizationId_standardId_component: { organizationId, standardId, component } },
        create: { organizationId, standardId, component, text },
        update: { text },
        select: { component: true },
      })
    }
    const details = { service: standard.service.name, version: standard.version }
    await record(tx, actor, 'standard.changed', standard, { ...details, components: said.length })
    return standard
  })
}

/** Issues a draft by decree: it holds from now on, and the version before it no more. */
export async function issueStandard(actor: StaffActor, id: string, input: IssueInput) {
  authorize(actor, 'standard.manage')
  return db.$transaction(async (tx) => {
    const standard = await findStandard(actor, id, tx)
    const { organizationId, serviceId } = standard
    if (standard.status !== 'DRAFT') throw new RuleViolation('form', m.standard_error_no_draft())
    if (lackingIn(standard.components).length > 0) {
      throw new RuleViolation('form', m.standard_error_lacking())
    }
    await tx.serviceStandard.updateMany({
      where: { organizationId, inForceFor: serviceId },
      data: { status: 'SUPERSEDED', inForceFor: null, endedAt: now() },
    })
    const { count } = await unlessTaken(
      tx.serviceStandard.updateMany({
        where: { organizationId, id: standard.id, status: 'DRAFT' },
        data: {
          ...{ status: 'IN_FORCE', draftOf: null, inForceFor: serviceId, updatedAt: now() },
          ...{ decreeNumber: input.decreeNumber, decreedOn: dateOf(input.decreedOn) },
        },
      }),
      'form',
      m.common_error_changed_meanwhile(),
    )
    if (count === 0) throw new RuleViolation('form', m.common_error_changed_meanwhile())
    const { version, service } = standard
    const details = { service: service.name, version, number: input.decreeNumber }
    await record(tx, actor, 'standard.issued', standard, details)
    return standard
  })
}

/** Takes the force from a standard, with the reason; the service has none until another is issued. */
export async function revokeStandard(actor: StaffActor, id: string, { reason }: RevocationInput) {
  authorize(actor, 'standard.manage')
  return db.$transaction(async (tx) => {
    const standard = await findStandard(actor, id, tx)
    const { organizationId, version, service } = standard
    const { count } = await tx.serviceStandard.updateMany({
      where: { organizationId, id: standard.id, status: 'IN_FORCE' },
      data: { status: 'REVOKED', statusReason: reason, inForceFor: null, endedAt: now() },
    })
    if (count === 0) throw new RuleViolation('form', m.standard_error_not_in_force())
    await record(tx, actor, 'standard.revoked', standard, {
      service: service.name,
      version,
      reason,
    })
    return standard
  })
}

type Place = { unitId: string; serviceId: string }

/** Throws a draft away: the one of that unit and service. */
export async function discardDraft(actor: StaffActor, { unitId, serviceId }: Place, id: string) {
  authorize(actor, 'standard.manage')
  return db.$transaction(async (tx) => {
    const standard = await findStandard(actor, id, tx)
    const isThere = standard.unitId === knownId(unitId) && standard.serviceId === knownId(serviceId)
    if (!isThere) throw notFound(m.standard_standard())
    const { organizationId, version, service } = standard
    const { count } = await tx.serviceStandard.deleteMany({
      where: { organizationId, id: standard.id, status: 'DRAFT' },
    })
    if (count === 0) throw new RuleViolation('form', m.standard_error_no_draft())
    await record(tx, actor, 'standard.discarded', standard, { service: service.name, version })
    return standard
  })
}

/** The version, taken forward from the one that was seen; refused when it is another by now. */
export async function holdVersion(tx: Tx, actor: StaffActor, id: string, seen: number) {
  const standard = await findStandard(actor, id, tx)
  requireDraft(standard)
  await stepVersion(tx, standard, seen)
  return standard
}

export async function stepVersion(tx: Tx, { organizationId, id, status }: Standard, seen: number) {
  const { count } = await tx.serviceStandard.updateMany({
    where: { organizationId, id, revision: seen, status },
    data: { revision: { increment: 1 }, updatedAt: now() },
  })
  if (count === 0) throw new RuleViolation('form', m.common_error_changed_meanwhile())
}

function requireDraft({ status }: Standard) {
  if (status !== 'DRAFT') throw new RuleViolation('form', m.standard_error_no_draft())
}
