import { m } from '#messages'
import { env } from '#platform/env.server.ts'
import { shortened } from '../excerpt.ts'
import { promiseLine } from '../follow-up/promise-line.ts'
import { isoDay } from '../follow-up/time-frame.ts'
import type { NewMail } from '../mail/outbox.server.ts'
import { type LetterLocale, letterLocale } from '../reminder/letter.ts'
import type { RemindingOrganization } from '../reminder/organizations.server.ts'
import type { News, NewsInput, NewsPromise, NewsReader } from './news.server.ts'
import type { NoticeKind } from './notice.ts'
import { mostNamed, oneLine } from './staff-letter.server.ts'

/**
 * What somebody who spoke is told by mail. The subject says nothing of what it is about; of what was said in
 * confidence nothing is told but that there is something new, to whoever else reads that mailbox. Nobody but its
 * reader shall see it: its links are keys.
 */
export function readerLetter(
  { address, token, locale: language }: NewsReader,
  news: readonly News[],
  { name, slug }: RemindingOrganization,
): NewMail {
  const locale = letterLocale(language)
  const organization = oneLine(name)
  const site = `${env.BASE_URL}/${slug}`
  const url = `${site}/kabar/${token}`
  const stop = `${url}/berhenti`
  const more = news.length - mostNamed
  return {
    ...{ invitationId: null, forumId: null, calendar: null, recipient: address },
    ...{ reminder: 'DIGEST', isPrivate: true, unsubscribeUrl: stop },
    subject: m.notice_reader_subject({ organization }, { locale }),
    body: [
      m.reminder_greeting({ name: m.notice_reader_somebody({}, { locale }) }, { locale }),
      m.notice_reader_intro({}, { locale }),
      ...news.slice(0, mostNamed).map((one) => paragraphOf(one, site, locale)),
      ...(more > 0 ? [m.notice_more({ count: more }, { locale })] : []),
      m.notice_reader_footer({ organization, url, stop }, { locale }),
    ].join('\n\n'),
  }
}

function paragraphOf(news: News, site: string, locale: LetterLocale) {
  const url = `${site}/${pathOf(news)}`
  return `${wordsOf(news, locale)}\n${m.notice_reader_see({ url }, { locale })}`
}

function wordsOf(news: News, locale: LetterLocale) {
  const { notice, input, promise } = news
  const at = { locale } as const
  if (notice.isSupporter || !input) return backersWords(news, locale)
  if (input.identity !== 'NAMED') return m.notice_reader_quiet({}, at)

  // Anybody may type anybody's address: what nobody has looked at yet is not quoted to it.
  if (notice.kind === 'RECEIVED') return m.notice_reader_received({ code: input.trackingCode }, at)
  const text = shortened(oneLine(input.text), 200)
  if (!promise) return m.notice_reader_answered({ text }, at)
  if (notice.kind === 'PROMISED') {
    return m.notice_reader_promised({ text, promise: lineOf(promise, locale) }, at)
  }
  return becameOf(notice.kind, promise, locale)
}

/** The same to whoever marked it as important, in the words that strangers read, or signed what was promised. */
function backersWords({ notice, input, promise }: News, locale: LetterLocale) {
  const at = { locale } as const
  const text = input ? shortened(oneLine(input.publicText ?? input.text), 200) : ''
  if (!promise) return m.notice_reader_marked_answered({ text }, at)
  if (notice.kind === 'PROMISED') {
    return m.notice_reader_marked_promised({ text, promise: lineOf(promise, locale) }, at)
  }
  const why = input ? m.notice_reader_marked({ text }, at) : m.notice_reader_signed({}, at)
  return `${why}\n${becameOf(notice.kind, promise, locale)}`
}

/** What became of a promise. */
function becameOf(kind: NoticeKind, promise: NewsPromise, locale: LetterLocale) {
  const words = { promise: lineOf(promise, locale) }
  if (kind === 'DONE') return m.notice_reader_done(words, { locale })
  if (kind === 'VERIFIED') return m.notice_reader_verified(words, { locale })
  const reason = shortened(oneLine(promise.statusReason ?? '-'), 300)
  const tell = kind === 'POSTPONED' ? m.notice_reader_postponed : m.notice_reader_dropped
  return tell({ ...words, reason }, { locale })
}

function lineOf({ number, recommendation, unit, dueOn }: NewsPromise, locale: LetterLocale) {
  const facts = { number, recommendation, unit: oneLine(unit.name), dueOn: dueOn && isoDay(dueOn) }
  return promiseLine(facts, locale)
}

/**
 * Where its reader sees it: their own page, or by its code alone what was said in confidence; what others said or
 * promised where everybody reads it.
 */
function pathOf({ notice, input, promise }: News) {
  if (promise && (notice.isSupporter || !input)) return `tindak-lanjut/${promise.id}`
  if (!input) return ''
  return notice.isSupporter ? `suara/${input.id}` : ownPathOf(input)
}

function ownPathOf({ identity, trackingCode, submitter }: NewsInput) {
  const { invitation, attendance } = submitter ?? {}
  if (identity !== 'NAMED') return `masukan/${trackingCode}`
  if (invitation && !invitation.withdrawnAt) return `u/${invitation.token}`
  if (attendance?.token && !attendance.undoneAt) return `h/${attendance.token}`
  return `masukan/${trackingCode}`
}
