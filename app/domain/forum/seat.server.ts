import type { Tx } from '#db/client.server.ts'
import { recordAll } from '../event/event.server.ts'
import { queueMails } from '../mail/outbox.server.ts'
import type { ForumStatus } from './forum.ts'
import { letterCalendar } from './forum-calendar.server.ts'
import { awaitsAnswers } from './invitation.ts'
import { personalUrl } from './invitation-link.server.ts'
import { seatText } from './invitation-text.ts'

type Hall = { organizationId: string; id: string; status: ForumStatus; capacity: number | null }

/** Those who move up in one statement. */
const atOnce = 500

/**
 * Whether somebody who wants to come gets a seat: one is left, and nobody waits for it. The forum is held
 * for change, so that two who want the last one wait for one another.
 */
export async function hasSeat(tx: Tx, forum: Hall, invitationId: string) {
  if (forum.capacity === null) return true
  const { free, waiting } = await seatsOf(tx, forum, invitationId)
  return free > 0 && waiting === 0
}

/**
 * Gives the seats that are free to those who wait, first come first seated, in the transaction that freed
 * them; each is told by e-mail. The forum is held for change. Once the doors are open the desk decides.
 */
export async function seatWaiting(tx: Tx, forum: Hall) {
  if (!awaitsAnswers(forum)) return
  for (;;) {
    const free = forum.capacity === null ? atOnce : (await seatsOf(tx, forum)).free
    const seated = free > 0 ? await moveUp(tx, forum, Math.min(free, atOnce)) : []
    if (seated.length === 0) return
    await tellSeated(tx, forum, seated)
  }
}

/** The place of somebody in the line, from 1. */
export async function waitingPlace(
  from: Tx,
  forum: { organizationId: string; id: string },
  { id, waitlistedAt }: { id: string; waitlistedAt: Date | null },
) {
  if (!waitlistedAt) return null
  const before = await from.invitation.count({
    where: {
      ...waitingAt(forum),
      OR: [{ waitlistedAt: { lt: waitlistedAt } }, { waitlistedAt, id: { lt: id } }],
    },
  })
  return before + 1
}

const waitingAt = ({ organizationId, id }: { organizationId: string; id: string }) =>
  ({ organizationId, forumId: id, withdrawnAt: null, status: 'WAITLISTED' }) as const

/** Seats left, and how many others wait for one. */
async function seatsOf(tx: Tx, forum: Hall, except?: string) {
  const { organizationId, id: forumId } = forum
  const taken = await tx.invitation.count({
    where: {
      organizationId,
      forumId,
      withdrawnAt: null,
      status: { in: ['CONFIRMED', 'REPRESENTED', 'ATTENDED'] },
    },
  })
  const waiting = await tx.invitation.count({
    where: { ...waitingAt(forum), ...(except && { id: { not: except } }) },
  })
  return { free: (forum.capacity ?? 0) - taken, waiting }
}

/** The first of the line, confirmed: they themselves, or whom they send. */
async function moveUp(tx: Tx, forum: Hall, count: number) {
  const first = await tx.invitation.findMany({
    where: waitingAt(forum),
    orderBy: [{ waitlistedAt: 'asc' }, { id: 'asc' }],
    take: count,
    select: { id: true, representativeName: true },
  })
  const seat = async (represented: boolean) => {
    const ids = first
      .filter(({ representativeName }) => (representativeName !== null) === represented)
      .map(({ id }) => id)
    return tx.invitation.updateManyAndReturn({
      where: { ...waitingAt(forum), id: { in: ids } },
      data: { status: represented ? 'REPRESENTED' : 'CONFIRMED', waitlistedAt: null },
      select: {
        ...{ id: true, name: true, position: true, institution: true },
        email: true,
        token: true,
      },
    })
  }
  return [...(await seat(false)), ...(await seat(true))]
}

type Seated = Awaited<ReturnType<typeof moveUp>>

async function tellSeated(tx: Tx, { organizationId, id: forumId }: Hall, seated: Seated) {
  const system = { kind: 'SYSTEM', organizationId } as const
  const subjects = seated.map(({ id, name }) => ({ id, forumId, details: { name } }))
  await recordAll(tx, system, 'invitation.seated', subjects)

  const forum = await tx.forum.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: forumId } },
    relationLoadStrategy: 'join',
    include: { unit: { select: { name: true } }, organization: { select: { slug: true } } },
  })
  const mails = seated.flatMap(({ email, token, ...invited }) => {
    if (!email) return []
    const url = personalUrl(forum.organization.slug, token)
    return [
      {
        ...{ invitationId: invited.id, forumId, recipient: email, purpose: 'SEAT' as const },
        ...seatText(invited, forum, url),
        calendar: letterCalendar(forum, url),
      },
    ]
  })
  await queueMails(tx, system, mails)
}
