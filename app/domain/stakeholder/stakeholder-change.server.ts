import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import type { Actor, StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { knownId, newId } from '../id.ts'
import { normalizedPhone } from './phone.ts'
import type { StakeholderInput } from './stakeholder.schema.ts'
import { findGroup } from './stakeholder-group.server.ts'

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
    await tx.stakeholder.update({
      where: keyOf(stakeholder),
      data: { ...(await columnsOf(tx, actor, input)), updatedAt: new Date() },
      select: { id: true },
    })
    await record(tx, actor, 'stakeholder.changed', { id: stakeholder.id }, { name: input.name })
  })
}

/** Takes a stakeholder out of every choice; its invitations and attendances stay. */
export const archiveStakeholder = (actor: StaffActor, id: string) =>
  setArchived(actor, id, 'stakeholder.archived', new Date())

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

/** The stakeholder, held until the transaction ends. */
async function holdStakeholder(tx: Tx, actor: Actor, id: string) {
  const { organizationId } = actor
  const key = knownId(id)
  await tx.$queryRaw`select 1 from "Stakeholder"
    where "organizationId" = ${organizationId}::uuid and id = ${key}::uuid for update`
  const stakeholder = await tx.stakeholder.findFirst({ where: { organizationId, id: key } })
  if (!stakeholder) throw notFound(m.stakeholder_stakeholder())
  return stakeholder
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

async function institutionOf(tx: Tx, actor: Actor, id: string | null) {
  if (!id) return null
  const institution = await tx.stakeholder.findFirst({
    where: { organizationId: actor.organizationId, id, kind: 'INSTITUTION' },
    select: { id: true, name: true },
  })
  if (!institution) throw new RuleViolation('institutionId', m.stakeholder_error_institution())
  return institution
}

const keyOf = ({ organizationId, id }: { organizationId: string; id: string }) => ({
  organizationId_id: { organizationId, id },
})
