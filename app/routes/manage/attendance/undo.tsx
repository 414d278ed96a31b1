import { Form, href } from 'react-router'
import { undoSchema } from '#domain/attendance/attendance.schema.ts'
import { findAttendanceToUndo, undoAttendance } from '#domain/attendance/undo.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { Actions, LinkButton, SubmitButton } from '#ui/button.tsx'
import { formClass, TextArea, useZodForm } from '#ui/form.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { forumTrail } from '#ui/forum-header.tsx'
import { PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/undo'

export const meta: Route.MetaFunction = () => [{ title: m.attendance_undo() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  return findAttendanceToUndo(context.get(actorContext), params.forumId, params.attendanceId)
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, undoSchema, async (input) => {
    await undoAttendance(context.get(actorContext), params.forumId, params.attendanceId, input)
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId/kehadiran', params),
      m.attendance_undone(),
    )
  })
}

export default function Undo({ loaderData: { name, theme }, params }: Route.ComponentProps) {
  const desk = href('/:organization/kelola/forum/:forumId/kehadiran', params)
  const { field, onSubmit } = useZodForm(undoSchema, {} as never)
  return (
    <>
      <PageHeader
        eyebrow={name}
        title={m.attendance_undo()}
        lead={m.attendance_undo_consequence()}
        breadcrumbs={[
          ...forumTrail({ id: params.forumId, theme }, params.organization),
          { label: m.attendance_desk(), to: desk },
          { label: m.attendance_undo() },
        ]}
      />
      <Form method="post" onSubmit={onSubmit} noValidate className={formClass}>
        <FormErrors />
        <TextArea
          label={m.attendance_undo_reason()}
          rows={2}
          maxLength={300}
          {...field('reason')}
        />
        <Actions>
          <SubmitButton variant="danger">{m.attendance_undo()}</SubmitButton>
          <LinkButton to={desk} variant="quiet">
            {m.common_cancel()}
          </LinkButton>
        </Actions>
      </Form>
    </>
  )
}
