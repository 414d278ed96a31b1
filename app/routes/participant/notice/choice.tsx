import { href } from 'react-router'
import { readerChoiceSchema } from '#domain/notice/notice.schema.ts'
import { changeReaderChoice, findReaderChoice } from '#domain/notice/reader-choice.server.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { getLocale } from '#messages/generated/runtime.js'
import { ReaderChoiceForm } from '#ui/reader-choice-form.tsx'
import type { Route } from './+types/choice'

export const meta: Route.MetaFunction = () => [
  { title: m.notice_reader_title() },
  { name: 'robots', content: 'noindex' },
]

const keyOf = (token: string) => ({ kind: 'READER', token }) as const

export async function loader({ params, context }: Route.LoaderArgs) {
  const organization = context.get(organizationContext)
  const key = keyOf(params.token)
  const { shown, way } = await findReaderChoice(publicActorOf(organization), key)
  return { organization: organization.name, choice: { shown, way } }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, readerChoiceSchema, async (input) => {
    const actor = publicActorOf(context.get(organizationContext))
    await changeReaderChoice(actor, keyOf(params.token), input, getLocale())
    const page = href('/:organization/kabar/:token', params)
    return redirectSaying(page, m.notice_reader_saved())
  })
}

export default function Choice({ loaderData }: Route.ComponentProps) {
  return <ReaderChoiceForm {...loaderData} />
}
