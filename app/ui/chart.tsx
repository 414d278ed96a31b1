import type { ReactNode } from 'react'
import { m } from '#messages'

type FigureProps = {
  title: string
  note?: ReactNode
  head: readonly string[]
  rows: readonly (readonly string[])[]
  children: ReactNode
}

/** A drawing with its title, and behind it the same as a table. */
export function ChartFigure({ title, note, head, rows, children }: FigureProps) {
  return (
    <figure className="chart grid content-start gap-3">
      <figcaption>
        <span className="font-semibold">{title}</span>
        {note && <span className="hint block">{note}</span>}
      </figcaption>
      {children}
      <details className="text-sm">
        <summary className="text-muted">{m.common_as_table()}</summary>
        <table className="table mt-2">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              {head.map((name, column) => (
                <th key={name} scope="col" className={column > 0 ? 'end' : undefined}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...values]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {values.map((value, column) => (
                  <td key={head[column + 1]} className="end">
                    {value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

/** A colour by meaning, for parts of a chart. */
export type ChartTone = 'mark' | 'faint' | 'accent' | 'success' | 'warning' | 'danger'

/** What the colours of a chart stand for. */
export function Legend({
  items,
}: {
  items: readonly { tone: ChartTone | 'target'; label: string }[]
}) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
      {items.map(({ tone, label }) => (
        <li key={label} className="flex items-center gap-2">
          <svg aria-hidden="true" width="14" height="14">
            {tone === 'target' ? (
              <line className="target" x1="0" x2="14" y1="7" y2="7" />
            ) : (
              <rect className={`fill-${tone}`} width="14" height="14" rx="3" />
            )}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}
