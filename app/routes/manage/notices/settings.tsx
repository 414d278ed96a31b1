import { Form, href } from 'react-router'
import { changeChoices, findChoices } from '#domain/notice/choice.server.ts'
import { staffChoiceSchema } from '#domain/notice/notice.schema.ts'
import { noticeWays, staffNoticeKinds } from '#domain/notice/notice.ts'
import { noticeKindLabel, noticeWayLabel, staffNoticeHint } from '#domain/notice/terms.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { SubmitButton } from '#ui/button.tsx'
import { formClass, SelectField, usePlainForm } from '#ui/form.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/settings'

export const meta: Route.MetaFunction = () => [{ title: m.notice_settings_title() }]

export async function loader({ context }: Route.LoaderArgs) {
  return { choices: await findChoices(context.get(actorContext)) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, staffChoiceSchema, async (input) => {
    await changeChoices(context.get(actorContext), input)
    const page = href('/:organization/kelola/pemberitahuan/pengaturan', params)
    return redirectSaying(page, m.notice_saved())
  })
}

export default function NoticeSettings({ loaderData, params }: Route.ComponentProps) {
  const { field } = usePlainForm(loaderData.choices)
  const labels = Object.fromEntries(
    staffNoticeKinds.map((kind) => [kind, noticeKindLabel(kind)] as const),
  )
  return (
    <>
      <PageHeader
        title={m.notice_settings_title()}
        lead={m.notice_settings_lead()}
        breadcrumbs={[
          { label: m.notice_title(), to: href('/:organization/kelola/pemberitahuan', params) },
          { label: m.notice_settings() },
        ]}
      />
      <Form method="post" className={formClass} noValidate>
        <FormErrors labels={labels} />
        {staffNoticeKinds.map((kind) => (
          <SelectField
            key={kind}
            label={noticeKindLabel(kind)}
            hint={staffNoticeHint(kind)}
            placeholder={false}
            {...field(kind)}
          >
            {noticeWays.map((way) => (
              <option key={way} value={way}>
                {noticeWayLabel(way)}
              </option>
            ))}
          </SelectField>
        ))}
        <div>
          <SubmitButton>{m.common_save()}</SubmitButton>
        </div>
      </Form>
    </>
  )
}
