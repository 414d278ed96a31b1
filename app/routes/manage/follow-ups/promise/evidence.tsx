import { Form, href } from 'react-router'
import { photosAndPdf } from '#domain/file/file.ts'
import { findBrief } from '#domain/follow-up/brief.server.ts'
import { attachEvidence } from '#domain/follow-up/evidence.server.ts'
import { evidenceSchema } from '#domain/follow-up/follow-up.schema.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { fileLimits, handleUpload } from '#http/upload.server.ts'
import { m } from '#messages'
import { RadioCards } from '#ui/choice.tsx'
import { DateField } from '#ui/date-field.tsx'
import { evidenceOptions } from '#ui/evidence-gallery.tsx'
import { FileField } from '#ui/file-field.tsx'
import { Field, formClass, usePlainForm } from '#ui/form.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { MovePage } from '#ui/move-page.tsx'
import type { Route } from './+types/evidence'

export const meta: Route.MetaFunction = () => [{ title: m.follow_up_evidence_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const brief = await findBrief(actor, 'follow-up.progress', params.followUpId)
  return { brief, limits: fileLimits(photosAndPdf) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleUpload(request, evidenceSchema, photosAndPdf, async (input, files) => {
    await attachEvidence(context.get(actorContext), params.followUpId, input, files)
    return redirectSaying(
      `${href('/:organization/kelola/tindak-lanjut/:followUpId', params)}#bukti`,
      m.follow_up_evidence_done({ count: files.length }),
    )
  })
}

export default function Evidence({ loaderData, params }: Route.ComponentProps) {
  const { brief, limits } = loaderData
  const { field } = usePlainForm({ kind: brief._count.evidence > 0 ? 'AFTER' : 'BEFORE' })
  const back = href('/:organization/kelola/tindak-lanjut/:followUpId', params)
  return (
    <MovePage
      promise={brief}
      title={m.follow_up_evidence_title()}
      lead={m.follow_up_evidence_lead()}
      back={back}
    >
      <Form method="post" encType="multipart/form-data" className={formClass}>
        <FormErrors />
        <RadioCards
          label={m.follow_up_evidence_kind()}
          options={evidenceOptions()}
          {...field('kind')}
        />
        <FileField
          label={m.follow_up_files()}
          {...limits}
          maxFiles={photosAndPdf.maximum}
          name="files"
          error={field('files').error}
        />
        <Field
          label={m.follow_up_caption()}
          hint={m.follow_up_caption_hint()}
          maxLength={300}
          {...field('caption')}
        />
        <div className="grid items-start gap-6 sm:grid-cols-2">
          <DateField
            label={m.follow_up_taken_on()}
            hint={m.follow_up_photo_only()}
            {...field('takenOn')}
          />
          <Field
            label={m.follow_up_place()}
            hint={m.follow_up_photo_only()}
            maxLength={200}
            {...field('place')}
          />
        </div>
        <FormActions submit={m.follow_up_evidence_submit()} back={back} />
      </Form>
    </MovePage>
  )
}
