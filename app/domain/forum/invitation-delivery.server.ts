import type { Prisma } from '#db/generated/client.ts'
import type { DeliveryState } from './invitation-delivery.ts'
import type { MailStatus } from './mail.ts'

/** The condition of invitations that came as far as that; see `deliveryStateOf`. */
export const deliveryCondition = (state: DeliveryState): Prisma.InvitationWhereInput =>
  conditions[state]

const untouched = { answeredAt: null, openedAt: null, sentAt: null }

const letters = (status: MailStatus[]) =>
  ({ purpose: 'LETTER', status: { in: status } }) satisfies Prisma.OutgoingMailWhereInput

const conditions: Record<DeliveryState, Prisma.InvitationWhereInput> = {
  NONE: {
    ...untouched,
    mails: { none: letters(['QUEUED', 'FAILED', 'UNCERTAIN', 'UNDELIVERABLE']) },
  },
  QUEUED: { ...untouched, mails: { some: letters(['QUEUED']) } },
  DELAYED: { ...untouched, mails: { some: letters(['FAILED']) } },
  UNCERTAIN: {
    ...untouched,
    mails: { some: letters(['UNCERTAIN']), none: letters(['QUEUED', 'FAILED']) },
  },
  BOUNCED: {
    ...untouched,
    mails: {
      some: letters(['UNDELIVERABLE']),
      none: letters(['QUEUED', 'FAILED', 'UNCERTAIN']),
    },
  },
  SENT: { answeredAt: null, openedAt: null, sentAt: { not: null } },
  OPENED: { answeredAt: null, openedAt: { not: null } },
  ANSWERED: { answeredAt: { not: null } },
}
