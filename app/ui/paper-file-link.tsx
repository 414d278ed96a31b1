import { Download } from 'lucide-react'
import type { PaperFormat } from '#domain/paper/made-paper.ts'
import { paperFormatLabel } from '#domain/paper/terms.ts'
import { Icon } from './icon.tsx'

/** Opens a file; what it is and how large is said to those who do not see where it stands. */
export const FileLink = (props: { to: string; format: PaperFormat; label: string }) => (
  <a href={props.to} title={props.label} className="inline-flex items-center gap-1.5">
    <Icon of={Download} className="size-4" />
    {paperFormatLabel(props.format)} <span className="sr-only">{props.label}</span>
  </a>
)
