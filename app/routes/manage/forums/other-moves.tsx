import { href, Link } from 'react-router'
import { otherMovesOf } from '#domain/forum/forum-next.ts'
import { m } from '#messages'
import { moveLabel, movePath } from '#ui/forum-moves.ts'
import { Section } from '#ui/page.tsx'
import type { Route } from './+types/forum'

type Data = Route.ComponentProps['loaderData']

/** Copying, putting off, calling off, opening again, archiving: quiet, at the end. */
export function OtherMoves({
  status,
  params,
}: {
  status: Data['forum']['status']
  params: Route.ComponentProps['params']
}) {
  const moves = otherMovesOf(status)
  return (
    <Section title={m.forum_other_moves()}>
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        <li>
          <Link to={href('/:organization/kelola/forum/:forumId/penyalinan', params)}>
            {m.forum_copy_title()}
          </Link>
        </li>
        {moves.map((to) => (
          <li key={to}>
            <Link to={movePath(status, to, params)}>{moveLabel(status, to)}</Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
