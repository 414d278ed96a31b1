import { Undo2 } from 'lucide-react'
import { href } from 'react-router'
import type { CheckInMethod } from '#domain/attendance/attendance.ts'
import { checkInMethodLabel } from '#domain/attendance/terms.ts'
import type { CommunityElement } from '#domain/stakeholder/group.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { ConfirmAction } from './confirm.tsx'
import { TextArea } from './form.tsx'
import { formatTime } from './format.ts'
import type { Column } from './table.tsx'

type AttendanceRow = {
  id: string
  name: string
  institution: string | null
  position: string | null
  element: CommunityElement
  group: string
  isOrganizer: boolean
  represents: string | null
  method: CheckInMethod
  checkedInAt: Date
}

type Setting = {
  params: { organization: string; forumId: string }
  timeZone: string
  mayRecord: boolean
}

/** Who came: name, element, time, how; and the way to take it back. */
export const attendanceColumns = (setting: Setting): Column<AttendanceRow>[] => [
  { key: 'name', header: m.attendance_name(), primary: true, cell: (row) => <Who row={row} /> },
  { key: 'element', header: m.attendance_element(), cell: (row) => <Element row={row} /> },
  {
    key: 'time',
    header: m.attendance_time(),
    cell: ({ checkedInAt }) => formatTime(checkedInAt, setting.timeZone),
  },
  {
    key: 'method',
    header: m.attendance_method(),
    cell: ({ method }) => checkInMethodLabel(method),
  },
  ...(setting.mayRecord ? [undoColumn(setting)] : []),
]

function Who({ row: { name, position, institution, represents } }: { row: AttendanceRow }) {
  return (
    <>
      {name}
      <span className="block text-sm font-normal text-muted">
        {[represents && m.attendance_represents({ name: represents }), position, institution]
          .filter(Boolean)
          .join(', ')}
      </span>
    </>
  )
}

function Element({ row: { element, group, isOrganizer } }: { row: AttendanceRow }) {
  if (isOrganizer) return m.attendance_organizers()
  return (
    <>
      {communityElementLabel(element)}
      <span className="block text-sm text-muted">{group}</span>
    </>
  )
}

const undoColumn = ({ params }: Setting): Column<AttendanceRow> => ({
  key: 'undo',
  header: m.invitation_actions(),
  cell: ({ id }) => (
    <ConfirmAction
      label={m.attendance_undo()}
      icon={Undo2}
      small
      consequence={m.attendance_undo_consequence()}
      action={href('/:organization/kelola/forum/:forumId/kehadiran/:attendanceId/pembatalan', {
        ...params,
        attendanceId: id,
      })}
    >
      <TextArea
        label={m.attendance_undo_reason()}
        name="reason"
        id={`reason-${id}`}
        rows={2}
        maxLength={300}
        required
      />
    </ConfirmAction>
  ),
})
