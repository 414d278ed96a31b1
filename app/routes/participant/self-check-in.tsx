import { href } from 'react-router'
import { selfCheckInSchema } from '#domain/attendance/attendance.schema.ts'
import { isDeskOpen } from '#domain/attendance/desk.ts'
import { checkInSelf, isFull } from '#domain/attendance/walk-in.server.ts'
import { isFeedbackOpen } from '#domain/forum/feedback-window.ts'
import { findPublicForum } from '#domain/forum/forum-access.server.ts'
import { newId } from '#domain/id.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { listGroups } from '#domain/stakeholder/stakeholder-group.server.ts'
import { requireCrowdTurn } from '#http/crowd.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { requestInfoContext } from '#http/request-info.ts'
import { m } from '#messages'
import { buttonClass, SubmitButton } from '#ui/button.tsx'
import { Trap } from '#ui/feedback-form.tsx'
import { formClass, usePlainForm } from '#ui/form.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { WhenAndWhere } from '#ui/forum-facts.tsx'
import { Notice, PageHeader } from '#ui/page.tsx'
import { WalkInFields } from '#ui/walk-in-form.tsx'
import type { Route } from './+types/self-check-in'

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.forum.theme }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = publicActorOf(context.get(organizationContext))
  const [forum, groups] = await Promise.all([
    findPublicForum(actor, params.code),
    listGroups(actor),
  ])
  return {
    id: newId(),
    forum,
    groups,
    closed: await whyClosed(forum),
    feedbackOpen: isFeedbackOpen(forum, new Date()),
  }
}

/** Why nobody can check themselves in now, as a sentence; null when they can. */
async function whyClosed(forum: Awaited<ReturnType<typeof findPublicForum>>) {
  if (!forum.walkInsWelcome) return m.attendance_error_invited_only()
  if (!isDeskOpen(forum)) return m.attendance_self_closed()
  return (await isFull(forum)) ? m.attendance_error_full() : null
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, selfCheckInSchema, async ({ situs: _trap, ...input }) => {
    requireCrowdTurn(context.get(requestInfoContext).clientAddress)
    const actor = publicActorOf(context.get(organizationContext))
    const { token } = await checkInSelf(actor, params.code, input)
    return redirectSaying(
      href('/:organization/h/:token', { ...params, token }),
      m.attendance_self_recorded(),
    )
  })
}

export default function SelfCheckIn({ loaderData, actionData, params }: Route.ComponentProps) {
  const { forum, closed, feedbackOpen } = loaderData
  return (
    <>
      <PageHeader
        eyebrow={forum.theme}
        title={m.attendance_self_title()}
        lead={m.attendance_self_lead()}
      />
      <WhenAndWhere {...forum} />
      <p className="my-6 text-sm text-muted">{m.attendance_self_invited()}</p>
      {closed === null || actionData ? (
        <CheckInForm {...loaderData} />
      ) : (
        <div className="grid justify-items-start gap-5">
          <Notice tone="warning">{closed}</Notice>
          {feedbackOpen && (
            <a
              href={`/${params.organization}/forum/${forum.code}/masukan`}
              className={buttonClass({ variant: 'primary' })}
            >
              {m.participant_feedback_give()}
            </a>
          )}
        </div>
      )}
    </>
  )
}

function CheckInForm({ id, groups }: Route.ComponentProps['loaderData']) {
  const { field } = usePlainForm({ id })
  const { defaultValue } = field('id')
  return (
    <form method="post" className={formClass}>
      <FormErrors />
      <WalkInFields field={field} id={String(defaultValue)} groups={groups} />
      <Trap />
      <p className="text-sm text-muted">{m.participant_privacy()}</p>
      <SubmitButton className="justify-self-start">{m.attendance_self_send()}</SubmitButton>
    </form>
  )
}
