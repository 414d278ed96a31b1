import { MessageSquarePlus } from 'lucide-react'
import { href } from 'react-router'
import { listOwnFeedback } from '#domain/feedback/own-feedback.server.ts'
import { isFeedbackOpen } from '#domain/forum/feedback-window.ts'
import { answerInvitation, findGuest } from '#domain/forum/guest.server.ts'
import { answerSchema } from '#domain/forum/invitation.schema.ts'
import { isSeated } from '#domain/forum/invitation.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { AnswerForm, AnswerSummary } from '#ui/answer-form.tsx'
import { buttonClass } from '#ui/button.tsx'
import { useRefused } from '#ui/form-errors.tsx'
import { AgendaList, MaterialList } from '#ui/forum-facts.tsx'
import { Icon } from '#ui/icon.tsx'
import { NewsLink } from '#ui/news-link.tsx'
import { OwnFeedbackList } from '#ui/own-feedback.tsx'
import { Section } from '#ui/page.tsx'
import type { Route } from './+types/invitation'
import { InvitationLetter } from './invitation-letter.tsx'
import { PassAndCalendar } from './pass-and-calendar.tsx'

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
    const actor = publicActorOf(context.get(organizationContext))
    const standing = await answerInvitation(actor, params.token, input)
    return redirectSaying(
      href('/:organization/u/:token', params),
      standing === 'WAITLISTED' ? m.participant_answered_waiting() : m.participant_answered(),
    )
  })
}

export default function Invitation({ loaderData, params }: Route.ComponentProps) {
  const { guest, changing } = loaderData
  const { forum, status, mayAnswer } = guest
  const refused = useRefused()
  const answered = isSeated(status) || status === 'DECLINED' || status === 'WAITLISTED'
  return (
    <>
      <InvitationLetter guest={guest} />

      {(refused || (mayAnswer && (!answered || changing))) && <AnswerForm guest={guest} />}
      {answered && !changing && !refused && <AnswerSummary guest={guest} />}
      {isStillToCome(forum) && <PassAndCalendar params={params} guest={guest} />}

      <Said {...loaderData} params={params} mainly={answered} />
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

type Data = Route.ComponentProps['loaderData']
type Forum = Data['guest']['forum']
type Params = { organization: string; token: string }

/** A pass and a calendar entry are for a forum with a date that has not been held. */
const isStillToCome = ({ startsAt, status }: Forum) =>
  startsAt !== null && (status === 'PLANNED' || status === 'ANNOUNCED' || status === 'IN_SESSION')

type SaidProps = Data & {
  params: Params
  /** Whether saying something is the main thing left to do. */
  mainly: boolean
}

function Said({ feedbackOpen, own, guest, params, mainly }: SaidProps) {
  const door = href('/:organization/u/:token', params)
  return (
    <Section title={m.participant_feedback()}>
      {feedbackOpen && (
        <p className="mb-5 grid justify-items-start gap-4">
          {m.participant_feedback_invite()}
          <a
            href={`${door}/masukan`}
            className={buttonClass({ variant: mainly ? 'primary' : 'secondary' })}
          >
            <Icon of={MessageSquarePlus} />
            {m.participant_feedback_give()}
          </a>
        </p>
      )}
      <OwnFeedbackList feedback={own} timeZone={guest.forum.timeZone} params={params} door={door} />
      {guest.email && <NewsLink door={door} />}
    </Section>
  )
}
