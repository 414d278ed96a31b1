import { href } from 'react-router'
import { forumStatusLabel } from '#domain/forum/terms.ts'
import { Row, Rows } from '#ui/card.tsx'
import { forumTime } from '#ui/forum-header.tsx'
import { StatusPill } from '#ui/status.tsx'
import type { Route } from './+types/start'

type Data = Route.ComponentProps['loaderData']

/** Forums that are over, whose papers or promises are still being worked on. */
export function WorkingForums({ working, organization }: Data & { organization: string }) {
  return (
    <Rows>
      {working.map(({ id, ...forum }) => (
        <Row
          key={id}
          to={href('/:organization/kelola/forum/:forumId', { organization, forumId: id })}
          title={forum.theme}
          meta={`${forum.unit.name} · ${forumTime(forum)}`}
          aside={
            <StatusPill of="forum" status={forum.status} label={forumStatusLabel(forum.status)} />
          }
        />
      ))}
    </Rows>
  )
}
