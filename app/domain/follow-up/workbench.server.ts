import { db } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound } from '../errors.ts'
import type { SpComponent } from '../feedback/feedback.ts'
import { findPriorityPage } from '../feedback/priority.server.ts'
import { withStandings } from '../feedback/priority.ts'
import { findForum } from '../forum/forum.server.ts'
import type { Cursor } from '../page.ts'
import { findFollowUp, followUpScope } from './follow-up.server.ts'
import { listOwners } from './owner.server.ts'

export type SourceFilter = {
  /** Also those that stand in a row already: one input may feed several. */
  gathered?: boolean
  serviceId?: string | null
  spComponent?: SpComponent | null
}

/** A page of a forum's inputs that may be gathered into rows, the most important first. */
export async function listSources(
  actor: StaffActor,
  forumId: string,
  filter: SourceFilter,
  cursor: Cursor,
) {
  authorize(actor, 'follow-up.agree')
  const { organizationId } = actor
  const condition = sourceCondition(organizationId, filter)
  const { places, ...page } = await findPriorityPage(condition, { organizationId, forumId }, cursor)
  const found = await db.feedback.findMany({
    where: { organizationId, id: { in: places.map(({ id }) => id) } },
    relationLoadStrategy: 'join',
    select: sourceSelection,
  })
  return { rows: withStandings(places, found), ...page }
}

function sourceCondition(organizationId: string, filter: SourceFilter) {
  const conditions = [
    Prisma.sql`f."organizationId" = ${organizationId}::uuid`,
    Prisma.sql`f."status" = any(${[...gatherable]}::"FeedbackStatus"[])`,
    !filter.gathered && notGathered,
    filter.serviceId && Prisma.sql`f."serviceId" = ${filter.serviceId}::uuid`,
    filter.spComponent && Prisma.sql`f."spComponent" = ${filter.spComponent}::"SpComponent"`,
  ]
  return Prisma.join(
    conditions.filter((condition) => condition instanceof Prisma.Sql),
    ' and ',
  )
}

const notGathered = Prisma.sql`not exists (
  select 1 from "FollowUpFeedback" l
  where l."organizationId" = f."organizationId" and l."feedbackId" = f."id")`

/** The states from which an input may be gathered. */
const gatherable = ['TRIAGED', 'GROUPED', 'ANSWERED'] as const

/** The forum of a workbench with its rows as the Berita Acara lists them, and what a row may choose from. */
export async function findWorkbench(actor: StaffActor, forumId: string | undefined) {
  authorize(actor, 'follow-up.view')
  const forum = await findForum(actor, forumId)
  const { organizationId, id } = forum
  const [rows, { _count, ...unit }] = await Promise.all([
    db.followUp.findMany({
      where: { organizationId, forumId: id, AND: followUpScope(actor) },
      orderBy: { number: 'asc' },
      take: 500,
      relationLoadStrategy: 'join',
      select: rowSelection,
    }),
    db.unit.findUniqueOrThrow({
      where: { organizationId_id: { organizationId, id: forum.unitId } },
      relationLoadStrategy: 'join',
      select: {
        ...unitSelection,
        _count: { select: { feedback: { where: { forumId: id, status: 'SUBMITTED' } } } },
      },
    }),
  ])
  return { forum, rows, unit, untriaged: _count.feedback }
}

/** What the form of a row chooses from, and the inputs it is made of or is to be made of. */
export async function findRowForm(
  actor: StaffActor,
  forumId: string | undefined,
  row: { id: string } | null,
  chosen: readonly string[],
) {
  authorize(actor, 'follow-up.agree')
  const forum = await findForum(actor, forumId)
  const { organizationId, id } = forum
  const linked = row ? [{ followUps: { some: { followUpId: row.id } } }] : []
  const [unit, owners, sources] = await Promise.all([
    db.unit.findUniqueOrThrow({
      where: { organizationId_id: { organizationId, id: forum.unitId } },
      relationLoadStrategy: 'join',
      select: unitSelection,
    }),
    listOwners(db, actor),
    db.feedback.findMany({
      where: {
        organizationId,
        forumId: id,
        OR: [{ id: { in: chosen.slice(0, 100) }, status: { in: [...gatherable] } }, ...linked],
      },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: 200,
      relationLoadStrategy: 'join',
      select: sourceSelection,
    }),
  ])
  return { forum, unit, owners, sources }
}

/** A row of this forum. */
export async function findRow(
  actor: StaffActor,
  forumId: string | undefined,
  id: string | undefined,
) {
  authorize(actor, 'follow-up.agree')
  const row = await findFollowUp(actor, id)
  if (row.forumId !== forumId?.toLowerCase()) throw notFound(m.follow_up_one())
  return row
}

const unitSelection = {
  name: true,
  headPosition: true,
  services: {
    where: { archivedAt: null },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  },
} as const satisfies Prisma.UnitSelect

const sourceSelection = {
  id: true,
  kind: true,
  text: true,
  status: true,
  createdAt: true,
  element: true,
  serviceId: true,
  spComponent: true,
  skmElement: true,
  service: { select: { name: true } },
  followUps: { select: { followUp: { select: { id: true, number: true } } } },
} as const satisfies Prisma.FeedbackSelect

const rowSelection = {
  id: true,
  number: true,
  problem: true,
  recommendation: true,
  horizon: true,
  timeValue: true,
  timeUnit: true,
  dueOn: true,
  status: true,
  ownerId: true,
  ownerPosition: true,
  owner: { select: { position: true, user: { select: { name: true } } } },
  service: { select: { name: true } },
  _count: { select: { feedback: true } },
} as const satisfies Prisma.FollowUpSelect
