import { db } from '#db/client.server.ts'
import { now } from '#platform/clock.server.ts'
import type { RemindingOrganization } from '../reminder/organizations.server.ts'

/** How long a reminder is worth sending; a question to a citizen longer. */
const days = { staff: 7, citizen: 28 }

/** Stops reminders that did not leave in time, so that nothing old does once there is a mail server. */
export async function stopStaleReminders({ id: organizationId }: RemindingOrganization) {
  const before = (count: number) => ({ lt: new Date(now().getTime() - count * 86_400_000) })
  await db.outgoingMail.updateMany({
    where: {
      ...{ organizationId, status: { in: ['QUEUED', 'FAILED'] } },
      OR: [
        { reminder: { notIn: ['VERDICT', 'DIGEST'] }, createdAt: before(days.staff) },
        { reminder: { in: ['VERDICT', 'DIGEST'] }, createdAt: before(days.citizen) },
      ],
    },
    data: { status: 'CANCELLED' },
  })
}
