import { m } from '#messages'
import { ChartFigure, type ChartTone, Legend } from './chart.tsx'
import { formatNumber, formatShare } from './format.ts'

export type Bar = { label: string; value: number; tone?: ChartTone }

type Props = { title: string; note?: string; valueLabel?: string; bars: readonly Bar[] }

/** Quantities beside one another: names left, bars growing right, the number at the end. */
export function BarChart({ title, note, valueLabel = m.common_total(), bars }: Props) {
  const highest = Math.max(...bars.map(({ value }) => value), 1)
  return (
    <ChartFigure
      title={title}
      note={note}
      head={['', valueLabel]}
      rows={bars.map(({ label, value }) => [label, formatNumber(value)])}
    >
      <div aria-hidden="true" className="grid gap-2.5 text-sm">
        {bars.map(({ label, value, tone = 'mark' }) => (
          <div
            key={label}
            className="grid grid-cols-[minmax(6rem,14rem)_1fr_3.5rem] items-center gap-3"
          >
            <span className="leading-snug">{label}</span>
            <svg aria-hidden="true" className="bar" width="100%" height="14">
              <rect
                className={`fill-${tone}`}
                width={`${(value / highest) * 100}%`}
                height="14"
                rx="3"
              />
            </svg>
            <span className="text-right font-semibold tabular-nums">{formatNumber(value)}</span>
          </div>
        ))}
      </div>
    </ChartFigure>
  )
}

export type Part = { label: string; value: number; tone: ChartTone }

/** The parts of one whole in one bar, with each part's number in the legend. */
export function StackedBar({
  title,
  note,
  parts,
}: {
  title: string
  note?: string
  parts: readonly Part[]
}) {
  const total = parts.reduce((sum, { value }) => sum + value, 0)
  const shown = parts.filter(({ value }) => value > 0)
  return (
    <ChartFigure
      title={title}
      note={note}
      head={['', m.common_total(), '%']}
      rows={parts.map(({ label, value }) => [
        label,
        formatNumber(value),
        formatShare(value, total),
      ])}
    >
      <svg aria-hidden="true" className="bar" width="100%" height="20">
        <rect className="fill-track" width="100%" height="20" />
        {shown.map(({ label, value, tone }, index) => (
          <rect
            key={label}
            className={`fill-${tone} part`}
            x={`${(sumBefore(shown, index) / total) * 100}%`}
            width={`${(value / total) * 100}%`}
            height="20"
          />
        ))}
      </svg>
      <Legend
        items={parts.map(({ label, value, tone }) => ({
          tone,
          label: `${label} ${formatNumber(value)}`,
        }))}
      />
    </ChartFigure>
  )
}

const sumBefore = (parts: readonly Part[], index: number) =>
  parts.slice(0, index).reduce((sum, { value }) => sum + value, 0)
