import { Form, href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { materials as materialRules } from '#domain/file/file.ts'
import { materialSchema } from '#domain/forum/material.schema.ts'
import { addMaterials, isOpenForMaterials, readMaterials } from '#domain/forum/material.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { fileLimits, handleUpload } from '#http/upload.server.ts'
import { m } from '#messages'
import { SubmitButton } from '#ui/button.tsx'
import { Rows } from '#ui/card.tsx'
import { FileField } from '#ui/file-field.tsx'
import { Field, formClass, useZodForm } from '#ui/form.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { ForumHeader } from '#ui/forum-header.tsx'
import type { Upload } from '#ui/forum-move-fields.tsx'
import { EmptyState, Section } from '#ui/page.tsx'
import type { Route } from './+types/materials'
import { MaterialRow } from './material-row.tsx'

export const meta: Route.MetaFunction = () => [{ title: m.forum_tab_materials() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { forum, materials } = await readMaterials(actor, params.forumId)
  const open = can(actor, 'forum.manage') && isOpenForMaterials(forum)
  return { forum, materials, open, upload: fileLimits(materialRules) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleUpload(request, materialSchema, materialRules, async (input, files) => {
    await addMaterials(context.get(actorContext), params.forumId, input, files)
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId/bahan', params),
      m.forum_material_added({ count: files.length }),
    )
  })
}

export default function Materials({ loaderData, params }: Route.ComponentProps) {
  const { forum, materials, open, upload } = loaderData
  return (
    <>
      <ForumHeader
        forum={forum}
        organization={params.organization}
        title={m.forum_tab_materials()}
        lead={m.forum_materials_lead()}
      />
      {materials.length === 0 ? (
        <EmptyState title={m.forum_materials_none()}>{m.forum_materials_none_hint()}</EmptyState>
      ) : (
        <Rows>
          {materials.map((material) => (
            <MaterialRow key={material.id} material={material} open={open} params={params} />
          ))}
        </Rows>
      )}
      {open && (
        <Section title={m.forum_material_add()}>
          <MaterialForm key={materials.length} upload={upload} />
        </Section>
      )}
    </>
  )
}

function MaterialForm({ upload }: { upload: Upload }) {
  const { field, errors, onSubmit } = useZodForm(materialSchema, {} as never)
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      onSubmit={onSubmit}
      noValidate
      className={formClass}
    >
      <FormErrors />
      <FileField
        name="file"
        label={m.forum_material_files()}
        maxFiles={materialRules.maximum}
        error={errors.file}
        {...upload}
      />
      <Field
        label={m.forum_material_title()}
        hint={m.forum_material_title_hint()}
        optional
        {...field('title')}
      />
      <SubmitButton className="justify-self-start">{m.forum_material_add()}</SubmitButton>
    </Form>
  )
}
