import type { ForumStatus } from '#domain/forum/forum.ts'
import { forumStatusLabel } from '#domain/forum/terms.ts'
import { m } from '#messages'
import { Card, CardGrid, Row, Rows } from './card.tsx'
import { formatDateTime, formatPeriod } from './format.ts'
import { StatusPill } from './status.tsx'

type Entry = {
  id: string
  code: string
  theme: string
  status: ForumStatus
  place: string | null
  startsAt: Date | null
  endsAt: Date | null
  timeZone: string
  unitName: string
  inputs: number
  promises: number
}

type Props = { forums: readonly Entry[]; organization: string }

/** The next forums, side by side: when, what, where. */
export function ForumCards({ forums, organization }: Props) {
  return (
    <CardGrid>
      {forums.map((forum) => (
        <Card
          key={forum.id}
          to={`/${organization}/forum/${forum.code}`}
          title={forum.theme}
          eyebrow={<ForumStatusPill status={forum.status} />}
        >
          <p className="text-sm">{timeOf(forum)}</p>
          <p className="text-sm text-muted">
            {[forum.place, forum.unitName].filter(Boolean).join(' · ')}
          </p>
        </Card>
      ))}
    </CardGrid>
  )
}

/** Forums one under another, each with what it brought. */
export function ForumRows({ forums, organization }: Props) {
  return (
    <Rows>
      {forums.map((forum) => (
        <Row
          key={forum.id}
          to={`/${organization}/forum/${forum.code}`}
          title={forum.theme}
          meta={[timeOf(forum), forum.place, forum.unitName].filter(Boolean).join(' · ')}
          aside={<ForumStatusPill status={forum.status} />}
        >
          {forum.inputs + forum.promises > 0 && (
            <p className="text-sm">
              {m.portal_calendar_counts({ inputs: forum.inputs, promises: forum.promises })}
            </p>
          )}
        </Row>
      ))}
    </Rows>
  )
}

const ForumStatusPill = ({ status }: { status: ForumStatus }) => (
  <StatusPill of="forum" status={status} label={forumStatusLabel(status)} />
)

function timeOf({ startsAt, endsAt, timeZone }: Entry) {
  if (!startsAt) return m.participant_undated()
  return endsAt ? formatPeriod(startsAt, endsAt, timeZone) : formatDateTime(startsAt, timeZone)
}
