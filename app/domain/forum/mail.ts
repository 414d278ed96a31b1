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

/** Letters that wait for a person: given up, or never answered for. */
export const stuckMails = ['UNDELIVERABLE', 'UNCERTAIN'] as const satisfies MailStatus[]

/** The states of letters that an address asks for; all where it asks for none. */
export const mailStatusesOf = (said: string | null): readonly MailStatus[] =>
  said === stuckWord ? stuckMails : mailStatuses.filter((one) => one === said)

export const stuckWord = 'perlu-ditangani'

/** What a letter about an invitation is for; all others are letters. */
export const mailPurposes = ['LETTER', 'REMINDER', 'SEAT'] as const
export type MailPurpose = (typeof mailPurposes)[number]
