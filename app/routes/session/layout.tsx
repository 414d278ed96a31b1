import { Outlet } from 'react-router'
import { ParticipantShell } from '#ui/participant-shell.tsx'

/** The pages between organizations: signing in, setting up, one's own account. */
export default function SessionLayout() {
  return (
    <ParticipantShell organization={{ name: 'Rembug' }}>
      <Outlet />
    </ParticipantShell>
  )
}
