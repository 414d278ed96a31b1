import { MailPlus } from 'lucide-react'
import { href } from 'react-router'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { DownloadMenu } from '#ui/download-menu.tsx'
import { ImportLink } from '#ui/import-link.tsx'

type Props = { params: { organization: string; forumId: string } }

/** From a file, or person by person from the registry. */
export function WaysToInvite({ params }: Props) {
  return (
    <>
      <ImportLink kind="PARTICIPANTS" organization={params.organization} forum={params.forumId} />
      <LinkButton
        to={href('/:organization/kelola/forum/:forumId/undangan/pilih', params)}
        variant="primary"
        icon={MailPlus}
      >
        {m.invitation_choose()}
      </LinkButton>
    </>
  )
}

/** The list as a file. */
export const InvitationsDownload = ({ params }: Props) => (
  <DownloadMenu
    to={(format) =>
      href('/:organization/kelola/forum/:forumId/undangan/unduhan/:format', { ...params, format })
    }
  />
)
