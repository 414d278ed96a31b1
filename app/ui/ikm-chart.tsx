import type { Quality } from '#domain/satisfaction/ikm.ts'
import type { Period } from '#domain/satisfaction/period.ts'
import { periodLabel, qualityLabel } from '#domain/satisfaction/terms.ts'
import { m } from '#messages'
import { ChartFigure, Legend } from './chart.tsx'
import { formatFixed } from './format.ts'

type Point = Period & { id: string; index: number; quality: Quality; respondents: number }

const TOP = 24
const BASE = 170
const HEIGHT = BASE + 44
/** More periods than this do not fit beside one another on a phone; the table has them all. */
const SHOWN = 6
/** The lowest and the highest an index can be. */
const [LOWEST, HIGHEST] = [25, 100]

/** The index of satisfaction, period by period, on its own scale; a line where the best quality begins. */
export function IkmChart({ points, best }: { points: readonly Point[]; best: number }) {
  const drawn = points.slice(-SHOWN)
  const slot = 100 / drawn.length
  const width = Math.min(slot * 0.5, 14)
  return (
    <ChartFigure
      title={m.satisfaction_trend()}
      note={m.satisfaction_trend_note()}
      head={[
        m.satisfaction_period(),
        m.satisfaction_index(),
        m.satisfaction_quality(),
        m.satisfaction_respondents(),
      ]}
      rows={points.map(({ index, quality, respondents, ...period }) => [
        periodLabel(period),
        formatFixed(index),
        qualityLabel(quality),
        String(respondents),
      ])}
    >
      <Legend items={[{ tone: 'target', label: qualityLabel('A') }]} />
      <svg aria-hidden="true" width="100%" height={HEIGHT}>
        <line x1="0" x2="100%" y1={BASE} y2={BASE} />
        {drawn.map((point, place) => (
          <PeriodBar
            key={point.id}
            {...{ point, width }}
            left={slot * place + (slot - width) / 2}
          />
        ))}
        <line className="target" x1="0" x2="100%" y1={heightOf(best)} y2={heightOf(best)} />
      </svg>
    </ChartFigure>
  )
}

function PeriodBar({ point, left, width }: { point: Point; left: number; width: number }) {
  const top = heightOf(point.index)
  const middle = `${left + width / 2}%`
  return (
    <g>
      <rect
        className="fill-mark"
        x={`${left}%`}
        width={`${width}%`}
        y={top}
        height={BASE - top}
        rx="3"
      />
      <text className="value" x={middle} y={BASE + 20} textAnchor="middle">
        {formatFixed(point.index)}
      </text>
      <text x={middle} y={BASE + 39} textAnchor="middle">
        {shortOf(point)}
      </text>
    </g>
  )
}

const heightOf = (index: number) => BASE - ((index - LOWEST) / (HIGHEST - LOWEST)) * (BASE - TOP)

/** '25-S1', '25-T3', '2025': under a bar there is little room. */
function shortOf({ year, span }: Period) {
  if (span === 'YEAR') return String(year)
  return `${span.startsWith('SEMESTER') ? 'S' : 'T'}${span.at(-1)} ${year}`
}
