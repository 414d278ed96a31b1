import { createTransport } from 'nodemailer'
import { env } from './env.server.ts'

export type Letter = {
  /** Names the letter in `Message-ID`: sent again, it is recognised as the same one. */
  id: string
  to: { name?: string; address: string }
  subject: string
  text: string
  html?: string
  replyTo?: string
  /** An iCalendar file that mail programs offer to put into the calendar. */
  calendar?: { method: 'PUBLISH' | 'REQUEST' | 'CANCEL'; content: string }
  /** Where a mail program may end such letters with one POST (RFC 8058). */
  unsubscribeUrl?: string
  attachments?: { name: string; mediaType: string; content: Uint8Array }[]
}

/**
 * What became of a letter: taken over by the mail server, refused for good, failed for now (worth
 * another try; `server`: no letter would get through), left whole without ever being answered (the server
 * may have it or not), or not tried since no mail server is configured.
 */
export type Delivery =
  | { status: 'sent'; response: string }
  | { status: 'refused'; reason: string }
  | { status: 'postponed'; reason: string; concerns: 'letter' | 'server' }
  | { status: 'unanswered'; reason: string }
  | { status: 'unavailable' }

export type Mailer = {
  /** Whether letters leave at all. */
  available: boolean
  send(letter: Letter): Promise<Delivery>
}

const limits = {
  dnsTimeout: 10_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
  /** For everything together: a server may answer in time and yet never come to an end. */
  total: 60_000,
}

/** A mailer over one SMTP server; without a URL it says `unavailable` and sends nothing. */
export function createMailer(smtpUrl: string | undefined, from: string, given = limits): Mailer {
  if (!smtpUrl) return { available: false, send: async () => ({ status: 'unavailable' }) }

  const { total, ...timeouts } = given
  const safe = { disableFileAccess: true, disableUrlAccess: true }
  return {
    available: true,
    async send(letter) {
      const wire = listening()
      const options = { url: smtpUrl, ...timeouts, ...safe, logger: wire.logger }
      try {
        const signal = AbortSignal.timeout(total)
        const transport = createTransport(options, { from })
        const { response } = await transport.sendMail({ ...messageOf(letter, from), signal })
        return { status: 'sent', response }
      } catch (error) {
        return classify(error, wire.letterLeft())
      }
    },
  }
}

/** Hears of the moment when a letter was written to the mail server to its last line. */
function listening() {
  let left = false
  const ignore = () => {}
  const info = (entry: unknown) => {
    if (Object(entry).tnx === 'message') left = true
  }
  const levels = { trace: ignore, debug: ignore, warn: ignore, error: ignore, fatal: ignore }
  return { logger: { level: ignore, ...levels, info }, letterLeft: () => left }
}

/** The mailer of this installation. */
export const mailer = createMailer(env.SMTP_URL, env.MAIL_FROM)

function messageOf(letter: Letter, from: string) {
  return {
    messageId: `<${letter.id}@${domainOf(from)}>`,
    to: { name: letter.to.name ?? '', address: letter.to.address },
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    replyTo: letter.replyTo,
    icalEvent: letter.calendar && { ...letter.calendar, filename: 'undangan.ics' },
    attachments: letter.attachments?.map(({ name, mediaType, content }) => ({
      filename: name,
      contentType: mediaType,
      content: Buffer.from(content),
    })),
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(letter.unsubscribeUrl && unsubscribing(letter.unsubscribeUrl)),
    },
  }
}

const unsubscribing = (url: string) => ({
  'List-Unsubscribe': `<${url}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

const domainOf = (from: string) => /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost'

/** Commands that concern this one letter; what fails before them concerns the server. */
const aboutTheLetter = ['MAIL FROM', 'RCPT TO', 'DATA']

function classify(error: unknown, letterLeft: boolean): Delivery {
  const reason = error instanceof Error ? error.message : String(error)
  const { responseCode, command, code } = Object(error)
  const unusableAddress = code === 'EENVELOPE' && responseCode === undefined
  if (letterLeft && responseCode === undefined) return { status: 'unanswered', reason }
  const concernsLetter = aboutTheLetter.includes(command)
  if (unusableAddress || (concernsLetter && responseCode >= 500))
    return { status: 'refused', reason }
  return { status: 'postponed', reason, concerns: concernsLetter ? 'letter' : 'server' }
}
