import { db } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { now } from '#platform/clock.server.ts'
import type { Actor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound } from '../errors.ts'
import { openGroup } from '../feedback/feedback.ts'
import { forumScope } from '../forum/forum.server.ts'
import { knownId } from '../id.ts'
import {
  inSections,
  itemAt,
  type MinutesEntry,
  mostMinuted,
  type NoteEntry,
  type Run,
  type SaidEntry,
  timeOf,
} from './minutes.ts'
import { photosOf } from './photo-list.server.ts'

/**
 * The notulen as data: each item of the agenda with what was said aloud under it, the notes and the decisions, in
 * the order they came. What was recorded without an item belongs to the one that ran then.
 */
export async function readMinutes(actor: Actor, forumId: string | undefined) {
  authorize(actor, 'feedback.view')
  const forum = await findMinutedForum(actor, forumId)
  const [said, notes, photos] = await Promise.all([
    listSaid(forum, { newestFirst: false, most: mostMinuted.said }),
    listNotes(forum, { newestFirst: false, most: mostMinuted.notes }),
    photosOf(forum),
  ])
  const { agenda, agendaRuns, ...facts } = forum
  const moment = now()
  const items = agenda.map((item) => ({ ...item, time: timeOf(item, agendaRuns, moment) }))
  const entries = [...said.map((row) => saidEntry(row, agendaRuns)), ...notes.map(noteEntry)]
  const byItem = Map.groupBy(photos, ({ agendaItem }) => agendaItem?.id)
  const sections = inSections(items, entries).map((section) => ({
    ...section,
    photos: (section.item && byItem.get(section.item.id)) ?? [],
  }))
  return { forum: facts, readAt: moment, sections, otherPhotos: byItem.get(undefined) ?? [] }
}

export type Minutes = Awaited<ReturnType<typeof readMinutes>>

/** The forum with its agenda and how long each item was talked about; 404 when it is not within reach. */
export async function findMinutedForum(actor: Actor, forumId: string | undefined) {
  const forum = await db.forum.findFirst({
    where: {
      organizationId: actor.organizationId,
      id: knownId(forumId, 'Forum'),
      AND: forumScope(actor),
    },
    relationLoadStrategy: 'join',
    select: forumSelection,
  })
  if (!forum) throw notFound('Forum')
  return forum
}

type ForumKey = { organizationId: string; id: string }

type Range = { newestFirst: boolean; most: number }

const inOrder = (newestFirst: boolean) => {
  const way = newestFirst ? ('desc' as const) : ('asc' as const)
  return [{ createdAt: way }, { id: way }]
}

/** What was said aloud in a forum; what was taken back is left out. */
export const listSaid = ({ organizationId, id }: ForumKey, { newestFirst, most }: Range) =>
  db.feedback.findMany({
    where: {
      organizationId,
      forumId: id,
      channel: 'ON_SITE_ORAL',
      status: { not: 'WITHDRAWN' },
    },
    relationLoadStrategy: 'join',
    orderBy: inOrder(newestFirst),
    take: most,
    select: saidSelection,
  })

/** Notes and decisions that stand. */
export const listNotes = ({ organizationId, id }: ForumKey, { newestFirst, most }: Range) =>
  db.minutesNote.findMany({
    where: { organizationId, forumId: id, struckAt: null },
    relationLoadStrategy: 'join',
    orderBy: inOrder(newestFirst),
    take: most,
    select: noteSelection,
  })

type Placed<Entry> = { itemId: string | null; entry: Entry }

export function saidEntry(
  { spoken, submitter, createdAt, status, ...row }: SaidRow,
  runs: readonly Run[],
): Placed<MinutesEntry> {
  const isNamed = row.identity === 'NAMED'
  const entry: SaidEntry = {
    type: 'SAID',
    ...row,
    at: createdAt,
    group: openGroup(row),
    name: isNamed ? (submitter?.name ?? null) : null,
    institution: isNamed ? (submitter?.institution ?? null) : null,
    isHidden: status === 'HIDDEN',
  }
  return { itemId: spoken ? spoken.agendaItemId : itemAt(runs, createdAt), entry }
}

export function noteEntry({
  agendaItemId,
  author,
  createdAt,
  ...note
}: Prisma.MinutesNoteGetPayload<{ select: typeof noteSelection }>): Placed<MinutesEntry> {
  const entry: NoteEntry = { type: 'NOTE', ...note, at: createdAt, author: author.user.name }
  return { itemId: agendaItemId, entry }
}

const forumSelection = {
  organizationId: true,
  id: true,
  code: true,
  theme: true,
  year: true,
  status: true,
  timeZone: true,
  startsAt: true,
  endsAt: true,
  place: true,
  unit: { select: { name: true } },
  agenda: {
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: 100,
    select: { id: true, title: true, speaker: true, startsAt: true, minutes: true },
  },
  agendaRuns: {
    orderBy: { startedAt: 'asc' },
    take: 1000,
    select: { agendaItemId: true, startedAt: true, endedAt: true },
  },
} satisfies Prisma.ForumSelect

const saidSelection = {
  id: true,
  text: true,
  kind: true,
  identity: true,
  element: true,
  status: true,
  trackingCode: true,
  createdAt: true,
  group: { select: { code: true, name: true } },
  submitter: { select: { name: true, institution: true } },
  spoken: { select: { agendaItemId: true } },
} satisfies Prisma.FeedbackSelect
type SaidRow = Prisma.FeedbackGetPayload<{ select: typeof saidSelection }>

const noteSelection = {
  id: true,
  kind: true,
  text: true,
  revision: true,
  createdAt: true,
  agendaItemId: true,
  author: { select: { user: { select: { name: true } } } },
} satisfies Prisma.MinutesNoteSelect
