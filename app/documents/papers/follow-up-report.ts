import { isImage } from '#domain/file/file.ts'
import { isDone, isSettled } from '#domain/follow-up/follow-up.ts'
import { evidenceKindLabel, followUpStatusLabel } from '#domain/follow-up/terms.ts'
import { daysBetween, isoDay } from '#domain/follow-up/time-frame.ts'
import { dateOf } from '#domain/letter/letter-facts.ts'
import type { PaperPromise } from '#domain/paper/promises.server.ts'
import type { PaperContent } from '#domain/paper/snapshot.server.ts'
import { m } from '#messages'
import type { Block } from '../paper.ts'
import { evidenceText, ownerText, stateText } from './agreed.ts'
import { publicationTable } from './annexes.ts'
import {
  column,
  dated,
  dayIn,
  dayText,
  frameText,
  heading,
  headOf,
  type Issue,
  paperOf,
  paragraph,
  table,
  titled,
  written,
} from './parts.ts'

/** Laporan Tindak Lanjut: planned beside done, the news and photos of each agreement, what comes next. */
export function followUpReportPaper(data: PaperContent, issue: Issue) {
  const title = m.paper_follow_up_title({}, written)
  return paperOf(data, issue, title, [
    ...titled(data, issue, title),
    { kind: 'facts', pairs: [...totals(data, issue)] },
    heading(1, m.paper_follow_up_1({}, written)),
    realizationTable(data),
    heading(1, m.paper_follow_up_2({}, written)),
    ...data.promises.flatMap((promise) => promiseBlocks(promise, data)),
    heading(1, m.paper_follow_up_3({}, written)),
    nextSteps(data),
    heading(1, m.paper_follow_up_publications({}, written)),
    publicationTable(data),
    { kind: 'signatures', dated: dated(data, issue), signatories: [headOf(data)] },
  ])
}

function totals(data: PaperContent, { issuedOn }: Issue) {
  const { face, promises } = data
  const total = promises.length
  const done = promises.filter(({ status }) => isDone(status)).length
  const percent = total > 0 ? Math.round((done * 100) / total) : 0
  const { reportedAt } = face.forum
  const reportedOn = dayIn(reportedAt, data)
  const days = reportedOn && daysBetween(isoDay(reportedOn), issuedOn)
  const pairs: Array<readonly [string, string]> = [
    [m.paper_theme({}, written), face.forum.theme],
    [m.paper_follow_up_period({}, written), dateOf(new Date(issuedOn))],
    [m.paper_follow_up_total({}, written), String(total)],
    [
      m.paper_follow_up_done({}, written),
      m.paper_follow_up_done_text({ done, total, percent }, written),
    ],
  ]
  if (days === null || days < 0) return pairs
  const since = m.paper_follow_up_since_text({ days }, written)
  return [...pairs, [m.paper_follow_up_since({}, written), since] as const]
}

const realizationTable = (data: PaperContent): Block =>
  table(
    [
      column(m.paper_col_no({}, written), 1, 'right'),
      column(m.paper_col_recommendation({}, written), 4.4),
      column(m.paper_col_owner({}, written), 3.4),
      column(m.paper_col_due({}, written), 2.7),
      column(m.paper_col_verified({}, written), 2.7),
      column(m.paper_col_state({}, written), 4.2),
      column(m.paper_col_evidence({}, written), 1, 'right'),
    ],
    data.promises.map((promise) => [
      String(promise.number),
      promise.recommendation,
      ownerText(promise),
      dayText(promise.dueOn),
      dayText(dayIn(promise.verifiedAt, data)),
      stateText(promise),
      evidenceText(promise),
    ]),
    { none: m.paper_none_agreed({}, written) },
  )

function promiseBlocks(promise: PaperPromise, data: PaperContent): Block[] {
  const photos = promise.evidence.filter(({ file }) => isImage(file.mediaType))
  const others = promise.evidence.filter(({ file }) => !isImage(file.mediaType))
  return [
    heading(2, m.paper_follow_up_item({ number: promise.number }, written)),
    { kind: 'facts', pairs: promiseFacts(promise, data) },
    newsTable(promise, data),
    ...(others.length > 0
      ? [{ kind: 'list', isOrdered: false, items: others.map(evidenceLine) } as const]
      : []),
    ...(photos.length > 0 ? [gallery(photos)] : []),
  ]
}

function promiseFacts(promise: PaperPromise, data: PaperContent): Array<readonly [string, string]> {
  const { citizens } = promise
  return [
    [m.paper_col_problem({}, written), promise.problem],
    [m.paper_col_recommendation({}, written), promise.recommendation],
    [m.paper_col_frame({}, written), `${frameText(promise)}, ${dayText(promise.dueOn)}`],
    [m.paper_col_owner({}, written), ownerText(promise).replace('\n', ', ')],
    [m.paper_col_output({}, written), promise.output ?? '–'],
    [m.paper_col_state({}, written), stateText(promise).replace('\n', '. ')],
    [m.paper_verified_by({}, written), verifiedText(promise, data)],
    [
      m.paper_col_citizens({}, written),
      citizens.resolved + citizens.notYet > 0
        ? m.paper_citizens({ resolved: citizens.resolved, notYet: citizens.notYet }, written)
        : '–',
    ],
  ]
}

/** When it was found done, and by whom: 'Sekretaris Dinas, 6 Maret 2026'. */
function verifiedText({ verifiedAt, verifier }: PaperPromise, data: PaperContent) {
  if (!verifiedAt) return '–'
  const who = [...new Set([verifier.position, verifier.name])]
  return [...who, dayText(dayIn(verifiedAt, data))].filter(Boolean).join(', ')
}

const newsTable = ({ updates }: PaperPromise, data: PaperContent): Block =>
  table(
    [
      column(m.paper_col_date({}, written), 2.4),
      column(m.paper_col_state({}, written), 3),
      column(m.paper_col_percent({}, written), 1.8, 'right'),
      column(m.paper_col_news({}, written), 8),
    ],
    updates.map(({ createdAt, status, progress, text }) => [
      dayText(dayIn(createdAt, data)),
      followUpStatusLabel(status),
      `${progress} %`,
      text || '–',
    ]),
    { none: m.paper_none_news({}, written) },
  )

type Shown = PaperPromise['evidence'][number]

const evidenceLine = ({ kind, caption, takenOn, place }: Shown) =>
  [
    m.paper_follow_up_evidence({ kind: evidenceKindLabel(kind), caption }, written),
    takenOn && dateOf(takenOn),
    place,
  ]
    .filter(Boolean)
    .join(', ')

const gallery = (photos: readonly Shown[]): Block => ({
  kind: 'gallery',
  pictures: photos.map((photo) => ({
    picture: { fileId: photo.file.id, width: photo.file.width, height: photo.file.height },
    caption: evidenceLine(photo),
  })),
})

function nextSteps({ promises }: PaperContent): Block {
  const open = promises.filter(({ status }) => !isDone(status) && !isSettled(status))
  if (open.length === 0) return paragraph(m.paper_follow_up_3_none({}, written))
  return {
    kind: 'list',
    isOrdered: true,
    items: open.map((promise) =>
      m.paper_follow_up_step(
        {
          number: promise.number,
          recommendation: promise.recommendation.replace(/[.\s]+$/, ''),
          owner: ownerText(promise).replace('\n', ', '),
          due: dayText(promise.dueOn),
        },
        written,
      ),
    ),
  }
}
