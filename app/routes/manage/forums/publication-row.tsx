import { Trash2 } from 'lucide-react'
import { href } from 'react-router'
import type { PublicationChannel } from '#domain/organization/document-kind.ts'
import { publicationChannelLabel } from '#domain/organization/terms.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { Row } from '#ui/card.tsx'
import { formatDate } from '#ui/format.ts'

type RowProps = {
  publication: {
    id: string
    channel: PublicationChannel
    url: string | null
    publishedOn: Date
    note: string | null
    file: { id: string } | null
  }
  mayManage: boolean
  params: { organization: string; forumId: string }
}

/** Where results were made public, with the picture of it. */
export function PublicationRow({ publication, mayManage, params }: RowProps) {
  const { id, channel, url, publishedOn, note, file } = publication
  const to = href(removal, { ...params, publicationId: id })
  return (
    <Row
      title={publicationChannelLabel(channel)}
      meta={formatDate(publishedOn, 'UTC')}
      aside={mayManage && <Remove channel={channel} to={to} />}
    >
      {url && (
        <a href={url} rel="noreferrer" className="break-all">
          {url}
        </a>
      )}
      {file && (
        <a href={href(opened, { ...params, fileId: file.id })} className="text-sm">
          {m.paper_screenshot_open()}
        </a>
      )}
      {note && <p className="prose text-sm">{note}</p>}
    </Row>
  )
}

const opened = '/:organization/kelola/forum/:forumId/berkas/:fileId'
const removal = '/:organization/kelola/forum/:forumId/publikasi/:publicationId/penghapusan'

function Remove({ channel, to }: Pick<RowProps['publication'], 'channel'> & { to: string }) {
  return (
    <LinkButton
      to={to}
      icon={Trash2}
      small
      variant="danger-quiet"
      aria-label={m.forum_publication_remove_of({ channel: publicationChannelLabel(channel) })}
    >
      {m.forum_remove()}
    </LinkButton>
  )
}
