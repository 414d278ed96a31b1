import { db, type Tx } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import { now } from '#platform/clock.server.ts'
import { newId } from '../id.ts'
import { eachOrganization, type RemindingOrganization } from '../reminder/organizations.server.ts'
import { type EventPlace, holdCursor, moveCursor, settledUntil } from './event-cursor.server.ts'
import { mailNotices, type PendingNotice, pendingSelection } from './mailing.server.ts'
import { tellingActions } from './telling.ts'
import { findTold, type HappenedEvent, type Told } from './told.server.ts'

/** Events of one transaction. */
const atOnce = 300

const follower = 'notices'

/** Which organization, where not all are meant, and how long an event rests before it is read. */
type Deriving = { only?: string; restMs?: number }

/**
 * Makes notices of what happened since the last time: each event tells each person once, however many processes
 * do this. What somebody wants at once leaves with it, in the same transaction.
 */
export async function deriveNotices({ only, restMs }: Deriving = {}) {
  for await (const organization of eachOrganization(only)) {
    const some = () =>
      db.$transaction((tx) => deriveSome(tx, organization, restMs), { timeout: 30_000 })
    while ((await some()) === atOnce);
  }
}

async function deriveSome(tx: Tx, organization: RemindingOrganization, restMs?: number) {
  const { id } = organization
  const cursor = await holdCursor(tx, id, follower)
  if (!cursor) return 0

  const until = await settledUntil(tx, restMs)
  if (until <= cursor.until) return 0
  const events = await eventsAfter(tx, id, cursor, until)
  const made = await storeNotices(tx, id, await findTold(tx, id, events))
  await mailNotices(
    tx,
    organization,
    made.filter(({ mailWay }) => mailWay === 'IMMEDIATE'),
  )
  const last = events.length === atOnce ? events.at(-1) : undefined
  await moveCursor(tx, id, follower, last ? { until: last.createdAt, eventId: last.id } : { until })
  return events.length
}

function eventsAfter(tx: Tx, organizationId: string, { until, eventId }: EventPlace, end: Date) {
  return tx.$queryRaw<HappenedEvent[]>`
    select id, action, "actorId", "subjectId", details, "createdAt" from "Event"
    where "organizationId" = ${organizationId}::uuid
      and ("createdAt", id) > (${until}::timestamptz, ${eventId}::uuid)
      and "createdAt" < ${end}::timestamptz and action in (${Prisma.join(tellingActions)})
    order by "createdAt", id limit ${atOnce}`
}

/** Stores what is told to whom; answers what nobody had stored before. */
function storeNotices(
  tx: Tx,
  organizationId: string,
  told: readonly Told[],
): Promise<PendingNotice[]> {
  if (told.length === 0) return Promise.resolve([])
  return tx.notice.createManyAndReturn({
    data: told.map((one) => ({ ...one, organizationId, id: newId(), createdAt: now() })),
    skipDuplicates: true,
    select: pendingSelection,
  })
}
