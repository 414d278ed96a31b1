import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { Actor, StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { newId } from '../id.ts'
import { normalizedPhone } from './phone.ts'
import type { StakeholderInput } from './stakeholder.schema.ts'
import { findGroup } from './stakeholder-group.server.ts'
import { holdStakeholder, keyOf, type Stakeholder } from './stakeholder-hold.server.ts'

export async function addStakeholder(actor: StaffActor, input: StakeholderInput) {
  authorize(actor, 'stakeholder.manage')

  return db.$transaction(async (tx) => {
    const id = newId()
    await tx.stakeholder.create({
      data: { ...(await columnsOf(tx, actor, input)), organizationId: actor.organizationId, id },
      select: { id: true },
    })
    await record(tx, actor, 'stakeholder.added', { id }, { name: input.name })
    return { id }
  })
}

export async function changeStakeholder(actor: StaffActor, id: string, input: StakeholderInput) {
  authorize(actor, 'stakeholder.manage')

  await db.$transaction(async (tx) => {
    const stakeholder = await holdStakeholder(tx, actor, id)
    if (input.institutionId === stakeholder.id)
      throw new RuleViolation('institutionId', m.stakeholder_error_own_institution())
    if (input.kind === 'PERSON') await requireNoContacts(tx, stakeholder)
    const columns = await columnsOf(tx, actor, input)
    await tx.stakeholder.update({
      where: keyOf(stakeholder),
      data: { ...columns, updatedAt: now() },
      select: { id: true },
    })
    await leaveInstitution(tx, stakeholder, columns.institutionId)
    await record(tx, actor, 'stakeholder.changed', { id: stakeholder.id }, { name: input.name })
  })
}

/** Takes a stakeholder out of every choice; its invitations and attendances stay. */
export const archiveStakeholder = (actor: StaffActor, id: string) =>
  setArchived(actor, id, 'stakeholder.archived', now())

export const restoreStakeholder = (actor: StaffActor, id: string) =>
  setArchived(actor, id, 'stakeholder.restored', null)

async function setArchived(
  actor: StaffActor,
  id: string,
  action: 'stakeholder.archived' | 'stakeholder.restored',
  archivedAt: Date | null,
) {
  authorize(actor, 'stakeholder.manage')

  await db.$transaction(async (tx) => {
    const stakeholder = await holdStakeholder(tx, actor, id)
    if ((stakeholder.archivedAt === null) === (archivedAt === null)) return
    await tx.stakeholder.update({
      where: keyOf(stakeholder),
      data: { archivedAt },
      select: { id: true },
    })
    await record(tx, actor, action, { id: stakeholder.id }, { name: stakeholder.name })
  })
}

/** An institution with contact persons is none of them. */
async function requireNoContacts(tx: Tx, { organizationId, id }: Stakeholder) {
  const contact = await tx.stakeholder.findFirst({
    where: { organizationId, institutionId: id },
    select: { id: true },
  })
  if (contact) throw new RuleViolation('kind', m.registry_error_has_contacts())
}

/** Who goes elsewhere is no longer the one to turn to at the institution they were with. */
export async function leaveInstitution(
  tx: Tx,
  { organizationId, id }: Stakeholder,
  institutionId: string | null,
) {
  const elsewhere = institutionId ? { id: { not: institutionId } } : {}
  await tx.stakeholder.updateMany({
    where: { organizationId, mainContactId: id, ...elsewhere },
    data: { mainContactId: null },
  })
}

/** What a form becomes in the table: ids looked up within the tenant, the element settled. */
async function columnsOf(tx: Tx, actor: Actor, input: StakeholderInput) {
  const group = await findGroup(actor, input.groupId, tx)
  const element = input.element ?? group.element
  if (!element) throw new RuleViolation('element', m.stakeholder_error_element())

  const parent = await institutionOf(tx, actor, input.institutionId)
  return {
    ...input,
    groupId: group.id,
    element,
    institutionId: input.kind === 'PERSON' ? (parent?.id ?? null) : null,
    institution: input.kind === 'PERSON' ? (parent?.name ?? input.institution) : null,
    phone: input.phone && normalizedPhone(input.phone),
  }
}

export async function institutionOf(tx: Tx, actor: Actor, id: string | null) {
  if (!id) return null
  const institution = await tx.stakeholder.findFirst({
    where: {
      organizationId: actor.organizationId,
      ...{ id, kind: 'INSTITUTION', mergedIntoId: null },
    },
    select: { id: true, name: true },
  })
  if (!institution) throw new RuleViolation('institutionId', m.stakeholder_error_institution())
  return institution
}
