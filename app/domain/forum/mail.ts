export const mailStatuses = ['QUEUED', 'SENT', 'FAILED', 'UNDELIVERABLE', 'CANCELLED'] as const
export type MailStatus = (typeof mailStatuses)[number]

/** What a letter about an invitation is for; all others are letters. */
export const mailPurposes = ['LETTER', 'REMINDER', 'SEAT'] as const
export type MailPurpose = (typeof mailPurposes)[number]
