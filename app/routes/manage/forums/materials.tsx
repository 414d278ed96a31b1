import { Download, Trash2 } from 'lucide-react'
import { Form, href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { materials as materialRules } from '#domain/file/file.ts'
import { materialSchema } from '#domain/forum/material.schema.ts'
import { addMaterials, isOpenForMaterials, readMaterials } from '#domain/forum/material.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { fileLimits, handleUpload } from '#http/upload.server.ts'
import { m } from '#messages'
import { LinkButton, SubmitButton } from '#ui/button.tsx'
import { Row, Rows } from '#ui/card.tsx'
import { ConfirmAction } from '#ui/confirm.tsx'
import { FileField } from '#ui/file-field.tsx'
import { Field, formClass, useZodForm } from '#ui/form.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { formatBytes } from '#ui/format.ts'
import { ForumHeader } from '#ui/forum-header.tsx'
import type { Upload } from '#ui/forum-move-fields.tsx'
import { EmptyState, Section } from '#ui/page.tsx'
import type { Route } from './+types/materials'

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

type RowProps = {
  material: Route.ComponentProps['loaderData']['materials'][number]
  open: boolean
  params: Route.ComponentProps['params']
}

function MaterialRow({ material: { id, title, file }, open, params }: RowProps) {
  const download = href('/:organization/kelola/forum/:forumId/berkas/:fileId', {
    ...params,
    fileId: file.id,
  })
  return (
    <Row
      title={title}
      meta={`${file.name} · ${formatBytes(file.size)}`}
      aside={
        <>
          <LinkButton to={download} icon={Download} small variant="quiet" reloadDocument>
            {m.common_download()}
          </LinkButton>
          {open && (
            <ConfirmAction
              small
              label={m.forum_remove()}
              icon={Trash2}
              consequence={m.forum_material_remove_consequence({ title })}
              action={href('/:organization/kelola/forum/:forumId/bahan/:materialId/penghapusan', {
                ...params,
                materialId: id,
              })}
            />
          )}
        </>
      }
    />
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
