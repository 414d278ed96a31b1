import type { ForumStatus } from '../forum/forum.ts'

/** Whether people can be let in: from the opening of the forum until its attendance is closed. */
export function isDeskOpen(forum: { status: ForumStatus; attendanceClosedAt: Date | null }) {
  return forum.status === 'IN_SESSION' && forum.attendanceClosedAt === null
}
