import type { ComponentProps } from 'react'
import { useActionData, useLocation } from 'react-router'
import { shortened } from '#domain/excerpt.ts'
import type { FeedbackStatus, InputKind } from '#domain/feedback/feedback.ts'
import { feedbackStatusLabel, inputKindLabel } from '#domain/feedback/terms.ts'
import type { FeedbackWindow } from '#domain/forum/feedback-window.ts'
import { m } from '#messages'
import { LinkButton, SubmitButton } from './button.tsx'
import { Row, Rows } from './card.tsx'
import { FeedbackForm, type FeedbackFormProps } from './feedback-form.tsx'
import { type FormFailure, formClass, TextArea, usePlainForm } from './form.tsx'
import { formatDateTime, formatShortDate } from './format.ts'
import { JudgeLinks } from './judge-links.tsx'
import { type KeepingProps, KeptOnPhone } from './kept-on-phone.tsx'
import { Notice, PageHeader, Section } from './page.tsx'
import { StatusPill } from './status.tsx'
import { SupportList, type SupportListProps } from './support-list.tsx'

type Forum = {
  theme: string
  timeZone: string
  window: FeedbackWindow
  opensAt: Date | null
  closesAt: Date | null
}

type Own = {
  id: string
  kind: InputKind
  text: string
  status: FeedbackStatus
  answer: string | null
  createdAt: Date
  trackingCode: string
  asked: ComponentProps<typeof JudgeLinks>['asked']
}

export type FeedbackPageProps = FeedbackFormProps & {
  forum: Forum
  own?: readonly Own[]
  /** What others said, to be marked; only for those who came by a link of their own. */
  support?: SupportListProps
  /** What keeps on the phone what cannot be sent; none where that is turned off. */
  keeping?: KeepingProps | null
  /** Where one came from: the invitation, the forum. */
  back: { to: string; label: string }
}

/** The page on which somebody tells a forum something, through whichever door they came. */
export function FeedbackPage(props: FeedbackPageProps) {
  const { forum, own, support, keeping, back, ...form } = props
  return (
    <>
      <PageHeader
        eyebrow={forum.theme}
        title={m.feedback_give_title()}
        lead={forum.window === 'OPEN' ? m.feedback_give_lead() : undefined}
        breadcrumbs={[back, { label: m.feedback_give_title() }]}
        facts={forum.window === 'OPEN' && forum.closesAt ? <Until {...forum} /> : undefined}
      />
      {keeping && <KeptOnPhone {...keeping} />}
      {forum.window === 'OPEN' ? <FeedbackForm {...form} /> : <NotListening forum={forum} />}
      {support && <SupportList {...support} />}
      {own && <OwnFeedback own={own} timeZone={forum.timeZone} base={back.to} />}
    </>
  )
}

const Until = ({ closesAt, timeZone }: Forum) => (
  <span className="text-muted">
    {closesAt && m.feedback_open_until({ when: formatDateTime(closesAt, timeZone) })}
  </span>
)

/** Why there is no form, and what to do instead; what was typed meanwhile is not lost. */
function NotListening({ forum: { window, opensAt, timeZone } }: { forum: Forum }) {
  const typed = useActionData<FormFailure | undefined>()?.values.text
  const opening = opensAt && opensAt > new Date() ? formatDateTime(opensAt, timeZone) : null
  const sentence =
    window === 'OVER'
      ? m.feedback_window_over()
      : opening
        ? m.feedback_window_opens({ when: opening })
        : m.feedback_window_not_yet()
  return (
    <div className="grid gap-6">
      <Notice tone="warning" title={sentence}>
        {window === 'OVER' && <p>{m.feedback_window_lapor()}</p>}
      </Notice>
      {typeof typed === 'string' && typed !== '' && (
        <TextArea label={m.feedback_typed()} name="text" rows={7} readOnly defaultValue={typed} />
      )}
    </div>
  )
}

/** The database cannot be reached: what was typed stays, and is sent by the same button. */
export function ServiceAway() {
  const values = useActionData<FormFailure | undefined>()?.values
  const { field } = usePlainForm()
  const { pathname } = useLocation()
  const { text: _text, ...others } = values ?? {}
  return (
    <>
      <PageHeader title={m.common_error_503_title()} lead={m.common_error_503_text()} />
      {values ? (
        <form method="post" encType="multipart/form-data" className={formClass}>
          {Object.entries(others).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={String(value)} />
          ))}
          <TextArea label={m.feedback_typed()} rows={9} {...field('text')} />
          <p className="hint">{m.feedback_away_files()}</p>
          <SubmitButton>{m.feedback_send_again()}</SubmitButton>
        </form>
      ) : (
        <LinkButton to={pathname} variant="primary" reloadDocument>
          {m.common_error_retry()}
        </LinkButton>
      )}
    </>
  )
}

type OwnProps = { own: readonly Own[]; timeZone: string; base: string }

function OwnFeedback({ own, timeZone, base }: OwnProps) {
  if (own.length === 0) return null
  return (
    <Section title={m.feedback_own_title()} hint={m.feedback_own_hint()}>
      <Rows>
        {own.map(({ id, kind, text, status, answer, createdAt, trackingCode, asked }) => (
          <Row
            key={id}
            to={trackingCode}
            title={shortened(text, 120)}
            meta={`${inputKindLabel(kind)} · ${formatShortDate(createdAt, timeZone)} · ${trackingCode}`}
            aside={<StatusPill of="feedback" status={status} label={feedbackStatusLabel(status)} />}
          >
            {answer && <p className="text-sm">{m.feedback_answer_excerpt({ answer })}</p>}
            <JudgeLinks asked={asked} base={base} />
          </Row>
        ))}
      </Rows>
    </Section>
  )
}
