import { Form, href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { walkInSchema } from '#domain/attendance/attendance.schema.ts'
import { isDeskOpen } from '#domain/attendance/desk.ts'
import { recordWalkIn } from '#domain/attendance/walk-in.server.ts'
import { findForum } from '#domain/forum/forum.server.ts'
import { newId } from '#domain/id.ts'
import { listGroups } from '#domain/stakeholder/stakeholder-group.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { formClass, useZodForm } from '#ui/form.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { forumTrail } from '#ui/forum-header.tsx'
import { Notice, PageHeader } from '#ui/page.tsx'
import { WalkInFields } from '#ui/walk-in-form.tsx'
import type { Route } from './+types/walk-in'

export const meta: Route.MetaFunction = () => [{ title: m.attendance_walk_in() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'attendance.record')
  const forum = await findForum(actor, params.forumId)
  const groups = await listGroups(actor)
  return {
    id: newId(),
    forum: { id: forum.id, theme: forum.theme },
    open: isDeskOpen(forum),
    groups,
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, walkInSchema, async (input) => {
    const { name } = await recordWalkIn(context.get(actorContext), params.forumId, input)
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId/kehadiran', params),
      m.attendance_walk_in_recorded({ name }),
    )
  })
}

export default function WalkIn({ loaderData, params }: Route.ComponentProps) {
  const { id, forum, open, groups } = loaderData
  const desk = href('/:organization/kelola/forum/:forumId/kehadiran', params)
  const { field, onSubmit } = useZodForm(walkInSchema, { id } as never)
  return (
    <>
      <PageHeader
        title={m.attendance_walk_in()}
        lead={m.attendance_walk_in_lead()}
        breadcrumbs={[
          ...forumTrail(forum, params.organization),
          { label: m.attendance_desk(), to: desk },
          { label: m.attendance_walk_in() },
        ]}
      />
      {!open && <Notice tone="warning">{m.attendance_desk_closed()}</Notice>}
      <Form method="post" onSubmit={onSubmit} noValidate className={`mt-6 ${formClass}`}>
        <FormErrors />
        <WalkInFields field={field as never} id={id} groups={groups} atDesk />
        <FormActions submit={m.attendance_check_in()} back={desk} />
      </Form>
    </>
  )
}
