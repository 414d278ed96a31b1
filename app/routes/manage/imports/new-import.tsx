import { Form, href } from 'react-router'
import { spreadsheet } from '#domain/file/file.ts'
import { findForum } from '#domain/forum/forum.server.ts'
import { uploadSchema } from '#domain/import/import.schema.ts'
import { startImport } from '#domain/import/import.server.ts'
import { kindSaid } from '#domain/import/import.ts'
import { authorizeImport } from '#domain/import/import-access.server.ts'
import { importKindLabel } from '#domain/import/terms.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { fileLimits, handleUpload } from '#http/upload.server.ts'
import { m } from '#messages'
import { FileField } from '#ui/file-field.tsx'
import { formClass, usePlainForm } from '#ui/form.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/new-import'

export const meta: Route.MetaFunction = () => [{ title: m.import_new() }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { searchParams } = new URL(request.url)
  const kind = kindSaid(searchParams.get('jenis')) ?? 'STAKEHOLDERS'
  authorizeImport(actor, kind)
  const forum =
    kind === 'PARTICIPANTS' ? await findForum(actor, searchParams.get('forum') ?? '') : null
  const unitId = kind === 'SERVICES' ? (searchParams.get('unit') ?? '') : ''
  const about = forum && { id: forum.id, theme: forum.theme }
  return { kind, forum: about, unitId, upload: fileLimits(spreadsheet) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleUpload(request, uploadSchema, spreadsheet, async (input, files) => {
    const { id } = await startImport(context.get(actorContext), input, files)
    const page = href('/:organization/kelola/impor/:importId', { ...params, importId: id })
    return redirectSaying(page, m.import_file_taken())
  })
}

export default function NewImport({ loaderData, params }: Route.ComponentProps) {
  const { kind, forum, unitId, upload } = loaderData
  const { errors } = usePlainForm()
  const imports = href('/:organization/kelola/impor', params)
  return (
    <>
      <PageHeader
        title={`${m.import_new()}: ${importKindLabel(kind)}`}
        lead={forum ? m.import_for_forum({ theme: forum.theme }) : m.import_new_lead()}
        breadcrumbs={[{ label: m.import_imports(), to: imports }, { label: m.import_new() }]}
      />
      <Form method="post" encType="multipart/form-data" className={formClass}>
        <FormErrors />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="forumId" value={forum?.id ?? ''} />
        <input type="hidden" name="unitId" value={unitId} />
        <FileField
          name="file"
          label={m.import_file()}
          hint={m.import_file_hint()}
          error={errors.file}
          required
          {...upload}
          accept={`.csv,.tsv,.txt,.xlsx,.xlsm,.ods,${upload.accept}`}
        />
        <FormActions submit={m.import_read()} back={imports} />
      </Form>
    </>
  )
}
