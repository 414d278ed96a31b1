import { m } from '#messages'
import { ChartFigure, Legend } from './chart.tsx'
import { formatNumber } from './format.ts'

/** One year of a performance indicator; a realization that is not known yet is null. */
export type TargetYear = { year: number; target: number; realization: number | null }

const HEIGHT = 190
const TOP = 26
const BASE = HEIGHT - 26

type Props = { title: string; measure: string; years: readonly TargetYear[]; note?: string }

/** Target against realization, year by year: a bar for what was reached, a line for what was promised. */
export function TargetChart({ title, measure, years, note }: Props) {
  const show = (value: number | null) => (value === null ? '–' : withMeasure(value, measure))
  return (
    <ChartFigure
      title={title}
      note={note}
      head={[m.common_year(), m.common_target(), m.common_realization()]}
      rows={years.map(({ year, target, realization }) => [
        String(year),
        show(target),
        show(realization),
      ])}
    >
      <Legend
        items={[
          { tone: 'mark', label: m.common_realization() },
          { tone: 'target', label: m.common_target() },
        ]}
      />
      <svg aria-hidden="true" width="100%" height={HEIGHT}>
        <line x1="0" x2="100%" y1={BASE} y2={BASE} />
        {years.map((year, index) => (
          <YearBar key={year.year} {...year} {...placeOf(index, years)} measure={measure} />
        ))}
      </svg>
    </ChartFigure>
  )
}

type Place = { left: number; width: number; yOf: (value: number) => number }

/** Percentages along the width, so that the drawing fits any screen without shrinking its text. */
function placeOf(index: number, years: readonly TargetYear[]): Place {
  const slot = 100 / years.length
  const width = Math.min(slot * 0.56, 16)
  const highest = Math.max(
    ...years.flatMap(({ target, realization }) => [target, realization ?? 0]),
    1,
  )
  return {
    left: slot * index + (slot - width) / 2,
    width,
    yOf: (value) => BASE - (Math.max(value, 0) / highest) * (BASE - TOP),
  }
}

function YearBar({
  year,
  target,
  realization,
  measure,
  left,
  width,
  yOf,
}: TargetYear & Place & { measure: string }) {
  const middle = `${left + width / 2}%`
  const top = yOf(realization ?? 0)
  const lineY = yOf(target)
  const reached = realization === null ? null : withMeasure(realization, measure)
  return (
    <g>
      {reached && (
        <rect
          className="fill-mark"
          x={`${left}%`}
          width={`${width}%`}
          y={top}
          height={Math.max(BASE - top, 1)}
          rx="3"
        />
      )}
      <line
        className="target"
        x1={`${left - width * 0.14}%`}
        x2={`${left + width * 1.14}%`}
        y1={lineY}
        y2={lineY}
      />
      <text className="value" x={middle} y={Math.min(top, lineY) - 8} textAnchor="middle">
        {reached ?? withMeasure(target, measure)}
      </text>
      <text x={middle} y={HEIGHT - 6} textAnchor="middle">
        {year}
      </text>
    </g>
  )
}

const withMeasure = (value: number, measure: string) => `${formatNumber(value)} ${measure}`.trim()
