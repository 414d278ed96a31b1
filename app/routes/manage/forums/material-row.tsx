import { Download, Trash2 } from 'lucide-react'
import { href } from 'react-router'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { Row } from '#ui/card.tsx'
import { ConfirmAction } from '#ui/confirm.tsx'
import { formatBytes } from '#ui/format.ts'
import type { Route } from './+types/materials'

type RowProps = {
  material: Route.ComponentProps['loaderData']['materials'][number]
  open: boolean
  params: Route.ComponentProps['params']
}

/** One material: what it is, the file itself, and while it may change the way to take it away. */
export function MaterialRow({ material: { id, title, file }, open, params }: RowProps) {
  const download = href('/:organization/kelola/forum/:forumId/berkas/:fileId', {
    ...params,
    fileId: file.id,
  })
  return (
    <Row
      title={title}
      meta={`${file.name} · ${formatBytes(file.size)}`}
      aside={
        <>
          <LinkButton to={download} icon={Download} small variant="quiet" reloadDocument>
            {m.common_download()}
          </LinkButton>
          {open && (
            <ConfirmAction
              small
              label={m.forum_remove()}
              icon={Trash2}
              consequence={m.forum_material_remove_consequence({ title })}
              action={href('/:organization/kelola/forum/:forumId/bahan/:materialId/penghapusan', {
                ...params,
                materialId: id,
              })}
            />
          )}
        </>
      }
    />
  )
}
