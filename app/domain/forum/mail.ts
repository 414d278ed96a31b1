export const mailStatuses = ['QUEUED', 'SENT', 'FAILED', 'UNDELIVERABLE', 'CANCELLED'] as const
export type MailStatus = (typeof mailStatuses)[number]
