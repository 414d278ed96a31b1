import type { MailStatus } from './mail.ts'

/** How far an invitation came, in the order of its way. */
export const deliveryStates = [
  'NONE',
  'QUEUED',
  'DELAYED',
  'UNCERTAIN',
  'BOUNCED',
  'SENT',
  'OPENED',
  'ANSWERED',
] as const
export type DeliveryState = (typeof deliveryStates)[number]

type Delivered = {
  sentAt: Date | null
  openedAt: Date | null
  answeredAt: Date | null
  /** The latest letter by e-mail. */
  mail: { status: MailStatus } | null
}

/** What is known of the way of an invitation: the furthest that somebody or some server attested. */
export function deliveryStateOf({ sentAt, openedAt, answeredAt, mail }: Delivered): DeliveryState {
  if (answeredAt) return 'ANSWERED'
  if (openedAt) return 'OPENED'
  if (sentAt) return 'SENT'
  return (mail && onTheWay[mail.status]) ?? 'NONE'
}

const onTheWay: Partial<Record<MailStatus, DeliveryState>> = {
  QUEUED: 'QUEUED',
  FAILED: 'DELAYED',
  UNCERTAIN: 'UNCERTAIN',
  UNDELIVERABLE: 'BOUNCED',
}
