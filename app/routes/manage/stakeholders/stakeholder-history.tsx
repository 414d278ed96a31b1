import { Link } from 'react-router'
import { invitationStatusLabel } from '#domain/forum/terms.ts'
import { m } from '#messages'
import { formatDate, formatNumber, formatShortDate } from '#ui/format.ts'
import { Section } from '#ui/page.tsx'
import { Stat, Stats } from '#ui/stat.tsx'
import { Badge } from '#ui/status.tsx'
import { type Column, DataTable, Pager } from '#ui/table.tsx'
import type { Route } from './+types/stakeholder'

type Data = Route.ComponentProps['loaderData']
type Appearance = Data['history']['rows'][number]

/** How often somebody was asked, answered and came. */
export function AppearanceFigures({ figures, timeZone }: Pick<Data, 'figures' | 'timeZone'>) {
  const { invited, answered, came, lastAt } = figures
  return (
    <div className="mb-10">
      <Stats>
        <Stat value={formatNumber(invited)}>{m.registry_figure_invited()}</Stat>
        <Stat value={formatNumber(answered)}>{m.registry_figure_answered()}</Stat>
        <Stat value={formatNumber(came)}>{m.registry_figure_came()}</Stat>
        <Stat
          value={
            <span className="text-xl">
              {lastAt ? formatShortDate(lastAt, timeZone) : m.registry_figure_never()}
            </span>
          }
        >
          {m.registry_figure_last()}
        </Stat>
      </Stats>
    </div>
  )
}

type Props = Pick<Data, 'history'> & { organization: string }

/** Every forum somebody was asked or came to, the latest first. */
export function Appearances({ history, organization }: Props) {
  return (
    <Section title={m.registry_history()}>
      <DataTable
        caption={m.registry_history()}
        columns={columnsFor(organization)}
        rows={history.rows}
        rowKey={({ id }) => id}
        empty={<p className="text-muted">{m.stakeholder_history_empty()}</p>}
      />
      <Pager {...history} />
    </Section>
  )
}

const columnsFor = (organization: string): Column<Appearance>[] => [
  {
    key: 'forum',
    header: m.registry_history_forum(),
    primary: true,
    cell: ({ forumId, theme, year, ofMerged }) => (
      <>
        <Link to={`/${organization}/kelola/forum/${forumId}`}>{theme}</Link>{' '}
        <span className="text-muted">({year})</span>
        {ofMerged && (
          <span className="block text-sm font-normal text-muted">
            {m.registry_history_of({ name: ofMerged })}
          </span>
        )}
      </>
    ),
  },
  {
    key: 'date',
    header: m.registry_history_date(),
    cell: ({ startsAt, timeZone }) => (startsAt ? formatDate(startsAt, timeZone) : '–'),
  },
  {
    key: 'invitation',
    header: m.registry_history_invitation(),
    cell: ({ status, withdrawn }) =>
      status ? (
        <Badge>{withdrawn ? m.registry_history_withdrawn() : invitationStatusLabel(status)}</Badge>
      ) : (
        m.registry_history_uninvited()
      ),
  },
  { key: 'came', header: m.registry_history_attendance(), cell: cameOf },
]

function cameOf({ came, cameInstead }: Appearance) {
  if (!came) return '–'
  if (cameInstead) return m.registry_history_represented({ name: cameInstead })
  return <Badge tone="success">{m.registry_history_came()}</Badge>
}
