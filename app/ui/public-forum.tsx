import { CalendarPlus, MessageSquarePlus } from 'lucide-react'
import type { FeedbackWindow } from '#domain/forum/feedback-window.ts'
import type {
  ForumStatus,
  Method,
  ServiceOutcome,
  SubjectMatter,
  TopicKind,
} from '#domain/forum/forum.ts'
import {
  forumStatusLabel,
  methodLabel,
  serviceOutcomeLabel,
  subjectMatterLabel,
  topicKindLabel,
} from '#domain/forum/terms.ts'
import { m } from '#messages'
import { LinkButton } from './button.tsx'
import { formatDateTime } from './format.ts'
import { AgendaList, MaterialList, WhenAndWhere } from './forum-facts.tsx'
import { Facts, Notice, PageHeader, Section } from './page.tsx'
import { StatusPill } from './status.tsx'

type Forum = {
  code: string
  theme: string
  year: number
  status: ForumStatus
  statusReason: string | null
  topicKinds: TopicKind[]
  subjectMatters: SubjectMatter[]
  method: Method | null
  place: string | null
  onlineUrl: string | null
  startsAt: Date | null
  endsAt: Date | null
  timeZone: string
  description: string | null
  walkInsWelcome: boolean
  window: FeedbackWindow
  opensAt: Date | null
  closesAt: Date | null
  unit: { name: string }
  services: readonly { outcome: ServiceOutcome | null; service: { id: string; name: string } }[]
  agenda: Parameters<typeof AgendaList>[0]['items']
  materials: Parameters<typeof MaterialList>[0]['materials']
}

type Props = { forum: Forum; organization: string }

/** What, when and where, whether it takes place, and what one may do now. */
export function PublicForumHeader({ forum, organization }: Props) {
  return (
    <>
      <PageHeader
        eyebrow={`${forum.unit.name} · ${forum.year}`}
        title={forum.theme}
        breadcrumbs={[
          { label: m.portal_nav_calendar(), to: `/${organization}/kalender` },
          { label: forum.theme },
        ]}
        facts={
          <>
            <StatusPill of="forum" status={forum.status} label={forumStatusLabel(forum.status)} />
            <span className="text-muted">{listeningOf(forum)}</span>
          </>
        }
      />
      <NotTakingPlace forum={forum} />
      <div className="grid gap-8 sm:grid-cols-[1fr_auto]">
        <WhenAndWhere {...forum} />
        <NextSteps forum={forum} organization={organization} />
      </div>
    </>
  )
}

function NotTakingPlace({ forum: { status, statusReason } }: { forum: Forum }) {
  if (status !== 'POSTPONED' && status !== 'CANCELLED') return null
  return (
    <div className="mb-8">
      <Notice
        tone={status === 'CANCELLED' ? 'danger' : 'warning'}
        title={status === 'CANCELLED' ? m.portal_forum_cancelled() : m.portal_forum_postponed()}
      >
        {statusReason && <p className="wrap-anywhere">{statusReason}</p>}
      </Notice>
    </div>
  )
}

function NextSteps({ forum, organization }: Props) {
  const here = `/${organization}/forum/${forum.code}`
  const comes = forum.status === 'ANNOUNCED' || forum.status === 'IN_SESSION'
  return (
    <div className="no-print flex flex-wrap content-start items-start gap-3 sm:max-w-xs sm:flex-col sm:items-stretch">
      {forum.window === 'OPEN' && (
        <LinkButton to={`${here}/masukan`} variant="primary" icon={MessageSquarePlus}>
          {m.portal_forum_give()}
        </LinkButton>
      )}
      {forum.status === 'IN_SESSION' && forum.walkInsWelcome && (
        <LinkButton to={`/${organization}/ikut/${forum.code}`}>{m.portal_forum_join()}</LinkButton>
      )}
      {comes && forum.startsAt && (
        <LinkButton to={`${here}/kalender.ics`} icon={CalendarPlus} reloadDocument>
          {m.portal_forum_calendar()}
        </LinkButton>
      )}
    </div>
  )
}

function listeningOf({ window, opensAt, closesAt, timeZone, status }: Forum) {
  if (status === 'POSTPONED' || status === 'CANCELLED') return null
  if (window === 'OVER') return m.portal_forum_over()
  if (window === 'OPEN') {
    if (!closesAt) return m.portal_forum_open()
    return m.portal_forum_open_until({ when: formatDateTime(closesAt, timeZone) })
  }
  return opensAt && m.portal_forum_opens({ when: formatDateTime(opensAt, timeZone) })
}

/** What it is about, how it goes, what to read beforehand. */
export function ForumAbout({ forum, organization }: Props) {
  return (
    <>
      <Section title={m.portal_forum_about()}>
        {forum.description && (
          <p className="prose mb-6 whitespace-pre-line wrap-anywhere">{forum.description}</p>
        )}
        <Facts items={factsOf(forum)} />
      </Section>
      {forum.agenda.length > 0 && (
        <Section title={m.portal_forum_agenda()}>
          <AgendaList items={forum.agenda} timeZone={forum.timeZone} organization={organization} />
        </Section>
      )}
      {forum.materials.length > 0 && (
        <Section title={m.portal_forum_materials()}>
          <MaterialList materials={forum.materials} organization={organization} />
        </Section>
      )}
    </>
  )
}

function factsOf({ topicKinds, subjectMatters, method, services, code }: Forum) {
  const items = [
    [m.portal_forum_topics(), topicKinds.map(topicKindLabel).join(', ')],
    [m.portal_forum_subjects(), subjectMatters.map(subjectMatterLabel).join(', ')],
    [m.portal_forum_method(), method && methodLabel(method)],
    [m.portal_forum_services(), services.length > 0 && <Services key="s" services={services} />],
    [m.portal_forum_code(), code],
  ] as const
  return items.filter(([, value]) => value)
}

function Services({ services }: Pick<Forum, 'services'>) {
  return (
    <ul className="grid gap-1">
      {services.map(({ service, outcome }) => (
        <li key={service.id}>
          {service.name}
          {outcome && <span className="text-muted"> ({serviceOutcomeLabel(outcome)})</span>}
        </li>
      ))}
    </ul>
  )
}
