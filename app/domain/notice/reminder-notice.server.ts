import type { Tx } from '#db/client.server.ts'
import { now } from '#platform/clock.server.ts'
import { newId } from '../id.ts'
import type { NewMail } from '../mail/outbox.server.ts'
import { type StaffNoticeKind, usualWay } from './notice.ts'

/** What a job reminds a member of: about one promise, or (in `text`, in their language) about several things. */
export type ReminderNotice = {
  kind: StaffNoticeKind
  reminderId: string
  recipientId: string
  followUpId?: string
  text?: string
}

/**
 * Notes what members are reminded of beside the reminder itself, and answers those of the letters that leave at
 * once: to whom wants that. For the others it waits for their digest, or stays in the app.
 */
export async function noteReminders<Letter extends { recipientId: string; mail: NewMail }>(
  tx: Tx,
  organizationId: string,
  kind: StaffNoticeKind,
  { notices, letters }: { notices: readonly ReminderNotice[]; letters: readonly Letter[] },
) {
  const choices = await tx.noticeChoice.findMany({
    where: {
      ...{ organizationId, kind },
      membershipId: { in: letters.map(({ recipientId }) => recipientId) },
    },
    select: { membershipId: true, way: true },
  })
  const wayOf = (id: string) =>
    choices.find(({ membershipId }) => membershipId === id)?.way ?? usualWay
  await tx.notice.createMany({
    data: notices.map(({ kind: told, reminderId, recipientId, followUpId, text }) => {
      const way = wayOf(recipientId)
      return {
        ...{ organizationId, id: newId(), kind: told, sourceId: reminderId, createdAt: now() },
        ...{ recipientId, membershipId: recipientId, followUpId, text },
        mailWay: way === 'NO_MAIL' ? null : way,
        mailedAt: way === 'IMMEDIATE' ? now() : null,
      }
    }),
    skipDuplicates: true,
  })
  return letters.flatMap(({ recipientId, mail }) =>
    wayOf(recipientId) === 'IMMEDIATE' ? [mail] : [],
  )
}
