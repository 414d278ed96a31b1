import { db } from '#db/client.server.ts'
import type { ParticipantActor, PublicActor, StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound } from '../errors.ts'
import { type Forum, findForum } from '../forum/forum.server.ts'
import { publicForumFacts } from '../forum/forum-access.server.ts'
import { type Cursor, keyset, type Order, pageOf } from '../page.ts'
import { literally } from '../search.ts'
import { communityElements } from '../stakeholder/group.ts'
import { groupNameOf } from '../stakeholder/stakeholder-group.server.ts'

const newestFirst: Order = { by: 'checkedInAt', direction: 'desc', date: true }

/** A printed sheet ends somewhere; a forum of that size prints it in parts. */
const mostOnPaper = 2000

/** Who came, latest first, a page at a time. */
export async function listAttendance(actor: StaffActor, forum: Forum, cursor: Cursor) {
  authorize(actor, 'attendance.view')
  const { where, ...page } = keyset(newestFirst, cursor)
  const rows = await db.attendance.findMany({
    where: { AND: [where, presentAt(forum)] },
    ...page,
    select: shown,
  })
  const { rows: found, ...cursors } = pageOf(rows, newestFirst, cursor)
  return { rows: found.map(named), ...cursors }
}

/** The attendance sheet: everybody who came, in the order of the doors. It equals the digital count. */
export async function readAttendanceSheet(actor: StaffActor, forumId: string) {
  authorize(actor, 'attendance.view')
  const forum = await findForum(actor, forumId)
  const rows = await db.attendance.findMany({
    where: presentAt(forum),
    orderBy: [{ checkedInAt: 'asc' }, { id: 'asc' }],
    take: mostOnPaper,
    select: shown,
  })
  return { forum, rows: rows.map(named) }
}

/** How many came by element, and how many of the organizer's own beside them; one query. */
export async function countPresent(forum: Forum) {
  const counts = await db.attendance.groupBy({
    by: ['element', 'isOrganizer'],
    where: presentAt(forum),
    _count: { _all: true },
  })
  const sum = (wanted: (row: (typeof counts)[number]) => boolean) =>
    counts.filter(wanted).reduce((total, { _count }) => total + _count._all, 0)
  return {
    elements: communityElements.map((element) => ({
      element,
      count: sum((row) => row.element === element && !row.isOrganizer),
    })),
    organizers: sum((row) => row.isOrganizer),
    total: sum(() => true),
  }
}

/** Invited people by a part of their name, for the desk: at most twenty. */
export async function searchGuests(actor: StaffActor, forum: Forum, typed: string) {
  authorize(actor, 'attendance.record')
  if (typed.trim() === '') return []
  const contains = { contains: literally(typed.trim()), mode: 'insensitive' as const }
  const guests = await db.invitation.findMany({
    where: {
      organizationId: forum.organizationId,
      forumId: forum.id,
      withdrawnAt: null,
      OR: [{ name: contains }, { representativeName: contains }, { institution: contains }],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 20,
    select: {
      id: true,
      name: true,
      institution: true,
      position: true,
      element: true,
      status: true,
      representativeName: true,
      attendance: { select: { id: true, checkedInAt: true, undoneAt: true } },
    },
  })
  return guests.map(({ attendance, ...guest }) => ({
    ...guest,
    checkedInAt: attendance && !attendance.undoneAt ? attendance.checkedInAt : null,
  }))
}

/** Who a walk-in's own link belongs to, and the forum; 404 for a link that opens nothing. */
export async function findAttendee({ organizationId }: PublicActor, token: string | undefined) {
  if (!token || !/^[\w-]{22}$/.test(token)) throw notFound()
  const attendance = await db.attendance.findFirst({
    where: { organizationId, token, undoneAt: null },
    relationLoadStrategy: 'join',
    select: {
      ...{ id: true, name: true, email: true, checkedInAt: true },
      forum: { select: publicForumFacts },
    },
  })
  if (!attendance) throw notFound()

  const actor: ParticipantActor = {
    kind: 'PARTICIPANT',
    organizationId,
    forumId: attendance.forum.id,
    invitationId: null,
    attendanceId: attendance.id,
    name: attendance.name,
  }
  return { ...attendance, actor }
}

const presentAt = ({ organizationId, id }: Forum) => ({
  organizationId,
  forumId: id,
  undoneAt: null,
})

function named<Row extends { group: { code: string | null; name: string } }>(row: Row) {
  const { group, ...rest } = row
  return { ...rest, group: groupNameOf(group) }
}

const shown = {
  id: true,
  name: true,
  institution: true,
  position: true,
  element: true,
  sex: true,
  isOrganizer: true,
  represents: true,
  method: true,
  checkedInAt: true,
  group: { select: { code: true, name: true } },
} as const
