import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import type { Actor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { goneFrom } from '../event/gone.server.ts'
import { knownId, newId } from '../id.ts'
import type { AgendaItemInput } from './agenda.schema.ts'
import { type Forum, findForum, holdForumForChange } from './forum.server.ts'
import { isChangeable } from './forum-visibility.ts'
import { forumStatusLabel } from './terms.ts'
import { instantOf, wallClockOf } from './wall-clock.ts'

/** The agenda of a forum in its order. */
export async function readAgenda(actor: Actor, forumId: string) {
  authorize(actor, 'forum.view')
  const forum = await findForum(actor, forumId)
  const agenda = await db.agendaItem.findMany({
    where: { organizationId: forum.organizationId, forumId: forum.id },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: 100,
  })
  return { forum, agenda }
}

/** One item of the agenda, to edit it. */
export async function findAgendaItem(actor: Actor, forumId: string, itemId: string) {
  authorize(actor, 'forum.manage')
  const forum = await findForum(actor, forumId)
  return { forum, item: await itemOf(db, forum, itemId) }
}

/** Adds an item at the end. */
export async function addAgendaItem(actor: Actor, forumId: string, input: AgendaItemInput) {
  return changeAgenda(actor, forumId, async (tx, forum) => {
    const { organizationId, id } = forum
    const last = await tx.agendaItem.aggregate({
      where: { organizationId, forumId: id },
      _max: { position: true },
      _count: true,
    })
    if (last._count >= 100)
      throw new RuleViolation('form', m.common_error_too_many({ maximum: 100 }))

    return tx.agendaItem.create({
      data: {
        organizationId,
        id: newId(),
        forumId: id,
        position: (last._max.position ?? 0) + 1,
        ...columnsOf(forum, input),
      },
    })
  })
}

export async function changeAgendaItem(
  actor: Actor,
  forumId: string,
  itemId: string,
  input: AgendaItemInput,
) {
  return changeAgenda(actor, forumId, async (tx, forum) => {
    const { organizationId, id } = await itemToChange(tx, forum, itemId)
    return tx.agendaItem.update({
      where: { organizationId_id: { organizationId, id } },
      data: columnsOf(forum, input),
    })
  })
}

export async function removeAgendaItem(actor: Actor, forumId: string, itemId: string) {
  return changeAgenda(actor, forumId, async (tx, forum) => {
    const { organizationId, id } = await itemToChange(tx, forum, itemId)
    const used = await tx.agendaItem.findFirst({
      where: { organizationId, id, OR: usedAtDesk },
      select: { id: true },
    })
    if (used) throw new RuleViolation('form', m.minutes_error_item_used())
    return tx.agendaItem.delete({ where: { organizationId_id: { organizationId, id } } })
  })
}

const some = { some: {} }

/** What was said, noted, timed or photographed under an item keeps it. */
const usedAtDesk = [{ runs: some }, { notes: some }, { spokenInputs: some }, { photos: some }]

/** Exchanges an item with the one before it; the first stays where it is. */
export async function raiseAgendaItem(actor: Actor, forumId: string, itemId: string) {
  return changeAgenda(actor, forumId, async (tx, forum) => {
    const item = await itemToChange(tx, forum, itemId)
    const { organizationId } = item
    const before = await tx.agendaItem.findFirst({
      where: { organizationId, forumId: forum.id, position: { lt: item.position } },
      orderBy: { position: 'desc' },
    })
    if (!before) return item

    const put = (id: string, position: number) =>
      tx.agendaItem.update({
        where: { organizationId_id: { organizationId, id } },
        data: { position },
      })
    await put(before.id, item.position)
    return put(item.id, before.position)
  })
}

/** Every change of the agenda holds the forum, so that two of them never take the same place. */
async function changeAgenda<Item extends { id: string; title: string }>(
  actor: Actor,
  forumId: string,
  change: (tx: Tx, forum: Forum) => Promise<Item>,
) {
  authorize(actor, 'forum.manage')
  return db.$transaction(async (tx) => {
    const forum = await holdForumForChange(tx, actor, forumId)
    if (!isChangeable(forum.status)) {
      const status = forumStatusLabel(forum.status)
      throw new RuleViolation('form', m.forum_error_not_changeable({ status }))
    }
    const item = await change(tx, forum)
    const subject = { id: item.id, forumId: forum.id }
    await record(tx, actor, 'agenda.changed', subject, { title: item.title })
    return item
  })
}

/** The item as a change needs it: told from one that somebody removed meanwhile. */
async function itemToChange(tx: Tx, forum: Forum, itemId: string) {
  const { organizationId, id: forumId } = forum
  const item = await tx.agendaItem.findFirst({
    where: { organizationId, forumId, id: knownId(itemId) },
  })
  if (!item) throw await goneFrom(tx, forum, itemId)
  return item
}

async function itemOf(from: Tx, { organizationId, id: forumId }: Forum, itemId: string) {
  const item = await from.agendaItem.findFirst({
    where: { organizationId, forumId, id: knownId(itemId) },
  })
  if (!item) throw notFound(m.forum_agenda_item())
  return item
}

/** An item stands within the forum's days, as far as these are known. */
function columnsOf(forum: Forum, { startsAt, ...input }: AgendaItemInput) {
  if (startsAt === null) return { ...input, startsAt: null }

  const instant = instantOf(startsAt, forum.timeZone)
  const end = forum.endsAt ?? forum.startsAt
  const day = (moment: Date) => wallClockOf(moment, forum.timeZone).slice(0, 10)
  const early = forum.startsAt !== null && instant < forum.startsAt
  if (early || (end !== null && day(instant) > day(end))) {
    throw new RuleViolation('startsAt', m.forum_error_agenda_outside())
  }
  return { ...input, startsAt: instant }
}
