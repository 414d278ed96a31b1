import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { Actor, StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { knownId, newId } from '../id.ts'
import { unlessTaken } from '../unique.server.ts'
import type { TagInput } from './stakeholder.schema.ts'
import { mostTags, mostTagsEach } from './stakeholder.ts'
import { holdStakeholder, keyOf } from './stakeholder-hold.server.ts'

/** The organization's own words for its stakeholders, by name, each with how many bear it. */
export async function listTags(actor: StaffActor) {
  authorize(actor, 'stakeholder.view')
  const tags = await db.tag.findMany({
    where: { organizationId: actor.organizationId },
    orderBy: [{ key: 'asc' }, { id: 'asc' }],
    take: mostTags,
    select: {
      id: true,
      name: true,
      _count: { select: { stakeholders: { where: { stakeholder: { archivedAt: null } } } } },
    },
  })
  return tags.map(({ _count, ...tag }) => ({ ...tag, count: _count.stakeholders }))
}

/** Only their names: for filters and suggestions. */
export const tagOptions = ({ organizationId }: Actor) =>
  db.tag.findMany({
    where: { organizationId },
    orderBy: [{ key: 'asc' }, { id: 'asc' }],
    take: mostTags,
    select: { id: true, name: true },
  })

export async function findTag(actor: Actor, id: string, from: Tx = db) {
  const tag = await from.tag.findFirst({
    where: { organizationId: actor.organizationId, id: knownId(id, m.registry_tag()) },
  })
  if (!tag) throw notFound(m.registry_tag())
  return tag
}

/** Gives a stakeholder a word, which is made where it is new. Given twice it is there once. */
export async function tagStakeholder(actor: StaffActor, id: string, input: TagInput) {
  authorize(actor, 'stakeholder.manage')

  await db.$transaction(async (tx) => {
    const { organizationId, ...stakeholder } = await holdStakeholder(tx, actor, id)
    const tag = await tagNamed(tx, actor, input.name)
    const { count } = await tx.stakeholderTag.createMany({
      data: { organizationId, stakeholderId: stakeholder.id, tagId: tag.id },
      skipDuplicates: true,
    })
    if (count === 0) return
    const all = await tx.stakeholderTag.count({
      where: { organizationId, stakeholderId: stakeholder.id },
    })
    if (all > mostTagsEach)
      throw new RuleViolation('name', m.registry_error_tags_each({ most: mostTagsEach }))
    await touch(tx, { organizationId, id: stakeholder.id })
    const details = { name: stakeholder.name, tag: tag.name }
    await record(tx, actor, 'stakeholder.tagged', { id: stakeholder.id }, details)
  })
}

export async function untagStakeholder(actor: StaffActor, id: string, tagId: string) {
  authorize(actor, 'stakeholder.manage')

  await db.$transaction(async (tx) => {
    const { organizationId, ...stakeholder } = await holdStakeholder(tx, actor, id)
    const tag = await findTag(actor, tagId, tx)
    const { count } = await tx.stakeholderTag.deleteMany({
      where: { organizationId, stakeholderId: stakeholder.id, tagId: tag.id },
    })
    if (count === 0) return
    await touch(tx, { organizationId, id: stakeholder.id })
    const details = { name: stakeholder.name, tag: tag.name }
    await record(tx, actor, 'stakeholder.untagged', { id: stakeholder.id }, details)
  })
}

/** Calls a word otherwise, wherever it stands. */
export async function renameTag(actor: StaffActor, id: string, { name }: TagInput) {
  authorize(actor, 'stakeholder.manage')

  await db.$transaction(async (tx) => {
    const tag = await findTag(actor, id, tx)
    await unlessTaken(
      tx.tag.update({ where: keyOf(tag), data: { name, key: keyOfName(name) } }),
      'name',
      m.registry_error_tag_taken(),
    )
    await record(tx, actor, 'tag.renamed', { id: tag.id }, { name, previous: tag.name })
  })
}

/** Takes a word away, from everybody who bears it. */
export async function removeTag(actor: StaffActor, id: string) {
  authorize(actor, 'stakeholder.manage')

  await db.$transaction(async (tx) => {
    const tag = await findTag(actor, id, tx)
    const of = { organizationId: actor.organizationId, tagId: tag.id }
    const { count } = await tx.stakeholderTag.deleteMany({ where: of })
    const removed = await tx.tag.deleteMany({
      where: { organizationId: actor.organizationId, id: tag.id },
    })
    if (removed.count > 0)
      await record(tx, actor, 'tag.removed', { id: tag.id }, { name: tag.name, count })
  })
}

const keyOfName = (name: string) => name.toLowerCase().replaceAll(/\s+/g, ' ')

/** The tag of that name. New ones of an organization are made one after another, so that they stay few. */
async function tagNamed(tx: Tx, { organizationId }: Actor, name: string) {
  const key = keyOfName(name)
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`tags:${organizationId}`}, 0))::text`
  const known = await tx.tag.findUnique({
    where: { organizationId_key: { organizationId, key } },
    select: { id: true, name: true },
  })
  if (known) return known
  if ((await tx.tag.count({ where: { organizationId } })) >= mostTags)
    throw new RuleViolation('name', m.registry_error_tags({ most: mostTags }))
  return tx.tag.create({
    data: { organizationId, id: newId(), name, key },
    select: { id: true, name: true },
  })
}

const touch = (tx: Tx, key: { organizationId: string; id: string }) =>
  tx.stakeholder.update({ where: keyOf(key), data: { updatedAt: now() }, select: { id: true } })
