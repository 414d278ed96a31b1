import { skmElementLabel } from '#domain/feedback/terms.ts'
import type { ElementChange } from '#domain/satisfaction/comparison.ts'
import { m } from '#messages'
import { ChartFigure, Legend } from './chart.tsx'
import { formatFixed } from './format.ts'

type Props = {
  elements: readonly ElementChange[]
  note: string
  before: string | null
  after: string | null
}

/** The nine elements, each as it was before and as it is after; only one of them where the other is not known. */
export function ElementChart({ elements, note, before, after }: Props) {
  const heads = [before ?? m.satisfaction_before(), after ?? m.satisfaction_after()]
  return (
    <ChartFigure
      title={m.satisfaction_elements()}
      note={note}
      head={[m.satisfaction_element(), ...heads, m.satisfaction_change()]}
      rows={elements.map((row) => [
        skmElementLabel(row.element),
        meanText(row.before),
        meanText(row.after),
        changeText(row.change),
      ])}
    >
      <Legend
        items={[
          ...(before ? [{ tone: 'faint' as const, label: before }] : []),
          ...(after ? [{ tone: 'mark' as const, label: after }] : []),
        ]}
      />
      <div aria-hidden="true" className="grid gap-3 text-sm">
        {elements.map((row) => (
          <ElementBars key={row.element} row={row} />
        ))}
      </div>
    </ChartFigure>
  )
}

function ElementBars({ row }: { row: ElementChange }) {
  const shown = row.after ?? row.before
  return (
    <div className="grid grid-cols-[1fr_4.5rem] items-center gap-x-3 sm:grid-cols-[minmax(7rem,15rem)_1fr_4.5rem]">
      <span className="col-span-2 leading-snug sm:col-span-1">{skmElementLabel(row.element)}</span>
      <svg aria-hidden="true" className="bar" width="100%" height="20">
        <MeanBar mean={row.before} y={0} fill="fill-faint" />
        <MeanBar mean={row.after} y={row.before === null ? 4 : 10} fill="fill-mark" />
      </svg>
      <span className="text-right tabular-nums">
        <span className="font-semibold">{meanText(shown)}</span>
        {row.change !== null && (
          <span className="block text-xs text-muted">{changeText(row.change)}</span>
        )}
      </span>
    </div>
  )
}

/** From 1 to 4. */
const MeanBar = ({ mean, y, fill }: { mean: number | null; y: number; fill: string }) =>
  mean === null ? null : (
    <rect className={fill} y={y} width={`${((mean - 1) / 3) * 100}%`} height="9" rx="3" />
  )

export const meanText = (mean: number | null) => (mean === null ? '–' : formatFixed(mean, 3))

/** '+0,120', '−0,040', '0,000'. */
export function changeText(change: number | null, digits = 3) {
  if (change === null) return '–'
  const size = formatFixed(Math.abs(change), digits)
  if (Number(Math.abs(change).toFixed(digits)) === 0) return size
  return `${change > 0 ? '+' : '−'}${size}`
}
