import { m } from '#messages'
import { env } from '#platform/env.server.ts'
import { shortened } from '../excerpt.ts'
import { promiseLine } from '../follow-up/promise-line.ts'
import { isoDay } from '../follow-up/time-frame.ts'
import type { NewMail } from '../mail/outbox.server.ts'
import { type LetterLocale, letterBody, letterLocale } from '../reminder/letter.ts'
import type { RemindingOrganization } from '../reminder/organizations.server.ts'
import type { News, NewsMember } from './news.server.ts'
import { staffNoticeKinds } from './notice.ts'
import { noticeKindLabel } from './terms.ts'

/** Notices of one kind that a letter names one by one. */
export const mostNamed = 20

/** What a member is told by mail, kind by kind. */
export function staffLetter(
  { user: { name, email, locale: language } }: NewsMember,
  news: readonly News[],
  { name: organization, slug }: RemindingOrganization,
): NewMail {
  const locale = letterLocale(language)
  const isDigest = news.some(({ notice }) => notice.mailWay === 'DAILY')
  const intro = isDigest ? m.notice_digest_intro : m.notice_now_intro
  const url = `${env.BASE_URL}/${slug}/kelola/pemberitahuan`
  const parts = staffNoticeKinds.flatMap((kind) => {
    const own = news.filter(({ notice }) => notice.kind === kind)
    return own.length > 0 ? ['', noticeKindLabel(kind, locale), ...linesOf(own, locale)] : []
  })
  return {
    ...{ invitationId: null, forumId: null, calendar: null, recipient: email },
    reminder: 'DIGEST',
    subject: subjectOf(news, isDigest, locale),
    body: letterBody(
      { name: oneLine(name), organization: oneLine(organization), url },
      [
        intro({}, { locale }),
        ...parts,
        '',
        m.notice_staff_footer({ url: `${url}/pengaturan` }, { locale }),
      ],
      locale,
    ),
  }
}

function linesOf(own: readonly News[], locale: LetterLocale) {
  const named = own.slice(0, mostNamed).map((one) => lineOf(one, locale))
  const more = own.length - named.length
  return [...named, ...(more > 0 ? [m.notice_more({ count: more }, { locale })] : [])]
}

function lineOf({ notice, input, promise }: News, locale: LetterLocale) {
  if (notice.text) return notice.text
  if (promise) return `- ${promiseLine(lineFacts(promise), locale)}`
  if (!input) return ''
  const words = { unit: oneLine(input.unit.name), text: shortened(oneLine(input.text), 160) }
  return `- ${m.notice_input_line(words, { locale })}`
}

const lineFacts = ({ number, recommendation, unit, dueOn }: NonNullable<News['promise']>) => ({
  ...{ number, recommendation, unit: oneLine(unit.name), dueOn: dueOn && isoDay(dueOn) },
})

function subjectOf(news: readonly News[], isDigest: boolean, locale: LetterLocale) {
  const count = news.length
  if (isDigest) return m.notice_digest_subject({ count }, { locale })
  const [first] = news
  if (!first || count > 1) return m.notice_now_subject_many({ count }, { locale })
  const { notice, input, promise } = first
  const title = shortened(oneLine(promise?.recommendation ?? input?.text ?? ''), 80)
  return m.notice_now_subject({ kind: noticeKindLabel(notice.kind, locale), title }, { locale })
}

/** Text that cannot begin another line, in a letter or its head. */
export const oneLine = (text: string) => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()
