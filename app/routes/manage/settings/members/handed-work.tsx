import { href, Link } from 'react-router'
import { followUpStatusLabel } from '#domain/follow-up/terms.ts'
import { forumStatusLabel, teamRoleLabel } from '#domain/forum/terms.ts'
import { m } from '#messages'
import { Row, Rows } from '#ui/card.tsx'
import { formatDate } from '#ui/format.ts'
import { Section } from '#ui/page.tsx'
import { StatusPill } from '#ui/status.tsx'
import type { Route } from './+types/handover'

type Data = Route.ComponentProps['loaderData']
type Params = { organization: string }
type Props<List extends 'followUps' | 'teams'> = {
  rows: Data[List]
  count: number
  params: Params
}

/** The promises that will change hands, soonest due first. */
export function HeldFollowUps({ rows, count, params }: Props<'followUps'>) {
  if (count === 0) return null
  return (
    <Section title={m.access_held_follow_ups({ n: count })} hint={moreThan(rows.length, count)}>
      <Rows>
        {rows.map((row) => (
          <HeldFollowUp key={row.id} row={row} params={params} />
        ))}
      </Rows>
    </Section>
  )
}

function HeldFollowUp({ row, params }: { row: Data['followUps'][number]; params: Params }) {
  const { id, number, problem, status, dueOn, forum, unit } = row
  const facts = [
    `${forum.theme} (${forum.year})`,
    unit.shortName ?? unit.name,
    dueOn && m.access_held_due({ day: formatDate(dueOn, 'UTC') }),
  ]
  return (
    <Row
      to={href('/:organization/kelola/tindak-lanjut/:followUpId', { ...params, followUpId: id })}
      title={`${m.follow_up_number({ number })} · ${problem}`}
      meta={facts.filter(Boolean).join(' · ')}
      aside={<StatusPill of="followUp" status={status} label={followUpStatusLabel(status)} />}
    />
  )
}

/** The places in forum teams that will change hands. */
export function HeldTeams({ rows, count, params }: Props<'teams'>) {
  if (count === 0) return null
  return (
    <Section title={m.access_held_teams({ n: count })} hint={moreThan(rows.length, count)}>
      <Rows>
        {rows.map(({ id, role, forum: { id: forumId, theme, status } }) => (
          <Row
            key={id}
            to={href('/:organization/kelola/forum/:forumId/tim', { ...params, forumId })}
            title={theme}
            meta={teamRoleLabel(role)}
            aside={<StatusPill of="forum" status={status} label={forumStatusLabel(status)} />}
          />
        ))}
      </Rows>
    </Section>
  )
}

/** The inputs that will change hands: how many, and where they are read. */
export function HeldInputs(props: { id: string; count: number; organization: string }) {
  const { id, count, organization } = props
  if (count === 0) return null
  return (
    <Section title={m.access_held_inputs({ n: count })}>
      <Link to={`${href('/:organization/kelola/masukan', { organization })}?petugas=${id}`}>
        {m.access_held_inputs_open()}
      </Link>
    </Section>
  )
}

const moreThan = (shown: number, count: number) =>
  count > shown ? m.access_held_first({ n: shown }) : undefined
