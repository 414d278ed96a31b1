import { Form, href, Link } from 'react-router'
import { rowSchema } from '#domain/import/import.schema.ts'
import { findImport } from '#domain/import/import-access.server.ts'
import { answerRow } from '#domain/import/import-change.server.ts'
import { findRow } from '#domain/import/import-row.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { formClass, usePlainForm } from '#ui/form.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { RowDecision } from '#ui/import-decision.tsx'
import { keptFacts, recordAddress } from '#ui/import-record.ts'
import { Reasons, VerdictBadge } from '#ui/import-rows.tsx'
import { Facts, PageHeader, Section } from '#ui/page.tsx'
import type { Route } from './+types/row'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData && m.import_row_title({ number: loaderData.row.number }) },
]

export async function loader({ params, context }: Route.LoaderArgs) {
  const found = await findImport(context.get(actorContext), params.importId)
  return {
    kind: found.kind,
    status: found.status,
    file: found.file.name,
    columns: found.columns as Array<{ index: number; title: string; key: string }>,
    row: await findRow(found, params.rowId),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, rowSchema, async (input) => {
    await answerRow(context.get(actorContext), params.importId, params.rowId, input)
    return redirectSaying(
      `${href('/:organization/kelola/impor/:importId', params)}?hasil=ASKED`,
      m.import_decision_saved(),
    )
  })
}

export default function Row({ loaderData, params }: Route.ComponentProps) {
  const { row, columns, file, kind, status } = loaderData
  const back = href('/:organization/kelola/impor/:importId', params)
  const record = status === 'DONE' && row.recordId && recordAddress(kind, row.recordId, params)
  return (
    <>
      <PageHeader
        title={m.import_row_title({ number: row.number })}
        facts={<VerdictBadge verdict={row.verdict} />}
        action={record && <Link to={record}>{m.import_see_record()}</Link>}
        breadcrumbs={[{ label: file, to: back }, { label: m.import_row_title(row) }]}
      />
      <Reasons reasons={row.reasons} />
      {row.columns && (
        <Section title={m.import_row_becomes()}>
          <Facts items={keptFacts(row.columns)} />
        </Section>
      )}
      <Section title={m.import_row_in_file()}>
        <Facts items={cellFacts(row.cells, columns)} />
      </Section>
      {status === 'READY' && <Decision row={row} back={back} />}
    </>
  )
}

type Data = Route.ComponentProps['loaderData']

const cellFacts = (cells: string[], columns: Data['columns']) =>
  cells.flatMap((cell, index) => {
    const title = columns.find((column) => column.index === index)?.title
    return cell ? [[title || m.import_column_untitled(), cell] as const] : []
  })

function Decision({ row, back }: { row: Data['row']; back: string }) {
  const { errors } = usePlainForm()
  if (!row.columns && row.candidates.length === 0) return null
  return (
    <Section title={m.import_row_decide()}>
      <Form method="post" className={formClass}>
        <FormErrors />
        <RowDecision row={row} errors={errors} />
        <FormActions submit={m.import_decision_save()} back={back} />
      </Form>
    </Section>
  )
}
