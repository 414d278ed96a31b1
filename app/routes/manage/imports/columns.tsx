import { Form, href } from 'react-router'
import { fieldsOfKind } from '#domain/import/field-words.ts'
import { mappingSchema } from '#domain/import/import.schema.ts'
import type { Field } from '#domain/import/import.ts'
import { findImport } from '#domain/import/import-access.server.ts'
import { changeMapping } from '#domain/import/import-change.server.ts'
import { fieldLabel } from '#domain/import/terms.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { formClass, SelectField, usePlainForm } from '#ui/form.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/columns'

export const meta: Route.MetaFunction = () => [{ title: m.import_columns() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const { kind, columns, sheets, sheetName, file } = await findImport(
    context.get(actorContext),
    params.importId,
  )
  return {
    fields: fieldsOfKind[kind],
    columns: columns as Array<{
      key: string
      title: string
      field: Field | null
      samples: string[]
    }>,
    sheets: sheets as Array<{ name: string; hidden: boolean; rows: number }>,
    sheetName,
    file: file.name,
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, mappingSchema, async (input) => {
    await changeMapping(context.get(actorContext), params.importId, input)
    return redirectSaying(
      href('/:organization/kelola/impor/:importId', params),
      m.import_columns_saved(),
    )
  })
}

export default function Columns({ loaderData, params }: Route.ComponentProps) {
  const { columns, fields, file } = loaderData
  const { errors } = usePlainForm()
  const back = href('/:organization/kelola/impor/:importId', params)
  return (
    <>
      <PageHeader
        title={m.import_columns()}
        lead={m.import_columns_lead()}
        breadcrumbs={[{ label: file, to: back }, { label: m.import_columns() }]}
      />
      <Form method="post" className={formClass}>
        <FormErrors />
        <SheetChoice {...loaderData} />
        {columns.map((column, index) => (
          <div key={column.key}>
            <input type="hidden" name="column" value={column.key} />
            <SelectField
              name="field"
              id={`f-field-${index}`}
              label={column.title || `${m.import_column_untitled()} ${column.key.replace('#', '')}`}
              hint={sampled(column.samples)}
              error={index === 0 ? errors.field : undefined}
              defaultValue={column.field ?? ''}
              placeholder={m.import_column_ignored()}
            >
              {fields.map((field) => (
                <option key={field} value={field}>
                  {fieldLabel(field)}
                </option>
              ))}
            </SelectField>
          </div>
        ))}
        <FormActions submit={m.import_columns_save()} back={back} />
      </Form>
    </>
  )
}

const sampled = (samples: readonly string[]) =>
  samples.length > 0
    ? m.import_column_samples({ samples: samples.map((one) => one.slice(0, 60)).join(' · ') })
    : undefined

type SheetProps = Pick<Route.ComponentProps['loaderData'], 'sheets' | 'sheetName'>

function SheetChoice({ sheets, sheetName }: SheetProps) {
  if (sheets.length < 2) return null
  return (
    <SelectField
      name="sheet"
      label={m.import_sheet()}
      hint={m.import_sheet_hint()}
      defaultValue={sheetName}
      placeholder={false}
    >
      {sheets.map(({ name, hidden, rows: count }) => (
        <option key={name} value={name}>
          {hidden ? m.import_sheet_hidden({ name, count }) : m.import_sheet_rows({ name, count })}
        </option>
      ))}
    </SelectField>
  )
}
