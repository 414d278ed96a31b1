import { db } from '#db/client.server.ts'
import { now } from '#platform/clock.server.ts'
import type { Actor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { findMinutedForum, listNotes, listSaid, noteEntry, saidEntry } from './minutes.server.ts'
import { keepsMinutes, timeOf } from './minutes.ts'

const latest = 20

/** What the note-taker has before them: the agenda with its clock, and what was written last, newest first. */
export async function readDesk(actor: Actor, forumId: string | undefined) {
  authorize(actor, 'minutes.keep')
  const forum = await findMinutedForum(actor, forumId)
  const { organizationId, agenda, agendaRuns, ...facts } = forum
  const [said, notes, photos] = await Promise.all([
    listSaid(forum, { newestFirst: true, most: latest }),
    listNotes(forum, { newestFirst: true, most: latest }),
    db.forumPhoto.count({ where: { organizationId, forumId: forum.id } }),
  ])
  const moment = now()
  const entries = [...said.map((row) => saidEntry(row, agendaRuns)), ...notes.map(noteEntry)]
    .sort((a, b) => b.entry.at.getTime() - a.entry.at.getTime())
    .slice(0, latest)
  return {
    forum: facts,
    open: keepsMinutes(forum.status),
    items: agenda.map((item) => ({ ...item, time: timeOf(item, agendaRuns, moment) })),
    runningId: agendaRuns.find(({ endedAt }) => endedAt === null)?.agendaItemId ?? null,
    entries,
    photos,
  }
}

export type Desk = Awaited<ReturnType<typeof readDesk>>
