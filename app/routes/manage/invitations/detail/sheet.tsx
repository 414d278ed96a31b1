import { href } from 'react-router'
import { readLetterSheet } from '#domain/letter/letter-sheet.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LetterPages } from '#ui/letter-pages.tsx'
import type { Route } from './+types/sheet'

export const meta: Route.MetaFunction = () => [{ title: m.letter_letter() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { paper, sheets } = await readLetterSheet(actor, params.forumId, params.invitationId)
  return { paper, sheets }
}

export default function Sheet({ loaderData, params }: Route.ComponentProps) {
  return (
    <LetterPages
      {...loaderData}
      back={href('/:organization/kelola/forum/:forumId/undangan/:invitationId', params)}
      letter={href('/:organization/kelola/forum/:forumId/undangan/surat', params)}
    />
  )
}
