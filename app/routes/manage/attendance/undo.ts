import { href } from 'react-router'
import { undoSchema } from '#domain/attendance/attendance.schema.ts'
import { undoAttendance } from '#domain/attendance/undo.server.ts'
import { RuleViolation } from '#domain/errors.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { readForm, valuesOf } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/undo'

export async function action({ request, params, context }: Route.ActionArgs) {
  const desk = href('/:organization/kelola/forum/:forumId/kehadiran', params)
  return orSayWhyNot(desk, async () => {
    const input = undoSchema.safeParse(valuesOf(await readForm(request)))
    if (!input.success) throw new RuleViolation('reason', m.attendance_error_reason())
    await undoAttendance(context.get(actorContext), params.forumId, params.attendanceId, input.data)
    return redirectSaying(desk, m.attendance_undone())
  })
}
