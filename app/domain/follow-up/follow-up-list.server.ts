import { db } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize, unitScope } from '../access/policy.ts'
import type { Cursor } from '../page.ts'
import { dueKeyset, duePageOf } from './due-order.server.ts'
import type { FollowUpFilter } from './filter.schema.ts'
import { dateOf, followUpScope } from './follow-up.server.ts'
import { owedStatuses } from './follow-up.ts'
import { plusDays } from './time-frame.ts'

/** A page of agreed promises, the next due first. `today` on the organization's calendar decides what is late. */
export async function listFollowUps(
  actor: StaffActor,
  filter: FollowUpFilter,
  cursor: Cursor,
  today: string,
) {
  authorize(actor, 'follow-up.view')
  const { where, ...page } = dueKeyset(cursor)
  const found = await db.followUp.findMany({
    where: {
      organizationId: actor.organizationId,
      AND: [followUpScope(actor), conditionOf(filter, today), where],
    },
    ...page,
    relationLoadStrategy: 'join',
    select: listSelection,
  })
  return duePageOf(found, cursor)
}

export type ListedFollowUp = Awaited<ReturnType<typeof listFollowUps>>['rows'][number]

/** What the lists may be narrowed to, within the actor's reach, and the organization's zone: one query. */
export async function findFollowUpChoices(actor: StaffActor) {
  authorize(actor, 'follow-up.view')
  const { unitId } = unitScope(actor)
  const { units, memberships, ...organization } = await db.organization.findUniqueOrThrow({
    where: { id: actor.organizationId },
    relationLoadStrategy: 'join',
    select: {
      timeZone: true,
      units: {
        where: unitId ? { id: unitId } : {},
        orderBy: [{ position: 'asc' }, { name: 'asc' }],
        take: 300,
        select: { id: true, name: true },
      },
      memberships: {
        where: { ownedFollowUps: { some: { agreedAt: { not: null }, ...unitScope(actor) } } },
        take: 300,
        select: { id: true, position: true, user: { select: { name: true } } },
      },
    },
  })
  const owners = memberships.map(({ id, position, user }) => ({ id, position, name: user.name }))
  owners.sort((a, b) => a.name.localeCompare(b.name, 'id'))
  return { timeZone: organization.timeZone, units, owners }
}

/** The condition that a filter asks for. */
export function conditionOf(filter: FollowUpFilter, today: string): Prisma.FollowUpWhereInput {
  return {
    agreedAt: { not: null },
    ...(filter.status && { status: filter.status }),
    ...(filter.unit && { unitId: filter.unit }),
    ...(filter.pic && { ownerId: filter.pic }),
    ...(filter.forum && { forumId: filter.forum }),
    ...(filter.layanan && { serviceId: filter.layanan }),
    ...(filter.tahun && { forum: { year: filter.tahun } }),
    AND: [timingOf(filter, today), wordsOf(filter), evidenceOf(filter, today)],
  }
}

function timingOf({ waktu }: FollowUpFilter, today: string): Prisma.FollowUpWhereInput {
  if (!waktu) return {}
  const status = { in: [...owedStatuses] }
  if (waktu === 'berjalan') return { status }
  if (waktu === 'terlambat') return { status, dueOn: { lt: dateOf(today) } }
  return { status, dueOn: { gte: dateOf(today), lte: dateOf(plusDays(today, 14)) } }
}

/** Evidence counts as new for two weeks; what was handed in waits for its judge elsewhere. */
export const freshSince = (today: string) => dateOf(plusDays(today, -14))

function evidenceOf({ bukti }: FollowUpFilter, today: string): Prisma.FollowUpWhereInput {
  if (!bukti) return {}
  return {
    status: { not: 'SUBMITTED' },
    evidence: { some: { createdAt: { gte: freshSince(today) } } },
  }
}

function wordsOf({ cari }: FollowUpFilter): Prisma.FollowUpWhereInput {
  if (!cari) return {}
  const words = { contains: cari.replaceAll(/[\\%_]/g, '\\$&'), mode: Prisma.QueryMode.insensitive }
  return { OR: [{ problem: words }, { recommendation: words }, { output: words }] }
}

/** What lists and boards show of a promise. */
export const listSelection = {
  id: true,
  number: true,
  problem: true,
  recommendation: true,
  status: true,
  progress: true,
  dueOn: true,
  targetFiscalYear: true,
  ownerId: true,
  ownerPosition: true,
  submittedById: true,
  owner: { select: { position: true, user: { select: { name: true } } } },
  unit: { select: { name: true, shortName: true } },
  forum: { select: { id: true, theme: true, year: true, timeZone: true } },
  _count: { select: { evidence: true } },
  verdicts: {
    orderBy: { createdAt: 'desc' },
    take: 50,
    select: { feedbackId: true, verdict: true, createdAt: true },
  },
} satisfies Prisma.FollowUpSelect
