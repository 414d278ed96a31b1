import { Link } from 'react-router'
import type { Counts, Realization } from '#domain/follow-up/realization.ts'
import type { ForumStatus } from '#domain/forum/forum.ts'
import { forumStatusLabel } from '#domain/forum/terms.ts'
import { m } from '#messages'
import { formatNumber, formatShortDate } from './format.ts'
import { StatusPill } from './status.tsx'
import type { Column } from './table.tsx'
import { BothRealizations, Inputs, Promises } from './unit-figures.tsx'

export type ListedUnitForum = {
  id: string
  year: number
  theme: string
  status: ForumStatus
  startsAt: Date | null
  timeZone: string
  services: number
  people: number
  elements: number
  inputs: number
  orphans: number
  officialRecord: string | null
  promises: Counts & Realization
}

type Props = {
  forumUrl: (forumId: string) => string
  inputsUrl: (forumId: string) => string
}

/** A unit's forums, each with what it came to. */
export const unitForumColumns = ({ forumUrl, inputsUrl }: Props): Column<ListedUnitForum>[] => [
  {
    key: 'forum',
    header: m.evaluate_forums(),
    primary: true,
    cell: (forum) => (
      <>
        <Link to={forumUrl(forum.id)}>{forum.theme}</Link>
        <span className="block text-sm font-normal text-muted">{factsOf(forum)}</span>
      </>
    ),
  },
  ...meetingColumns(),
  {
    key: 'inputs',
    header: m.evaluate_inputs(),
    cell: (forum) => <ForumInputs forum={forum} to={inputsUrl(forum.id)} />,
  },
  ...promiseColumns(),
]

const meetingColumns = (): Column<ListedUnitForum>[] => [
  {
    key: 'status',
    header: m.forum_status(),
    cell: ({ status }) => (
      <StatusPill of="forum" status={status} label={forumStatusLabel(status)} />
    ),
  },
  {
    key: 'services',
    header: m.evaluate_forum_services(),
    cell: ({ services }) => formatNumber(services),
  },
  {
    key: 'people',
    header: m.common_present(),
    cell: ({ people, elements }) =>
      people > 0 ? m.evaluate_forum_people({ people: formatNumber(people), elements }) : '–',
  },
]

function ForumInputs({ forum, to }: { forum: ListedUnitForum; to: string }) {
  if (forum.inputs === 0) return '0'
  return (
    <Link to={to}>
      <Inputs {...forum} />
    </Link>
  )
}

const promiseColumns = (): Column<ListedUnitForum>[] => [
  {
    key: 'promises',
    header: m.evaluate_promises(),
    cell: ({ promises }) => <Promises counts={promises} />,
  },
  {
    key: 'realization',
    header: m.evaluate_realization(),
    cell: ({ promises }) => <BothRealizations {...promises} />,
  },
]

function factsOf({ year, startsAt, timeZone, officialRecord }: ListedUnitForum) {
  const facts = [
    startsAt ? formatShortDate(startsAt, timeZone) : String(year),
    officialRecord && m.evaluate_forum_record({ number: officialRecord }),
  ]
  return facts.filter(Boolean).join(' · ')
}
