import { CalendarClock, MapPin } from 'lucide-react'
import type { ReactNode } from 'react'
import { href } from 'react-router'
import type { ForumStatus } from '#domain/forum/forum.ts'
import { forumStatusLabel } from '#domain/forum/terms.ts'
import { m } from '#messages'
import { formatDateTime, formatPeriod } from './format.ts'
import { Icon } from './icon.tsx'
import { PageHeader } from './page.tsx'
import { StatusPill } from './status.tsx'
import { Tabs } from './tabs.tsx'

/** What the pages of a forum say of it at their top. */
export type ForumFace = {
  id: string
  theme: string
  status: ForumStatus
  startsAt: Date | null
  endsAt: Date | null
  timeZone: string
  place: string | null
}

type Props = {
  forum: ForumFace
  organization: string
  /** The name of this page of the forum; none for its home. */
  title?: string
  lead?: ReactNode
  action?: ReactNode
  eyebrow?: ReactNode
}

/** The top of every page of one forum: where one is, and the way to its other pages. */
export function ForumHeader({ forum, organization, title, lead, action, eyebrow }: Props) {
  const home = href('/:organization/kelola/forum/:forumId', { organization, forumId: forum.id })
  const list = href('/:organization/kelola/forum', { organization })
  return (
    <>
      <PageHeader
        title={title ?? forum.theme}
        eyebrow={title ? undefined : eyebrow}
        lead={lead}
        action={action}
        facts={title ? undefined : <ForumFacts forum={forum} />}
        breadcrumbs={[
          { label: m.forum_list_title(), to: list },
          ...(title
            ? [{ label: forum.theme, to: home }, { label: title }]
            : [{ label: forum.theme }]),
        ]}
      />
      <ForumTabs organization={organization} forumId={forum.id} />
    </>
  )
}

/** The pages of one forum, under the header of each of them. */
export function ForumTabs({ organization, forumId }: { organization: string; forumId: string }) {
  const home = href('/:organization/kelola/forum/:forumId', { organization, forumId })
  return <Tabs label={m.forum_pages()} tabs={tabsOf(home)} />
}

/** State, time and place in a line. */
function ForumFacts({ forum }: { forum: ForumFace }) {
  return (
    <>
      <StatusPill of="forum" status={forum.status} label={forumStatusLabel(forum.status)} />
      <span className="flex items-center gap-1.5">
        <Icon of={CalendarClock} className="size-4" />
        {forumTime(forum)}
      </span>
      {forum.place && (
        <span className="flex items-center gap-1.5">
          <Icon of={MapPin} className="size-4" />
          {forum.place}
        </span>
      )}
    </>
  )
}

/** When a forum is, in its own zone. */
export function forumTime({
  startsAt,
  endsAt,
  timeZone,
}: Omit<ForumFace, 'id' | 'theme' | 'status' | 'place'>) {
  if (!startsAt) return m.forum_undated()
  return endsAt ? formatPeriod(startsAt, endsAt, timeZone) : formatDateTime(startsAt, timeZone)
}

const tabsOf = (home: string) => [
  { to: home, label: m.forum_tab_home(), end: true },
  { to: `${home}/tim`, label: m.forum_tab_team() },
  { to: `${home}/acara`, label: m.forum_tab_agenda() },
  { to: `${home}/bahan`, label: m.forum_tab_materials() },
  { to: `${home}/undangan`, label: m.forum_tab_invitations() },
  { to: `${home}/kehadiran`, label: m.forum_tab_attendance() },
  { to: `${home}/masukan`, label: m.forum_tab_feedback() },
  { to: `${home}/rumusan`, label: m.forum_tab_agreement() },
  { to: `${home}/dokumen`, label: m.forum_tab_papers() },
  { to: `${home}/publikasi`, label: m.forum_tab_publications() },
]
