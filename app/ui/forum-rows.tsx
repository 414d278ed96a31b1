import type { ForumStatus } from '#domain/forum/forum.ts'
import { forumStatusLabel } from '#domain/forum/terms.ts'
import { m } from '#messages'
import { Row, Rows } from './card.tsx'
import { formatDateTime } from './format.ts'
import { StatusPill } from './status.tsx'

type PublicForum = {
  id: string
  code: string
  theme: string
  status: ForumStatus
  startsAt: Date | null
  timeZone: string
  place: string | null
  unit: { name: string }
}

/** Forums as the public reads of them: what about, when, where, and how far. */
export function ForumRows({ forums, slug }: { forums: readonly PublicForum[]; slug: string }) {
  return (
    <Rows>
      {forums.map(({ id, code, theme, status, startsAt, timeZone, place, unit }) => (
        <Row
          key={id}
          to={`/${slug}/forum/${code}`}
          title={theme}
          meta={[
            unit.name,
            startsAt ? formatDateTime(startsAt, timeZone) : m.participant_undated(),
            place,
          ]
            .filter(Boolean)
            .join(' · ')}
          aside={<StatusPill of="forum" status={status} label={forumStatusLabel(status)} />}
        />
      ))}
    </Rows>
  )
}
