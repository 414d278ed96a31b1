import { Form, href } from 'react-router'
import { signedSheet } from '#domain/file/file.ts'
import { todayIn } from '#domain/follow-up/follow-up.server.ts'
import { signOnPaper } from '#domain/record/paper-signing.server.ts'
import { paperSignatureSchema } from '#domain/record/record.schema.ts'
import { readRecordHome } from '#domain/record/record-home.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { fileLimits, handleUpload } from '#http/upload.server.ts'
import { m } from '#messages'
import { CheckboxGroup } from '#ui/choice.tsx'
import { DateField } from '#ui/date-field.tsx'
import { FileField } from '#ui/file-field.tsx'
import { formClass, useZodForm } from '#ui/form.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { ForumHeader } from '#ui/forum-header.tsx'
import { EmptyState } from '#ui/page.tsx'
import type { Route } from './+types/paper-signing'

export const meta: Route.MetaFunction = () => [{ title: m.record_on_paper() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const { forum, latest } = await readRecordHome(
    context.get(actorContext),
    params.forumId,
    'forum.manage',
  )
  return { forum, latest, upload: fileLimits(signedSheet), today: todayIn(forum.timeZone) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleUpload(request, paperSignatureSchema, signedSheet, async (input, files) => {
    await signOnPaper(context.get(actorContext), params.forumId, input, files)
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId/berita-acara', params),
      m.record_paper_taken(),
    )
  })
}

export default function PaperSigning({ loaderData, params }: Route.ComponentProps) {
  const { forum, latest, upload, today } = loaderData
  return (
    <>
      <ForumHeader
        forum={forum}
        organization={params.organization}
        title={m.record_on_paper()}
        lead={m.record_on_paper_lead()}
      />
      {latest && !latest.signedAt ? (
        <ScanForm {...{ latest, upload, today, params }} />
      ) : (
        <EmptyState title={latest ? m.record_error_complete_already() : m.record_none()} />
      )}
    </>
  )
}

type Props = Pick<Route.ComponentProps['loaderData'], 'upload' | 'today'> &
  Pick<Route.ComponentProps, 'params'> & {
    latest: NonNullable<Route.ComponentProps['loaderData']['latest']>
  }

function ScanForm({ latest, upload, today, params }: Props) {
  const waiting = latest.signatories.filter(({ signature }) => !signature)
  const { field, errors, onSubmit } = useZodForm(paperSignatureSchema, {
    ...{ signatoryIds: waiting.map(({ id }) => id), signedOn: today },
  } as never)
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      onSubmit={onSubmit}
      noValidate
      className={formClass}
    >
      <FormErrors />
      <CheckboxGroup
        label={m.record_on_sheet()}
        {...field('signatoryIds')}
        columns
        options={waiting.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField label={m.record_signed_on()} className="max-w-56" {...field('signedOn')} />
      <FileField
        name="scan"
        label={m.record_scan()}
        hint={m.record_scan_hint()}
        error={errors.scan}
        maxFiles={signedSheet.maximum}
        {...upload}
      />
      <FormActions
        submit={m.record_paper_submit()}
        back={href('/:organization/kelola/forum/:forumId/berita-acara', params)}
      />
    </Form>
  )
}
