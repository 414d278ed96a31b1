import type { DocumentKind, ForumStatus } from '#db/generated/enums.ts'
import type { Action } from '#domain/event/event.ts'
import { dayOf, minutesBetween, plusDays, plusMinutes } from '../days.ts'
import { happened } from '../ground.ts'
import { type Gathering, organizerOf } from './town.ts'

type Step = { to: ForumStatus; action: Action; at: Date }

const order: ForumStatus[] = [
  'DRAFT',
  'PLANNED',
  'ANNOUNCED',
  'IN_SESSION',
  'FORMULATING',
  'MINUTES_SIGNING',
  'FOLLOW_UP',
  'REPORTED',
  'CLOSED',
]

/** The moves a forum has made up to where it stands, each with its moment. */
export function stepsOf({ town, forum, startsAt }: Gathering): Step[] {
  if (!startsAt) return []
  const held = dayOf(startsAt, town.days.zone)
  const after = (days: number, at: string) =>
    town.days.officeInstant({ date: plusDays(held, days), at })
  const daysAfter = (kind: DocumentKind, otherwise: number) =>
    forum.papers.find((paper) => paper.kind === kind)?.daysAfter ?? otherwise
  const ends = plusMinutes(startsAt, minutesBetween(forum.from, forum.until))

  const all: Step[] = [
    { to: 'PLANNED', action: 'forum.planned', at: after(-40, '10.00') },
    { to: 'ANNOUNCED', action: 'forum.announced', at: after(-28, '10.30') },
    { to: 'IN_SESSION', action: 'forum.opened', at: plusMinutes(startsAt, -25) },
    { to: 'FORMULATING', action: 'forum.formulating', at: ends },
    { to: 'MINUTES_SIGNING', action: 'forum.signing-started', at: plusMinutes(ends, 90) },
    {
      to: 'FOLLOW_UP',
      action: 'forum.signed',
      at: after(daysAfter('OFFICIAL_RECORD', 1), '14.00'),
    },
    { to: 'REPORTED', action: 'forum.reported', at: after(daysAfter('FKP_REPORT', 20), '14.00') },
    { to: 'CLOSED', action: 'forum.closed', at: after(daysAfter('FOLLOWUP_REPORT', 60), '14.00') },
  ]
  if (forum.status === 'POSTPONED' || forum.status === 'CANCELLED') {
    const action = forum.status === 'POSTPONED' ? 'forum.postponed' : 'forum.cancelled'
    return [...all.slice(0, 1), { to: forum.status, action, at: after(-4, '15.30') }]
  }
  return all.slice(0, order.indexOf(forum.status))
}

/** When the forum came to a state; null while it has not. */
export const reachedAt = (gathering: Gathering, status: ForumStatus) =>
  stepsOf(gathering).find(({ to }) => to === status)?.at ?? null

/** The columns of a forum that remember its moves. */
export const lifecycleOf = (gathering: Gathering) => ({
  announcedAt: reachedAt(gathering, 'ANNOUNCED'),
  openedAt: reachedAt(gathering, 'IN_SESSION'),
  attendanceClosedAt: reachedAt(gathering, 'FORMULATING'),
  signedAt: reachedAt(gathering, 'FOLLOW_UP'),
  reportedAt: reachedAt(gathering, 'REPORTED'),
  closedAt: reachedAt(gathering, 'CLOSED'),
})

/** Puts the drafting and every move on record. */
export function addLifecycle(gathering: Gathering, created: Date) {
  const { town, forum, id } = gathering
  const who = organizerOf(town, forum.unit)
  const subject = { id, forumId: id }
  happened(town.ground, created, who, 'forum.drafted', subject, { theme: forum.theme })

  let from: ForumStatus = 'DRAFT'
  for (const { to, action, at } of stepsOf(gathering)) {
    const reason = to === forum.status ? forum.reason : undefined
    happened(town.ground, at, who, action, subject, { from, reason })
    from = to
  }
}
