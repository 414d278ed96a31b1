/** UNCERTAIN left whole and was never answered: the server may have it. People decide whether it goes again. */
export const mailStatuses = [
  'QUEUED',
  'SENT',
  'FAILED',
  'UNDELIVERABLE',
  'CANCELLED',
  'UNCERTAIN',
] as const
export type MailStatus = (typeof mailStatuses)[number]

/** What a letter about an invitation is for; all others are letters. */
export const mailPurposes = ['LETTER', 'REMINDER', 'SEAT'] as const
export type MailPurpose = (typeof mailPurposes)[number]
