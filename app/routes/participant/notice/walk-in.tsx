import { href } from 'react-router'
import { m } from '#messages'
import { ReaderChoiceForm } from '#ui/reader-choice-form.tsx'
import type { Route } from './+types/walk-in'
import { loadChoice, saveChoice } from './reader-choice.server.ts'

export const meta: Route.MetaFunction = () => [
  { title: m.notice_reader_title() },
  { name: 'robots', content: 'noindex' },
]

const keyOf = (token: string) => ({ kind: 'ATTENDANCE', token }) as const

export const loader = ({ params, context }: Route.LoaderArgs) =>
  loadChoice(context, keyOf(params.token))

export const action = ({ request, params, context }: Route.ActionArgs) =>
  saveChoice(request, context, keyOf(params.token), href('/:organization/h/:token/kabar', params))

export default function WalkInChoice({ loaderData }: Route.ComponentProps) {
  return <ReaderChoiceForm {...loaderData} />
}
