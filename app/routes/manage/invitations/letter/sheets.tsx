import { href } from 'react-router'
import { readLetterSheets } from '#domain/letter/letter-sheet.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LetterPages } from '#ui/letter-pages.tsx'
import { cursorOf } from '#ui/paging.ts'
import type { Route } from './+types/sheets'

export const meta: Route.MetaFunction = () => [{ title: m.letter_print() }]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { forum: _forum, ...page } = await readLetterSheets(
    actor,
    params.forumId,
    cursorOf(request),
  )
  return page
}

export default function Sheets({ loaderData, params }: Route.ComponentProps) {
  return (
    <LetterPages
      {...loaderData}
      back={href('/:organization/kelola/forum/:forumId/undangan', params)}
      letter={href('/:organization/kelola/forum/:forumId/undangan/surat', params)}
      handover={href('/:organization/kelola/forum/:forumId/undangan/penyerahan', params)}
    />
  )
}
