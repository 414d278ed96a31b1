import { href, Link, useLocation } from 'react-router'
import { type Reason, type Verdict, verdicts } from '#domain/import/import.ts'
import { reasonSentence, verdictLabel } from '#domain/import/terms.ts'
import { m } from '#messages'
import { withParams } from './paging.ts'
import { Badge, type Tone } from './status.tsx'
import type { Column } from './table.tsx'

const tones: Record<Verdict, Tone> = {
  NEW: 'success',
  MERGED: 'info',
  ASKED: 'accent',
  FLAGGED: 'warning',
  SKIPPED: 'neutral',
}

export const VerdictBadge = ({ verdict }: { verdict: Verdict }) => (
  <Badge tone={tones[verdict]}>{verdictLabel(verdict)}</Badge>
)

type Counts = Record<string, number | undefined>

/** How many rows come to what, each a link to them. */
export function VerdictFilter({ counts, verdict }: { counts: Counts; verdict?: Verdict }) {
  const { search } = useLocation()
  const all = verdicts.reduce((sum, one) => sum + (counts[one] ?? 0), 0)
  const entries = [
    {
      label: m.import_verdict_all(),
      count: all,
      to: withParams(search, { hasil: null }),
      own: undefined,
    },
    ...verdicts.map((one) => ({
      label: verdictLabel(one),
      count: counts[one] ?? 0,
      to: withParams(search, { hasil: one }),
      own: one,
    })),
  ]
  return (
    <nav aria-label={m.import_verdicts()} className="mb-6 flex flex-wrap gap-x-5 gap-y-2">
      {entries.map(({ label, count, to, own }) => (
        <Link
          key={label}
          to={to}
          preventScrollReset
          aria-current={own === verdict ? 'true' : undefined}
          className={own === verdict ? 'font-semibold' : ''}
        >
          {label} <span className="tabular-nums">{count}</span>
        </Link>
      ))}
    </nav>
  )
}

export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  return (
    <ul className="grid gap-1">
      {reasons.map((reason) => (
        <li key={`${reason.code}${reason.text}`}>{reasonSentence(reason)}</li>
      ))}
    </ul>
  )
}

type Row = {
  id: string
  number: number
  verdict: Verdict
  reasons: Reason[]
  cells: string[]
  columns: Record<string, string | boolean | null> | null
}

export const importRowColumns = (params: {
  organization: string
  importId: string
}): Column<Row>[] => [
  {
    key: 'row',
    header: m.import_row_number(),
    primary: true,
    cell: ({ id, number }) => (
      <Link
        className="whitespace-nowrap"
        to={href('/:organization/kelola/impor/:importId/baris/:rowId', { ...params, rowId: id })}
      >
        {m.import_row_title({ number })}
      </Link>
    ),
  },
  {
    key: 'verdict',
    header: m.import_row_result(),
    cell: ({ verdict }) => <VerdictBadge verdict={verdict} />,
  },
  {
    key: 'becomes',
    header: m.import_row_becomes(),
    cell: ({ columns }) => <Becomes {...{ columns }} />,
  },
  {
    key: 'reasons',
    header: m.import_reasons(),
    cell: ({ reasons }) => <Reasons {...{ reasons }} />,
  },
  {
    key: 'cells',
    header: m.import_row_in_file(),
    cell: ({ cells }) => (
      <span className="text-muted break-words">{cells.filter(Boolean).join(' | ')}</span>
    ),
  },
]

/** The name and what else would be kept, in few words. */
function Becomes({ columns }: Pick<Row, 'columns'>) {
  if (!columns) return <span className="text-muted">–</span>
  const { name, institution, position, phone, email } = columns
  return (
    <>
      {name}
      <span className="block text-sm text-muted">
        {[position, institution, phone, email].filter(Boolean).join(' · ')}
      </span>
    </>
  )
}
