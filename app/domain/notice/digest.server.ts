import { db, type Tx } from '#db/client.server.ts'
import { now } from '#platform/clock.server.ts'
import { instantOf } from '../forum/wall-clock.ts'
import { remindOnce } from '../reminder/once.server.ts'
import { eachOrganization, type RemindingOrganization } from '../reminder/organizations.server.ts'
import { mailNotices, pendingSelection } from './mailing.server.ts'
import { digestHour } from './notice.ts'

/** People of one transaction. */
const atOnce = 100

/**
 * Sends each person what was gathered for them until 8 in the morning of their organization, from then on and once a
 * day, however many processes do this and however often.
 */
export async function sendDigests({ only }: { only?: string } = {}) {
  for await (const organization of eachOrganization(only)) {
    if (organization.hour < digestHour) continue
    let after: string | null = '00000000-0000-0000-0000-000000000000'
    while (after) {
      const from: string = after
      after = await db.$transaction((tx) => sendSome(tx, organization, from), { timeout: 30_000 })
    }
  }
}

async function sendSome(tx: Tx, organization: RemindingOrganization, after: string) {
  const { id: organizationId, today, timeZone } = organization
  const hour = String(digestHour).padStart(2, '0')
  const waiting = {
    organizationId,
    mailWay: 'DAILY',
    mailedAt: null,
    createdAt: { lt: instantOf(`${today}T${hour}:00`, timeZone) },
  } as const
  const people = await tx.notice.groupBy({
    by: ['recipientId'],
    where: { ...waiting, recipientId: { gt: after } },
    orderBy: { recipientId: 'asc' },
    take: atOnce,
  })
  const due = people.map(({ recipientId }) => ({
    ...{ kind: 'DIGEST' as const, subjectId: recipientId, recipientId, cycle: today },
  }))
  const fresh = (await remindOnce(tx, organizationId, due)).map(({ recipientId }) => recipientId)
  const notices = await tx.notice.findMany({
    where: { ...waiting, recipientId: { in: fresh } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: atOnce * 50,
    select: pendingSelection,
  })
  await mailNotices(tx, organization, notices)
  return people.length < atOnce ? null : (people.at(-1)?.recipientId ?? null)
}

/** How long what was told stays. */
const keptDays = 400

/** Forgets what everybody was told long ago. */
export const forgetOldNotices = () =>
  db.notice.deleteMany({
    where: { createdAt: { lt: new Date(now().getTime() - keptDays * 86_400_000) } },
  })
