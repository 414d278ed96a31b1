import { href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { letterSettingSchema } from '#domain/letter/letter-setting.schema.ts'
import { findLetterSetting, setLetters } from '#domain/letter/letter-setting.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LetterSettingForm } from '#ui/letter-setting-form.tsx'
import { PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/letters'

export const meta: Route.MetaFunction = () => [{ title: m.letter_settings() }]

export async function loader({ context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'organization.manage')
  return findLetterSetting(actor)
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, letterSettingSchema, async (input) => {
    await setLetters(context.get(actorContext), input)
    return redirectSaying(
      href('/:organization/kelola/pengaturan/surat', params),
      m.letter_settings_saved(),
    )
  })
}

export default function Letters({ loaderData, params }: Route.ComponentProps) {
  const settings = href('/:organization/kelola/pengaturan', params)
  return (
    <>
      <PageHeader
        title={m.letter_settings()}
        lead={m.letter_settings_lead()}
        breadcrumbs={[
          { label: m.organization_settings(), to: settings },
          { label: m.letter_settings() },
        ]}
      />
      <LetterSettingForm {...loaderData} back={settings} />
    </>
  )
}
