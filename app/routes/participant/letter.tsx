import { href } from 'react-router'
import { findGuest } from '#domain/forum/guest.server.ts'
import { readOwnLetter } from '#domain/letter/letter-sheet.server.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { LetterSheet } from '#ui/letter-sheet.tsx'
import type { Route } from './+types/letter'

export const meta: Route.MetaFunction = () => [
  { title: m.participant_letter() },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = publicActorOf(context.get(organizationContext))
  return readOwnLetter(actor, await findGuest(actor, params.token))
}

export default function Letter({ loaderData, params }: Route.ComponentProps) {
  const { paper, sheets } = loaderData
  return (
    <>
      <h1 className="no-print mb-2">{m.participant_letter()}</h1>
      <p className="no-print mb-6">
        <a href={href('/:organization/u/:token', params)}>{m.participant_back()}</a>
      </p>
      {paper ? (
        sheets.map((sheet) => <LetterSheet key={sheet.id} paper={paper} sheet={sheet} />)
      ) : (
        <p>{m.letter_none()}</p>
      )}
    </>
  )
}
