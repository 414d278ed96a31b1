import { FileSpreadsheet } from 'lucide-react'
import { href } from 'react-router'
import { type ImportKind, kindWords } from '#domain/import/import.ts'
import { m } from '#messages'
import { LinkButton } from './button.tsx'

type Props = {
  kind: ImportKind
  organization: string
  forum?: string
  unit?: string
  small?: boolean
}

/** To where a list of such records is brought in from a file. */
export function ImportLink({ kind, organization, forum, unit, small }: Props) {
  const about = { jenis: kindWords[kind], ...(forum && { forum }), ...(unit && { unit }) }
  return (
    <LinkButton
      to={`${href('/:organization/kelola/impor/baru', { organization })}?${new URLSearchParams(about)}`}
      icon={FileSpreadsheet}
      small={small}
    >
      {m.import_new()}
    </LinkButton>
  )
}
