import { Form, href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { spreadsheet } from '#domain/file/file.ts'
import { serviceOptions } from '#domain/organization/service.server.ts'
import { findUnit } from '#domain/organization/unit.server.ts'
import { sheetSchema } from '#domain/satisfaction/satisfaction.schema.ts'
import { previewSnapshots } from '#domain/satisfaction/snapshot-import.server.ts'
import { actorContext } from '#http/session.server.ts'
import { fileLimits, handleUpload } from '#http/upload.server.ts'
import { m } from '#messages'
import { SubmitButton } from '#ui/button.tsx'
import { FileField } from '#ui/file-field.tsx'
import { Field, FieldSet, formClass, SelectField, usePlainForm } from '#ui/form.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { PageHeader } from '#ui/page.tsx'
import { PeriodFields } from '#ui/period-fields.tsx'
import { SnapshotPreview } from '#ui/snapshot-preview.tsx'
import type { Route } from './+types/import'

export const meta: Route.MetaFunction = () => [{ title: m.satisfaction_import_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'satisfaction.manage')
  const { id, name } = await findUnit(actor, params.unitId)
  return {
    unit: { name },
    services: await serviceOptions(actor, id),
    upload: fileLimits(spreadsheet),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleUpload(request, sheetSchema, spreadsheet, (given, files) =>
    previewSnapshots(context.get(actorContext), params.unitId, given, files),
  )
}

export default function Import({ loaderData, actionData, params }: Route.ComponentProps) {
  const back = href('/:organization/kelola/unit/:unitId/kepuasan', params)
  return (
    <>
      <PageHeader
        title={m.satisfaction_import_title()}
        lead={m.satisfaction_import_lead()}
        breadcrumbs={[
          { label: m.satisfaction_unit_title({ unit: loaderData.unit.name }), to: back },
          { label: m.satisfaction_import() },
        ]}
      />
      {actionData && 'rows' in actionData && (
        <SnapshotPreview {...actionData} action={`${back}/impor/pencatatan`} />
      )}
      <SheetForm {...loaderData} />
    </>
  )
}

function SheetForm({ services, upload }: Route.ComponentProps['loaderData']) {
  const { field, errors } = usePlainForm()
  return (
    <Form method="post" encType="multipart/form-data" className={formClass}>
      <FormErrors />
      <FileField
        name="file"
        label={m.satisfaction_import_file()}
        error={errors.file}
        required
        {...upload}
        accept={`.csv,.tsv,.txt,.xlsx,.xlsm,.ods,${upload.accept}`}
      />
      <SelectField
        label={m.satisfaction_import_order()}
        hint={m.satisfaction_import_order_hint()}
        placeholder={m.satisfaction_import_order_none()}
        {...field('order')}
      >
        <option value="OFFICIAL">{m.satisfaction_import_order_official()}</option>
        <option value="SWAPPED">{m.satisfaction_import_order_swapped()}</option>
      </SelectField>
      <FieldSet legend={m.satisfaction_import_given()} hint={m.satisfaction_import_given_hint()}>
        <PeriodFields field={field} services={services} optional />
        <Field
          label={m.satisfaction_respondents()}
          inputMode="numeric"
          autoComplete="off"
          optional
          {...field('respondents')}
        />
      </FieldSet>
      <SubmitButton className="justify-self-start">{m.satisfaction_import_read()}</SubmitButton>
    </Form>
  )
}
