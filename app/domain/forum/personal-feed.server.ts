import { db } from '#db/client.server.ts'
import { env } from '#platform/env.server.ts'
import { findCalendarOwner } from '../access/calendar-address.server.ts'
import { owedStatuses } from '../follow-up/follow-up.ts'
import { calendarColumns, calendarFrom, dated, mostInCalendar } from './calendar-feed.server.ts'

/**
 * What the secret address of somebody's calendar gives: the dated forums they are on the team of, drafts left
 * out, and the days their promises are due, in every organization they are active in. 404 for an address that
 * is none, or not any more.
 */
export async function readPersonalFeed(token: string | undefined) {
  const person = await findCalendarOwner(token)
  // Without a membership the conditions below would bound nothing.
  if (person.memberships.length === 0) return { person, forums: [], promises: [] }

  const [forums, promises] = await Promise.all([listTeamForums(person), listDuties(person)])
  return { person, forums, promises }
}

type Person = Awaited<ReturnType<typeof findCalendarOwner>>

async function listTeamForums({ memberships }: Person) {
  const found = await db.forum.findMany({
    where: {
      OR: memberships.map(({ organizationId, id }) => ({
        organizationId,
        team: { some: { membershipId: id } },
      })),
      status: { not: 'DRAFT' },
      startsAt: { gte: calendarFrom() },
    },
    relationLoadStrategy: 'join',
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: mostInCalendar,
    select: { ...calendarColumns, organization: { select: { slug: true } } },
  })
  return found
    .flatMap(dated)
    .map((forum) => ({ ...forum, url: `${deskOf(forum)}/forum/${forum.id}` }))
}

/** What is owed, and what was lately taken off their list: calendars learn of it. */
async function listDuties({ memberships }: Person) {
  const found = await db.followUp.findMany({
    where: {
      AND: [
        {
          OR: memberships.map(({ organizationId, id }) => ({ organizationId, ownerId: id })),
        },
        {
          OR: [
            { status: { in: [...owedStatuses] } },
            { status: { in: ['DECLINED', 'CANCELLED'] }, updatedAt: { gte: calendarFrom() } },
          ],
        },
      ],
      agreedAt: { not: null },
      dueOn: { not: null },
    },
    relationLoadStrategy: 'join',
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: mostInCalendar,
    select: {
      id: true,
      number: true,
      recommendation: true,
      status: true,
      dueOn: true,
      createdAt: true,
      updatedAt: true,
      forum: { select: { theme: true, year: true } },
      organization: { select: { slug: true } },
    },
  })
  return found.flatMap(({ dueOn, ...promise }) =>
    dueOn ? [{ ...promise, dueOn, url: `${deskOf(promise)}/tindak-lanjut/${promise.id}` }] : [],
  )
}

const deskOf = ({ organization }: { organization: { slug: string } }) =>
  `${env.BASE_URL}/${organization.slug}/kelola`
