import { href } from 'react-router'
import { recordingSchema } from '#domain/feedback/feedback.schema.ts'
import { findRecordingForum, recordFeedback } from '#domain/feedback/recording.server.ts'
import { newId } from '#domain/id.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { Row, Rows } from '#ui/card.tsx'
import { RecordingForm } from '#ui/feedback-recording-form.tsx'
import { formatTime } from '#ui/format.ts'
import { forumTrail } from '#ui/forum-header.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { SimilarWhileTyping } from '#ui/similar-while-typing.tsx'
import type { Route } from './+types/recording'

export const meta: Route.MetaFunction = () => [{ title: m.feedback_record() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const forum = await findRecordingForum(context.get(actorContext), params.forumId)
  return { forum, formId: newId() }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, recordingSchema, async (input) => {
    const actor = context.get(actorContext)
    const { trackingCode } = await recordFeedback(actor, params.forumId, input)
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId/masukan/baru', params),
      m.feedback_recorded({ code: trackingCode }),
    )
  })
}

export default function Recording({ loaderData, params }: Route.ComponentProps) {
  const { forum, formId } = loaderData
  const { organization } = params
  const inbox = href('/:organization/kelola/forum/:forumId/masukan', params)
  return (
    <>
      <PageHeader
        title={m.feedback_record()}
        lead={m.feedback_record_lead()}
        breadcrumbs={[
          ...forumTrail(forum, organization),
          { label: m.feedback_inbox(), to: inbox },
          { label: m.feedback_record() },
        ]}
      />
      <RecordingForm
        key={formId}
        formId={formId}
        services={forum.unit.services}
        groups={forum.organization.stakeholderGroups}
        similar={<AlreadySaid {...params} />}
      />
      {forum.feedback.length > 0 && (
        <Section title={m.feedback_recorded_last()}>
          <Rows>
            {forum.feedback.map(({ id, text, trackingCode, createdAt }) => (
              <Row
                key={id}
                to={href('/:organization/kelola/masukan/:feedbackId', {
                  organization,
                  feedbackId: id,
                })}
                title={text.slice(0, 160)}
                meta={`${formatTime(createdAt, forum.timeZone)} · ${trackingCode}`}
              />
            ))}
          </Rows>
        </Section>
      )}
    </>
  )
}

/** What others said of the same, while it is being typed. */
function AlreadySaid({ organization, forumId }: Route.ComponentProps['params']) {
  return (
    <SimilarWhileTyping
      from={href('/:organization/kelola/forum/:forumId/serupa', { organization, forumId })}
      linkTo={(feedbackId) =>
        href('/:organization/kelola/masukan/:feedbackId', { organization, feedbackId })
      }
    />
  )
}
