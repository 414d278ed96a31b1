import { Link } from 'react-router'
import type { Snapshot } from '#domain/satisfaction/satisfaction.ts'
import { periodLabel, qualityLabel, satisfactionSourceLabel } from '#domain/satisfaction/terms.ts'
import { m } from '#messages'
import { formatFixed, formatNumber } from './format.ts'
import { Badge, type Tone } from './status.tsx'
import type { Column } from './table.tsx'

/** The results of a unit and its services, each leading to its page. */
export const snapshotColumns = (linkTo: (id: string) => string): Column<Snapshot>[] => [
  {
    key: 'period',
    header: m.satisfaction_period(),
    primary: true,
    cell: (row) => <Link to={linkTo(row.id)}>{periodLabel(row)}</Link>,
  },
  {
    key: 'scope',
    header: m.satisfaction_scope(),
    cell: ({ service }) => service?.name ?? m.satisfaction_whole_unit(),
  },
  {
    key: 'index',
    header: m.satisfaction_index(),
    numeric: true,
    cell: ({ index }) => formatFixed(index),
  },
  {
    key: 'quality',
    header: m.satisfaction_quality(),
    cell: ({ quality }) => <QualityBadge quality={quality} />,
  },
  {
    key: 'respondents',
    header: m.satisfaction_respondents(),
    numeric: true,
    cell: ({ respondents }) => formatNumber(respondents),
  },
  {
    key: 'source',
    header: m.satisfaction_source(),
    cell: ({ source }) => satisfactionSourceLabel(source),
  },
]

const tones: Record<Snapshot['quality'], Tone> = {
  A: 'success',
  B: 'info',
  C: 'warning',
  D: 'danger',
}

export const QualityBadge = ({ quality }: Pick<Snapshot, 'quality'>) => (
  <Badge tone={tones[quality]}>{qualityLabel(quality)}</Badge>
)
