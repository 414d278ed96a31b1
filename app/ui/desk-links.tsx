import { Printer, QrCode, ScanLine, UserPlus } from 'lucide-react'
import { href } from 'react-router'
import { m } from '#messages'
import { LinkButton } from './button.tsx'

type Props = {
  params: { organization: string; forumId: string }
  /** Whether somebody can be let in now, and whether this person ever lets people in here. */
  mayRecord: boolean
  isDoorman: boolean
}

/** What else there is at the desk: the sheet and the poster for the printer, the camera, the walk-in. */
export function DeskLinks({ params, mayRecord, isDoorman }: Props) {
  return (
    <>
      {mayRecord && (
        <LinkButton
          // A document of its own: what it may do, the one before it may not.
          reloadDocument
          to={href('/:organization/kelola/forum/:forumId/kehadiran/pindai', params)}
          icon={ScanLine}
          variant="primary"
        >
          {m.checkin_open()}
        </LinkButton>
      )}
      {mayRecord && (
        <LinkButton
          to={href('/:organization/kelola/forum/:forumId/kehadiran/tamu', params)}
          icon={UserPlus}
        >
          {m.attendance_walk_in()}
        </LinkButton>
      )}
      <LinkButton
        to={href('/:organization/kelola/forum/:forumId/kehadiran/daftar', params)}
        icon={Printer}
      >
        {m.attendance_sheet()}
      </LinkButton>
      {isDoorman && (
        <LinkButton
          to={href('/:organization/kelola/forum/:forumId/kehadiran/poster', params)}
          icon={QrCode}
        >
          {m.checkin_poster_open()}
        </LinkButton>
      )}
    </>
  )
}
