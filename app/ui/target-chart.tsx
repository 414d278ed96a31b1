import { m } from '#messages'
import { ChartFigure, Legend } from './chart.tsx'
import { formatNumber } from './format.ts'

/** One year of a performance indicator; a realization that is not known yet is null. */
export type TargetYear = { year: number; target: number; realization: number | null }

const TOP = 8
const BASE = 150
const HEIGHT = BASE + 64
/** More years than this do not fit beside one another on a phone; the table has them all. */
const SHOWN = 6

type Props = { title: string; measure: string; years: readonly TargetYear[]; note?: string }

/** Target against realization, year by year: a bar for what was reached, a line for what was promised. */
export function TargetChart({ title, measure, years, note }: Props) {
  const show = (value: number | null) => (value === null ? '–' : withMeasure(value, measure))
  const drawn = years.slice(-SHOWN)
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
        {drawn.map((year, index) => (
          <YearBar
            key={year.year}
            {...year}
            {...placeOf(index, drawn)}
            reached={show(year.realization)}
            promised={show(year.target)}
          />
        ))}
      </svg>
    </ChartFigure>
  )
}

type Place = { left: number; width: number; yOf: (value: number) => number }

/** Percentages along the width, so that the drawing fits any screen without shrinking its text. */
function placeOf(index: number, years: readonly TargetYear[]): Place {
  const slot = 100 / years.length
  const width = Math.min(slot * 0.5, 14)
  const values = years.flatMap(({ target, realization }) => [target, realization ?? 0])
  const highest = Math.max(...values, Number.MIN_VALUE)
  return {
    left: slot * index + (slot - width) / 2,
    width,
    yOf: (value) => BASE - (Math.max(value, 0) / highest) * (BASE - TOP),
  }
}

function YearBar(props: TargetYear & Place & { reached: string; promised: string }) {
  const { year, target, realization, left, width, yOf } = props
  const middle = `${left + width / 2}%`
  const top = yOf(realization ?? 0)
  const line = yOf(target)
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
      <line
        className="target"
        x1={`${left - width * 0.16}%`}
        x2={`${left + width * 1.16}%`}
        y1={line}
        y2={line}
      />
      <text x={middle} y={BASE + 20} textAnchor="middle">
        {year}
      </text>
      <text className="value" x={middle} y={BASE + 39} textAnchor="middle">
        {props.reached}
      </text>
      <text className="promised" x={middle} y={BASE + 58} textAnchor="middle">
        {props.promised}
      </text>
    </g>
  )
}

const withMeasure = (value: number, measure: string) => `${formatNumber(value)} ${measure}`.trim()
