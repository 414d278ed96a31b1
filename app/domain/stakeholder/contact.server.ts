import { db } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import type { RelocationInput } from './stakeholder.schema.ts'
import { institutionOf, leaveInstitution } from './stakeholder-change.server.ts'
import { holdStakeholder, keyOf } from './stakeholder-hold.server.ts'

/** Makes a contact person the one to turn to first at their institution; twice is once. Answers that institution. */
export async function setMainContact(actor: StaffActor, id: string) {
  authorize(actor, 'stakeholder.manage')

  return db.$transaction(async (tx) => {
    const person = await holdStakeholder(tx, actor, id)
    if (!person.institutionId) throw notFound(m.stakeholder_institution())
    if (person.archivedAt) throw new RuleViolation('form', m.registry_error_archived())

    const { count } = await tx.stakeholder.updateMany({
      where: {
        ...{ organizationId: actor.organizationId, id: person.institutionId },
        OR: [{ mainContactId: null }, { mainContactId: { not: person.id } }],
      },
      data: { mainContactId: person.id, updatedAt: now() },
    })
    if (count > 0)
      await record(
        tx,
        actor,
        'stakeholder.main-contact-set',
        { id: person.institutionId },
        { name: person.name },
      )
    return { institutionId: person.institutionId }
  })
}

/** Has a person belong to another institution from now on, or to none; their history goes with them. */
export async function relocate(actor: StaffActor, id: string, input: RelocationInput) {
  authorize(actor, 'stakeholder.manage')

  await db.$transaction(async (tx) => {
    const person = await holdStakeholder(tx, actor, id)
    if (person.kind !== 'PERSON')
      throw new RuleViolation('institutionId', m.registry_error_only_people())
    const target = await institutionOf(tx, actor, input.institutionId)
    const former = person.institution
    await tx.stakeholder.update({
      where: keyOf(person),
      data: {
        institutionId: target?.id ?? null,
        institution: target?.name ?? null,
        position: input.position,
        updatedAt: now(),
      },
      select: { id: true },
    })
    await leaveInstitution(tx, person, target?.id ?? null)
    const details = { name: person.name, from: former, to: target?.name }
    await record(tx, actor, 'stakeholder.moved', { id: person.id }, details)
  })
}
