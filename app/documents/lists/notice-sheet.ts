import type { exportNotices } from '#domain/notice/notice-export.server.ts'
import { noticeKindLabel } from '#domain/notice/terms.ts'
import { m } from '#messages'
import { type ListOf, moment, type Sheet, text } from '../sheet.ts'

type Notice = ListOf<typeof exportNotices>

export const noticeSheet = (
  rows: AsyncIterable<Notice>,
  organization: Sheet<unknown>['organization'],
): Sheet<Notice> => ({
  list: 'pemberitahuan',
  title: m.notice_title(),
  organization,
  rows,
  columns: [
    moment(m.notice_when(), ({ createdAt }) => createdAt),
    text(m.notice_what(), ({ kind }) => noticeKindLabel(kind), 28),
    text(m.notice_about(), aboutOf, 60),
    text(m.notice_unit(), ({ followUp, feedback }) => (followUp ?? feedback)?.unit.name, 36),
    moment(m.notice_read(), ({ readAt }) => readAt),
  ],
})

const aboutOf = ({ text: words, followUp, feedback }: Notice) =>
  words ?? (followUp ? `${followUp.number}. ${followUp.recommendation}` : (feedback?.text ?? ''))
