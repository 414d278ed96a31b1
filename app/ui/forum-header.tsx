import { CalendarClock, MapPin } from 'lucide-react'
import type { ReactNode } from 'react'
import { href, useRouteLoaderData } from 'react-router'
import type { Actor } from '#domain/access/actor.ts'
import { type Ability, can } from '#domain/access/policy.ts'
import type { ForumStatus } from '#domain/forum/forum.ts'
import { forumStatusLabel } from '#domain/forum/terms.ts'
import { m } from '#messages'
import { formatDateTime, formatPeriod } from './format.ts'
import { Icon } from './icon.tsx'
import { PageHeader } from './page.tsx'
import { StatusPill } from './status.tsx'
import { type Tab, Tabs } from './tabs.tsx'

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
  organization: string
  lead?: ReactNode
  action?: ReactNode
  eyebrow?: ReactNode
} & (
  | { forum: ForumFace; title?: undefined }
  /** The name of a page of the forum; none for its home. */
  | { forum: Pick<ForumFace, 'id' | 'theme'>; title: string }
)

/** The top of every page of one forum: where one is, and the way to its other pages. */
export function ForumHeader(props: Props) {
  const { forum, organization, title, lead, action, eyebrow } = props
  return (
    <>
      <PageHeader
        title={title ?? forum.theme}
        eyebrow={title ? undefined : eyebrow}
        lead={lead}
        action={action}
        facts={props.title ? undefined : <ForumFacts forum={props.forum as ForumFace} />}
        breadcrumbs={[
          ...(title
            ? forumTrail(forum, organization)
            : forumTrail(forum, organization).slice(0, 1)),
          { label: title ?? forum.theme },
        ]}
      />
      <ForumTabs organization={organization} forumId={forum.id} />
    </>
  )
}

/** The way from the list of forums to the home of this one. */
export function forumTrail(forum: Pick<ForumFace, 'id' | 'theme'>, organization: string) {
  const list = href('/:organization/kelola/forum', { organization })
  const home = href('/:organization/kelola/forum/:forumId', { organization, forumId: forum.id })
  return [
    { label: m.forum_list_title(), to: list },
    { label: forum.theme, to: home },
  ]
}

/** The pages of one forum, under the header of each of them. */
export function ForumTabs({ organization, forumId }: { organization: string; forumId: string }) {
  const home = href('/:organization/kelola/forum/:forumId', { organization, forumId })
  const actor = useRouteLoaderData<{ actor: Actor }>('routes/manage/layout')?.actor
  const tabs = tabsOf(home).filter(({ needs }) => !needs || (actor && can(actor, needs)))
  return <Tabs label={m.forum_pages()} tabs={tabs} />
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

/** The pages of a forum, each with what its reader must be able to do. */
const tabsOf = (home: string): Array<Tab & { needs?: Ability }> => [
  { to: home, label: m.forum_tab_home(), end: true },
  { to: `${home}/tim`, label: m.forum_tab_team() },
  { to: `${home}/acara`, label: m.forum_tab_agenda() },
  { to: `${home}/bahan`, label: m.forum_tab_materials() },
  { to: `${home}/undangan`, label: m.forum_tab_invitations() },
  { to: `${home}/kehadiran`, label: m.forum_tab_attendance(), needs: 'attendance.view' },
  { to: `${home}/masukan`, label: m.forum_tab_feedback(), needs: 'feedback.view' },
  { to: `${home}/meja-catatan`, label: m.minutes_title(), needs: 'minutes.keep' },
  { to: `${home}/rumusan`, label: m.forum_tab_agreement() },
  { to: `${home}/berita-acara`, label: m.record_record() },
  { to: `${home}/dokumen`, label: m.forum_tab_papers() },
  { to: `${home}/publikasi`, label: m.forum_tab_publications() },
  { to: `${home}/standar`, label: m.standard_forum_tab(), needs: 'standard.view' },
  { to: `${home}/kepuasan`, label: m.satisfaction_effect_tab(), needs: 'satisfaction.view' },
]
