import { Link } from 'react-router'
import { feedbackWindowOf } from '#domain/forum/feedback-window.ts'
import type {
  ForumStatus,
  Method,
  Moderation,
  SubjectMatter,
  TeamRole,
  TopicKind,
} from '#domain/forum/forum.ts'
import {
  methodLabel,
  moderationLabel,
  subjectMatterLabel,
  teamRoleLabel,
  topicKindLabel,
} from '#domain/forum/terms.ts'
import { m } from '#messages'
import { formatDateTime } from './format.ts'
import { forumTime } from './forum-header.tsx'
import { Facts } from './page.tsx'

type Details = {
  code: string
  year: number
  status: ForumStatus
  topicKinds: readonly TopicKind[]
  subjectMatters: readonly SubjectMatter[]
  method: Method | null
  place: string | null
  onlineUrl: string | null
  startsAt: Date | null
  endsAt: Date | null
  timeZone: string
  description: string | null
  capacity: number | null
  walkInsWelcome: boolean
  moderation: Moderation
  feedbackOpensAt: Date | null
  feedbackClosesAt: Date | null
  announcedAt: Date | null
  sourceUrl: string | null
  sourceName: string | null
  services: ReadonlyArray<{ service: { id: string; name: string } }>
  team: ReadonlyArray<{ id: string; role: TeamRole; name: string }>
}

type Fact = readonly [string, React.ReactNode]

/** The facts of a forum, as its staff entered them. */
export function ForumDetails({ forum, organization }: { forum: Details; organization: string }) {
  const publicPage = `/${organization}/forum/${forum.code}`
  return (
    <Facts
      items={[
        [m.forum_field_year(), forum.year],
        [m.forum_time(), forumTime(forum)],
        ...subjectOf(forum),
        [m.forum_field_capacity(), forum.capacity],
        [m.forum_field_walk_ins(), forum.walkInsWelcome ? m.common_yes() : m.common_no()],
        [m.similar_moderation(), moderationLabel(forum.moderation)],
        [m.forum_feedback_window(), windowSentence(forum)],
        [
          m.forum_code(),
          <Code key="code" code={forum.code} page={forum.announcedAt ? publicPage : null} />,
        ],
        [
          m.forum_field_description(),
          forum.description && <p className="prose">{forum.description}</p>,
        ],
        ...sourceOf(forum),
      ]}
    />
  )
}

/** How and where it meets, what it is about and who runs it. */
function subjectOf(forum: Details): Fact[] {
  const { topicKinds, subjectMatters, method, place, onlineUrl, services, team } = forum
  return [
    [m.forum_field_method(), method && methodLabel(method)],
    [m.forum_field_place(), place],
    [m.forum_field_link(), onlineUrl && <a href={onlineUrl}>{onlineUrl}</a>],
    [m.forum_field_topics(), topicKinds.map(topicKindLabel).join(', ')],
    [m.forum_field_subjects(), subjectMatters.map(subjectMatterLabel).join(', ')],
    [
      m.forum_field_services(),
      <Lines key="services" of={services.map(({ service }) => service.name)} />,
    ],
    [
      m.forum_tab_team(),
      <Lines key="team" of={team.map(({ role, name }) => `${teamRoleLabel(role)}: ${name}`)} />,
    ],
  ]
}

function Lines({ of }: { of: readonly string[] }) {
  if (of.length === 0) return <span className="text-muted">{m.common_not_provided()}</span>
  return (
    <ul>
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function Code({ code, page }: { code: string; page: string | null }) {
  return (
    <>
      <strong className="tracking-widest">{code}</strong>
      {page && (
        <Link to={page} className="ml-4 text-sm" reloadDocument>
          {m.forum_public_page()}
        </Link>
      )}
    </>
  )
}

function windowSentence(forum: Details) {
  const { opensAt, closesAt } = feedbackWindowOf(forum)
  const at = (moment: Date) => formatDateTime(moment, forum.timeZone)
  return m.forum_window_sentence({
    from: opensAt ? at(opensAt) : m.forum_window_from_announcement(),
    until: closesAt ? at(closesAt) : m.forum_window_until_end(),
  })
}

/** Where the facts of a forum held elsewhere come from. */
function sourceOf({ sourceUrl, sourceName }: Details): Fact[] {
  if (!sourceUrl) return []
  return [
    [
      m.forum_source(),
      <a href={sourceUrl} key="source">
        {sourceName ?? sourceUrl}
      </a>,
    ],
  ]
}
