import { m } from '#messages'

type Shown = {
  isPrivate: boolean
  recipient: string
  lastError: string | null
  body?: string
  unsubscribeUrl?: string | null
}

/**
 * A letter as staff may see it. Of a private one neither whom it goes to nor what it says, which holds the
 * reader's own key, nor what a mail server answered, which repeats the address.
 */
export function masked<Mail extends Shown>(mail: Mail): Mail {
  if (!mail.isPrivate) return mail
  return {
    ...mail,
    recipient: m.invitation_recipient_private(),
    lastError: mail.lastError && m.invitation_reason_private(),
    ...(mail.body !== undefined && { body: m.invitation_body_private() }),
    ...(mail.unsubscribeUrl && { unsubscribeUrl: null }),
  }
}

/** What an event keeps of a letter's address. */
export const addressOnRecord = ({
  isPrivate,
  recipient,
}: Pick<Shown, 'isPrivate' | 'recipient'>) => (isPrivate ? {} : { recipient })
