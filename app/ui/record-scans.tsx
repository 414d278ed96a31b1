import { href } from 'react-router'

export type ScannedPage = { file: { id: string; name: string } }

type Props = {
  scans: readonly ScannedPage[]
  params: { organization: string; forumId: string }
}

/** The pages of a sheet that came back signed, in their order. */
export const RecordScans = ({ scans, params }: Props) => (
  <ol className="grid gap-1">
    {scans.map(({ file: { id: fileId, name } }) => (
      <li key={fileId}>
        <a
          href={href('/:organization/kelola/forum/:forumId/berkas/:fileId', { ...params, fileId })}
        >
          {name}
        </a>
      </li>
    ))}
  </ol>
)
