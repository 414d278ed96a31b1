import { CircleCheckBig, FilePen, History } from 'lucide-react'
import { type RecordState, recordStateOf } from '#domain/record/record.ts'
import { recordStateLabel } from '#domain/record/terms.ts'
import type { LucideIcon } from './icon.tsx'
import { Badge, type Tone } from './status.tsx'

const looks: Record<RecordState, readonly [Tone, LucideIcon]> = {
  OPEN: ['progress', FilePen],
  SIGNED: ['success', CircleCheckBig],
  REPLACED: ['neutral', History],
}

/** Where a version of a Berita Acara stands. */
export function RecordBadge(record: Parameters<typeof recordStateOf>[0]) {
  const state = recordStateOf(record)
  const [tone, icon] = looks[state]
  return (
    <Badge tone={tone} icon={icon}>
      {recordStateLabel(state)}
    </Badge>
  )
}
