import { db } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import type { PublicActor, StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { recordExport } from '../event/export.server.ts'
import { batchSize, everyRow } from '../page.ts'
import { dueKeyset, duePageOf } from './due-order.server.ts'
import type { FollowUpFilter } from './filter.schema.ts'
import { followUpScope } from './follow-up.server.ts'
import { conditionOf } from './follow-up-list.server.ts'
import { listPublicFollowUps } from './public-follow-up.server.ts'
import { citizenViewOf } from './verdict.ts'

/** Every agreed promise the filter finds, the next due first. `today` decides what is late. */
export async function* exportFollowUps(
  actor: StaffActor,
  filter: FollowUpFilter,
  today: string,
  search: string,
) {
  authorize(actor, 'follow-up.view')
  await recordExport(actor, 'FOLLOW_UPS', search)
  yield* rowsOf(actor, filter, today)
}

/** The promises the actor still owes, the next due first. */
export async function* exportOwnFollowUps(
  actor: StaffActor,
  filter: FollowUpFilter,
  today: string,
) {
  authorize(actor, 'follow-up.view')
  authorize(actor, 'follow-up.progress')
  await recordExport(actor, 'OWN_FOLLOW_UPS', '')
  yield* rowsOf(actor, { ...filter, pic: actor.membershipId, waktu: 'berjalan' }, today)
}

/** Every public promise the filter finds as strangers see it, the latest agreement first. */
export const exportPublicFollowUps = (actor: PublicActor, filter: FollowUpFilter, today: string) =>
  everyRow((cursor) => listPublicFollowUps(actor, filter, cursor, today, batchSize))

export type ExportedFollowUp = Prisma.FollowUpGetPayload<{ select: typeof columns }> & {
  citizens: ReturnType<typeof citizenViewOf>
}

async function* rowsOf(actor: StaffActor, filter: FollowUpFilter, today: string) {
  const rows = everyRow(async (cursor) => {
    const { where, ...page } = dueKeyset(cursor, batchSize)
    const found = await db.followUp.findMany({
      where: {
        organizationId: actor.organizationId,
        AND: [followUpScope(actor), conditionOf(filter, today), where],
      },
      ...page,
      relationLoadStrategy: 'join',
      select: columns,
    })
    return duePageOf(found, cursor, batchSize)
  })
  for await (const row of rows) yield { ...row, citizens: citizenViewOf(row.verdicts) }
}

const columns = {
  id: true,
  number: true,
  problem: true,
  recommendation: true,
  output: true,
  horizon: true,
  timeValue: true,
  timeUnit: true,
  dueOn: true,
  status: true,
  statusReason: true,
  progress: true,
  targetFiscalYear: true,
  budgetNeed: true,
  ownerPosition: true,
  agreedAt: true,
  submittedAt: true,
  verifiedAt: true,
  publishedAt: true,
  owner: { select: { position: true, user: { select: { name: true } } } },
  unit: { select: { name: true } },
  service: { select: { name: true } },
  forum: { select: { code: true, theme: true, year: true } },
  _count: { select: { evidence: true, feedback: true } },
  verdicts: {
    orderBy: { createdAt: 'desc' },
    take: 50,
    select: { feedbackId: true, verdict: true, createdAt: true },
  },
} as const satisfies Prisma.FollowUpSelect
