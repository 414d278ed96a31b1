import type { Tx } from '#db/client.server.ts'
import { now } from '#platform/clock.server.ts'
import { newId } from '../id.ts'
import type { ReminderKind } from './reminder.ts'

/** Who is reminded of what, in which round of it. */
export type Reminded = {
  kind: ReminderKind
  subjectId: string
  cycle: string
  recipientId: string
}

/**
 * Notes reminders in the transaction that sends them, and answers those that nobody had given yet: the
 * database keeps each once, however many jobs run. They are noted in one order, so that two jobs wait for
 * each other and never in a circle.
 */
export async function remindOnce<Reminder extends Reminded>(
  tx: Tx,
  organizationId: string,
  reminders: readonly Reminder[],
) {
  const fresh = await tx.reminder.createManyAndReturn({
    data: reminders
      .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
      .map(({ kind, subjectId, cycle, recipientId }) => ({
        ...{ organizationId, id: newId(), createdAt: now() },
        ...{ kind, subjectId, cycle, recipientId },
      })),
    skipDuplicates: true,
    select: { id: true, kind: true, subjectId: true, cycle: true, recipientId: true },
  })
  const known = new Map(fresh.map((one) => [keyOf(one), one.id]))
  return reminders.flatMap((reminder) => {
    const reminderId = known.get(keyOf(reminder))
    return reminderId && known.delete(keyOf(reminder)) ? [{ ...reminder, reminderId }] : []
  })
}

const keyOf = ({ kind, subjectId, cycle, recipientId }: Reminded) =>
  [kind, subjectId, cycle, recipientId].join(' ')
