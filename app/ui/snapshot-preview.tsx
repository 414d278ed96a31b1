import { Form } from 'react-router'
import { skmElements } from '#domain/feedback/feedback.ts'
import { skmElementLabel } from '#domain/feedback/terms.ts'
import { columnOf } from '#domain/satisfaction/columns.ts'
import type { SnapshotInput } from '#domain/satisfaction/satisfaction.schema.ts'
import { periodLabel } from '#domain/satisfaction/terms.ts'
import { m } from '#messages'
import { SubmitButton } from './button.tsx'
import { meanText } from './element-chart.tsx'
import { formatFixed } from './format.ts'
import { Notice, Section } from './page.tsx'
import { Badge } from './status.tsx'
import { type Column, DataTable } from './table.tsx'

type Row = {
  line: number
  service: string | null
  input: SnapshotInput | null
  index: number | null
  isConverted: boolean
  problem: string | null
}

type Props = {
  rows: readonly Row[]
  /** Whether the sheet had numbers only: then what they were taken for is worth a look. */
  isNumbered: boolean
  action: string
}

/** What a sheet would put on record, row by row, before anything is kept. */
export function SnapshotPreview({ rows, isNumbered, action }: Props) {
  const inputs = rows.flatMap(({ input }) => (input ? [input] : []))
  return (
    <Section
      title={m.satisfaction_import_preview()}
      hint={m.satisfaction_import_preview_hint({
        good: inputs.length,
        bad: rows.length - inputs.length,
      })}
    >
      {isNumbered && <Notice tone="warning">{m.satisfaction_import_numbered()}</Notice>}
      <div className="overflow-x-auto">
        <DataTable
          caption={m.satisfaction_import_preview()}
          columns={columns()}
          rows={rows}
          rowKey={({ line }) => String(line)}
        />
      </div>
      {inputs.length > 0 && (
        <Form method="post" action={action} className="mt-6 mb-12">
          <input type="hidden" name="rows" value={JSON.stringify(inputs)} />
          <SubmitButton>{m.satisfaction_import_confirm({ count: inputs.length })}</SubmitButton>
        </Form>
      )}
    </Section>
  )
}

const columns = (): Column<Row>[] => [
  { key: 'line', header: m.satisfaction_import_line(), primary: true, cell: ({ line }) => line },
  {
    key: 'scope',
    header: m.satisfaction_scope(),
    cell: ({ service }) => service ?? m.satisfaction_whole_unit(),
  },
  {
    key: 'period',
    header: m.satisfaction_period(),
    cell: ({ input }) => input && periodLabel(input),
  },
  {
    key: 'index',
    header: m.satisfaction_index(),
    numeric: true,
    cell: ({ index }) => index !== null && formatFixed(index),
  },
  {
    key: 'outcome',
    header: m.satisfaction_import_outcome(),
    cell: ({ problem, isConverted }) => (
      <span className="inline-block min-w-48">
        {problem ? problem : <Badge tone="success">{readyText(isConverted)}</Badge>}
      </span>
    ),
  },
  ...skmElements.map(
    (element): Column<Row> => ({
      key: element,
      header: skmElementLabel(element),
      numeric: true,
      cell: ({ input }) => input && meanText(input[columnOf[element]]),
    }),
  ),
]

const readyText = (isConverted: boolean) =>
  isConverted ? m.satisfaction_import_converted() : m.satisfaction_import_ready()
