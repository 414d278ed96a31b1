import { findAttendee } from '#domain/attendance/attendance.server.ts'
import { listOwnFeedback } from '#domain/feedback/own-feedback.server.ts'
import { isFeedbackOpen } from '#domain/forum/feedback-window.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { buttonClass } from '#ui/button.tsx'
import { formatTime } from '#ui/format.ts'
import { AgendaList, MaterialList, WhenAndWhere } from '#ui/forum-facts.tsx'
import { NewsLink } from '#ui/news-link.tsx'
import { OwnFeedbackList } from '#ui/own-feedback.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import type { Route } from './+types/attendee'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData?.attendee.forum.theme },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ params, context }: Route.LoaderArgs) {
  const found = await findAttendee(publicActorOf(context.get(organizationContext)), params.token)
  const { actor, ...attendee } = found
  return {
    attendee,
    own: await listOwnFeedback(actor),
    feedbackOpen: isFeedbackOpen(attendee.forum, new Date()),
  }
}

export default function Attendee({ loaderData, params }: Route.ComponentProps) {
  const { attendee, own, feedbackOpen } = loaderData
  const { forum } = attendee
  return (
    <>
      <PageHeader
        eyebrow={m.attendance_home_hello({ name: attendee.name })}
        title={forum.theme}
        lead={m.attendance_home_present({
          time: formatTime(attendee.checkedInAt, forum.timeZone),
        })}
      />
      <WhenAndWhere {...forum} />
      <Section title={m.participant_feedback()}>
        {feedbackOpen && (
          <p className="mb-5">
            <a
              href={`/${params.organization}/h/${params.token}/masukan`}
              className={buttonClass({ variant: 'primary' })}
            >
              {m.participant_feedback_give()}
            </a>
          </p>
        )}
        <OwnFeedbackList
          feedback={own}
          timeZone={forum.timeZone}
          params={params}
          door={`/${params.organization}/h/${params.token}`}
        />
        {attendee.email && <NewsLink door={`/${params.organization}/h/${params.token}`} />}
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
