import { CalendarPlus, MessageSquarePlus, QrCode as QrIcon } from 'lucide-react'
import { href } from 'react-router'
import { listOwnFeedback } from '#domain/feedback/public-feedback.server.ts'
import { isFeedbackOpen } from '#domain/forum/feedback-window.ts'
import { answerInvitation, findGuest } from '#domain/forum/guest.server.ts'
import { answerSchema } from '#domain/forum/invitation.schema.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { AnswerForm, AnswerSummary } from '#ui/answer-form.tsx'
import { buttonClass } from '#ui/button.tsx'
import { useRefused } from '#ui/form-errors.tsx'
import { AgendaList, MaterialList, WhenAndWhere } from '#ui/forum-facts.tsx'
import { Icon } from '#ui/icon.tsx'
import { OwnFeedbackList } from '#ui/own-feedback.tsx'
import { Notice, Section } from '#ui/page.tsx'
import type { Route } from './+types/invitation'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData?.guest.forum.theme },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const guest = await findGuest(publicActorOf(context.get(organizationContext)), params.token)
  const { actor, ...shown } = guest
  return {
    guest: shown,
    feedbackOpen: isFeedbackOpen(guest.forum, new Date()),
    own: await listOwnFeedback(actor),
    changing: new URL(request.url).searchParams.has('ubah'),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, answerSchema, async (input) => {
    await answerInvitation(publicActorOf(context.get(organizationContext)), params.token, input)
    return redirectSaying(href('/:organization/u/:token', params), m.participant_answered())
  })
}

export default function Invitation({ loaderData, params }: Route.ComponentProps) {
  const { guest, feedbackOpen, own, changing } = loaderData
  const { forum, status, mayAnswer } = guest
  const refused = useRefused()
  const answered = status === 'CONFIRMED' || status === 'REPRESENTED' || status === 'DECLINED'
  return (
    <>
      <header className="mb-8 grid gap-4">
        <p className="text-muted">{m.participant_hello({ name: guest.name })}</p>
        <h1>{forum.theme}</h1>
        <p className="text-lg text-muted">
          {m.participant_invited_sentence({ unit: forum.unit.name })}
        </p>
        <StatusNotice forum={forum} attended={status === 'ATTENDED'} />
        <WhenAndWhere {...forum} />
      </header>

      {(refused || (mayAnswer && (!answered || changing))) && <AnswerForm guest={guest} />}
      {answered && !changing && !refused && <AnswerSummary guest={guest} />}
      {isStillToCome(forum) && <Take params={params} pass={status !== 'DECLINED'} />}

      <Section title={m.participant_feedback()}>
        {feedbackOpen && (
          <p className="mb-5 grid justify-items-start gap-4">
            {m.participant_feedback_invite()}
            <a
              href={`/${params.organization}/u/${params.token}/masukan`}
              className={buttonClass({ variant: answered ? 'primary' : 'secondary' })}
            >
              <Icon of={MessageSquarePlus} />
              {m.participant_feedback_give()}
            </a>
          </p>
        )}
        <OwnFeedbackList
          feedback={own}
          timeZone={forum.timeZone}
          params={params}
          door={href('/:organization/u/:token', params)}
        />
      </Section>
      <Section title={m.participant_materials()}>
        <MaterialList materials={forum.materials} organization={params.organization} />
      </Section>
      {forum.agenda.length > 0 && (
        <Section title={m.participant_agenda()}>
          <AgendaList
            items={forum.agenda}
            timeZone={forum.timeZone}
            organization={params.organization}
          />
        </Section>
      )}
      <p className="mt-12 text-sm text-muted">{m.participant_privacy()}</p>
    </>
  )
}

type Forum = Route.ComponentProps['loaderData']['guest']['forum']

function StatusNotice({ forum, attended }: { forum: Forum; attended: boolean }) {
  if (attended) return <Notice tone="success">{m.participant_you_attended()}</Notice>
  if (forum.status === 'CANCELLED') {
    return (
      <Notice tone="danger" title={m.participant_cancelled()}>
        {forum.statusReason}
      </Notice>
    )
  }
  if (forum.status === 'IN_SESSION') {
    return <Notice tone="info">{m.participant_in_session()}</Notice>
  }
  if (forum.status !== 'POSTPONED') return null
  return (
    <Notice tone="warning" title={m.participant_postponed()}>
      {forum.statusReason}
    </Notice>
  )
}

/** A pass and a calendar entry are for a forum with a date that has not been held. */
const isStillToCome = ({ startsAt, status }: Forum) =>
  startsAt !== null && (status === 'PLANNED' || status === 'ANNOUNCED' || status === 'IN_SESSION')

type Params = { organization: string; token: string }

function Take({ params, pass }: { params: Params; pass: boolean }) {
  return (
    <p className="mb-10 flex flex-wrap gap-3">
      {pass && (
        <a href={href('/:organization/u/:token/pas', params)} className={buttonClass({})}>
          <Icon of={QrIcon} />
          {m.participant_open_pass()}
        </a>
      )}
      <a
        href={href('/:organization/u/:token/kalender.ics', params)}
        className={buttonClass({ variant: 'quiet' })}
      >
        <Icon of={CalendarPlus} />
        {m.participant_add_calendar()}
      </a>
    </p>
  )
}
