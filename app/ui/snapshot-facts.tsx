import { confidenceLabel } from '#domain/forum/terms.ts'
import { printedIndex, sampleSize } from '#domain/satisfaction/ikm.ts'
import type { Snapshot } from '#domain/satisfaction/satisfaction.ts'
import { satisfactionSourceLabel } from '#domain/satisfaction/terms.ts'
import { m } from '#messages'
import { formatFixed, formatNumber } from './format.ts'
import { Facts } from './page.tsx'
import { QualityBadge } from './snapshot-columns.tsx'
import { Badge } from './status.tsx'

/** What a result rests on: who was asked, how the index is worked out, where it comes from. */
export function SnapshotFacts({ snapshot }: { snapshot: Snapshot }) {
  const { mean, means, quality, respondents, source, note } = snapshot
  return (
    <Facts
      items={[
        [m.satisfaction_quality(), <QualityBadge key="quality" quality={quality} />],
        [m.satisfaction_mean(), formatFixed(mean, 4)],
        [m.satisfaction_respondents(), formatNumber(respondents)],
        [m.satisfaction_sample(), <Sample key="sample" snapshot={snapshot} />],
        [m.satisfaction_how(), <HowCalculated key="how" />],
        [m.satisfaction_how_printed(), formatFixed(printedIndex(means))],
        [m.satisfaction_source(), satisfactionSourceLabel(source)],
        [m.satisfaction_note(), note],
      ]}
    />
  )
}

function Sample({ snapshot: { population, respondents } }: { snapshot: Snapshot }) {
  if (population === null) return m.satisfaction_sample_unknown()
  const wanted = sampleSize(population)
  const lacking = wanted - respondents
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      {m.satisfaction_sample_value({
        wanted: formatNumber(wanted),
        population: formatNumber(population),
      })}
      <Badge tone={lacking > 0 ? 'warning' : 'success'}>
        {lacking > 0
          ? m.satisfaction_sample_few({ count: formatNumber(lacking) })
          : m.satisfaction_sample_enough()}
      </Badge>
    </span>
  )
}

const HowCalculated = () => (
  <>
    {m.satisfaction_how_index()} {m.satisfaction_how_quality({ confidence: confidenceLabel('V3') })}
  </>
)
