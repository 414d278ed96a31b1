import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { goneFrom } from '../event/gone.server.ts'
import type { Forum } from '../forum/forum.server.ts'
import { knownId, newId } from '../id.ts'
import { holdMinutedForumAlone } from './desk-forum.server.ts'

/** Begins an item of the agenda, or goes back to it; the one that ran ends in the same moment. */
export async function startItem(
  actor: StaffActor,
  forumId: string | undefined,
  itemId: string | undefined,
) {
  authorize(actor, 'minutes.keep')

  return db.$transaction(async (tx) => {
    const forum = await holdMinutedForumAlone(tx, actor, forumId)
    const item = await itemToRun(tx, forum, itemId)
    const running = await findRunning(tx, forum)
    if (running?.agendaItemId === item.id) {
      throw new RuleViolation('form', m.minutes_error_already_running({ title: item.title }))
    }
    const moment = now()
    if (running) await endRun(tx, actor, forum, running, moment)
    const { organizationId, id } = forum
    await tx.agendaRun.create({
      data: { organizationId, id: newId(), forumId: id, agendaItemId: item.id, startedAt: moment },
      select: { id: true },
    })
    const subject = { id: item.id, forumId: id }
    await record(tx, actor, 'agenda-item.started', subject, { title: item.title })
  })
}

/** Ends the item that runs. */
export async function endItem(
  actor: StaffActor,
  forumId: string | undefined,
  itemId: string | undefined,
) {
  authorize(actor, 'minutes.keep')

  return db.$transaction(async (tx) => {
    const forum = await holdMinutedForumAlone(tx, actor, forumId)
    const item = await itemToRun(tx, forum, itemId)
    const running = await findRunning(tx, forum)
    if (running?.agendaItemId !== item.id) {
      throw new RuleViolation('form', m.minutes_error_not_running({ title: item.title }))
    }
    await endRun(tx, actor, forum, running, now())
  })
}

const runSelection = {
  id: true,
  agendaItemId: true,
  startedAt: true,
  agendaItem: { select: { title: true } },
} as const

const findRunning = (tx: Tx, { organizationId, id }: Forum) =>
  tx.agendaRun.findFirst({
    where: { organizationId, forumId: id, endedAt: null },
    select: runSelection,
  })

type Running = NonNullable<Awaited<ReturnType<typeof findRunning>>>

async function endRun(
  tx: Tx,
  actor: StaffActor,
  { organizationId, id: forumId }: Forum,
  { id, agendaItemId, startedAt, agendaItem }: Running,
  moment: Date,
) {
  await tx.agendaRun.update({
    where: { organizationId_id: { organizationId, id } },
    data: { endedAt: moment > startedAt ? moment : startedAt },
    select: { id: true },
  })
  const details = { title: agendaItem.title }
  await record(tx, actor, 'agenda-item.ended', { id: agendaItemId, forumId }, details)
}

async function itemToRun(tx: Tx, forum: Forum, itemId: string | undefined) {
  const id = knownId(itemId, m.forum_agenda_item())
  const { organizationId, id: forumId } = forum
  const item = await tx.agendaItem.findFirst({
    where: { organizationId, forumId, id },
    select: { id: true, title: true },
  })
  if (item) return item
  const gone = await goneFrom(tx, forum, id)
  throw gone instanceof Response ? notFound(m.forum_agenda_item()) : gone
}
