/** One measured figure and the bar it is held against. */
export type Figure = { name: string; value: number; bar: number; better: 'higher' | 'lower' }

export const holds = ({ value, bar, better }: Figure) =>
  better === 'higher' ? value >= bar : value <= bar

export function table(figures: Figure[]) {
  const rows = figures.map((figure) => [
    figure.name,
    rounded(figure.value),
    `${figure.better === 'higher' ? '≥' : '≤'} ${figure.bar}`,
    holds(figure) ? 'holds' : 'MISSED',
  ])
  const lines = [['figure', 'value', 'bar', ''], ...rows]
  const widths = [0, 1, 2].map((column) =>
    Math.max(...lines.map((row) => row[column]?.length ?? 0)),
  )
  return lines
    .map(([name = '', value = '', bar = '', verdict = '']) =>
      [
        name.padEnd(widths[0] ?? 0),
        value.padStart(widths[1] ?? 0),
        bar.padEnd(widths[2] ?? 0),
        verdict,
      ].join('  '),
    )
    .join('\n')
}

export const rounded = (value: number) => String(Math.round(value * 100) / 100)
