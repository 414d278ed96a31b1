import { Check } from 'lucide-react'
import { href, Link } from 'react-router'
import { beginningOf } from '#domain/excerpt.ts'
import { noticeKindLabel } from '#domain/notice/terms.ts'
import { m } from '#messages'
import { SubmitButton } from '#ui/button.tsx'
import { ButtonForm } from '#ui/button-form.tsx'
import { formatShortDateTime } from '#ui/format.ts'
import { Badge, type Tone } from '#ui/status.tsx'
import type { Column } from '#ui/table.tsx'
import type { Route } from './+types/notices'

type Notice = Route.ComponentProps['loaderData']['page']['rows'][number]
type Params = { organization: string }

/** What a member was told, and of what. */
export const noticeColumns = (params: Params, timeZone: string): Column<Notice>[] => [
  {
    key: 'kind',
    header: m.notice_what(),
    cell: ({ kind }) => <Badge tone={tones[kind] ?? 'info'}>{noticeKindLabel(kind)}</Badge>,
  },
  {
    key: 'about',
    header: m.notice_about(),
    primary: true,
    cell: (notice) => <About notice={notice} params={params} />,
  },
  {
    key: 'when',
    header: m.notice_when(),
    cell: ({ createdAt }) => formatShortDateTime(createdAt, timeZone),
  },
  {
    key: 'state',
    header: m.notice_state(),
    cell: ({ id, readAt }) => (readAt ? m.notice_read() : <Unread id={id} params={params} />),
  },
]

const tones: Partial<Record<Notice['kind'], Tone>> = {
  RETURNED: 'warning',
  DUE_SOON: 'warning',
  OVERDUE: 'danger',
  ESCALATION: 'danger',
}

function About({ notice, params }: { notice: Notice; params: Params }) {
  const { text, feedback, followUp, readAt } = notice
  const weight = readAt ? 'font-normal' : 'font-bold'
  if (text) {
    return (
      <Link
        to={href('/:organization/kelola', params)}
        className={`${weight} whitespace-pre-line break-words`}
      >
        {text}
      </Link>
    )
  }
  const subject = followUp
    ? {
        to: href('/:organization/kelola/tindak-lanjut/:followUpId', {
          ...params,
          followUpId: followUp.id,
        }),
        title: `${followUp.number}. ${beginningOf(followUp.recommendation, 160)}`,
        unit: followUp.unit.name,
      }
    : {
        to: href('/:organization/kelola/masukan/:feedbackId', {
          ...params,
          feedbackId: feedback?.id ?? '',
        }),
        title: beginningOf(feedback?.text ?? '', 160),
        unit: feedback?.unit.name,
      }
  return (
    <>
      <Link to={subject.to} className={`${weight} break-words`}>
        {subject.title}
      </Link>
      <span className="block text-sm font-normal text-muted">{subject.unit}</span>
    </>
  )
}

function Unread({ id, params }: { id: string; params: Params }) {
  const action = href('/:organization/kelola/pemberitahuan/:noticeId/dibaca', {
    ...params,
    noticeId: id,
  })
  return (
    <ButtonForm action={action}>
      <span className="font-semibold">{m.notice_unread()}</span>
      <SubmitButton variant="secondary" small icon={Check}>
        {m.notice_mark_read()}
      </SubmitButton>
    </ButtonForm>
  )
}
