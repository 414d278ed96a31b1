import { CalendarPlus } from 'lucide-react'
import { href, redirect } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { mostCounted, readDesk } from '#domain/forum/desk.server.ts'
import { forumStatusLabel } from '#domain/forum/terms.ts'
import { listLateUnits } from '#domain/planner/planner.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { Card, CardGrid } from '#ui/card.tsx'
import { formatDue } from '#ui/format.ts'
import { forumTime } from '#ui/forum-header.tsx'
import { LateUnits } from '#ui/late-units.tsx'
import { EmptyState, PageHeader, Section } from '#ui/page.tsx'
import { StatusPill } from '#ui/status.tsx'
import type { Route } from './+types/start'
import { WaitingWork } from './waiting-work.tsx'
import { WorkingForums } from './working-forums.tsx'

export const meta: Route.MetaFunction = () => [{ title: m.forum_desk_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  if (actor.role === 'EVALUATOR') throw redirect(`/${params.organization}/evaluasi`)

  const may = {
    plan: can(actor, 'forum.manage'),
    triage: can(actor, 'feedback.triage'),
    verify: can(actor, 'follow-up.verify'),
  }
  const now = new Date()
  const [desk, late] = await Promise.all([readDesk(actor), listLateUnits(actor, now.getFullYear())])
  return { ...desk, late, may, name: actor.name, now, limit: mostCounted }
}

export default function Start({ loaderData, params }: Route.ComponentProps) {
  const { upcoming, working, may, name } = loaderData
  return (
    <>
      <PageHeader
        title={m.forum_desk_greeting({ name })}
        lead={leadOf(loaderData)}
        action={
          may.plan && (
            <LinkButton to={href('/:organization/kelola/forum/baru', params)} icon={CalendarPlus}>
              {m.forum_new_title()}
            </LinkButton>
          )
        }
      />
      <WaitingWork {...loaderData} organization={params.organization} />
      <LateUnits
        units={loaderData.late}
        year={loaderData.now.getFullYear()}
        organization={params.organization}
        mayPlan={may.plan}
      />
      <Section title={m.forum_desk_upcoming()}>
        {upcoming.length === 0 ? (
          <EmptyState icon={CalendarPlus} title={m.forum_desk_no_upcoming()}>
            {m.forum_desk_no_upcoming_hint()}
          </EmptyState>
        ) : (
          <Upcoming {...loaderData} params={params} />
        )}
      </Section>
      {working.length > 0 && (
        <Section title={m.forum_desk_working()} hint={m.forum_desk_working_hint()}>
          <WorkingForums {...loaderData} organization={params.organization} />
        </Section>
      )}
    </>
  )
}

type Data = Route.ComponentProps['loaderData']
type Params = Route.ComponentProps['params']

/** The most pressing thing, in a sentence. */
function leadOf({ upcoming: [first], waiting, now }: Data) {
  if (waiting.overdue > 0) return m.forum_desk_lead_overdue({ count: waiting.overdue })
  if (first?.status === 'IN_SESSION') return m.forum_desk_lead_in_session({ theme: first.theme })
  if (!first?.startsAt) return m.forum_desk_lead_nothing()
  return m.forum_desk_lead_upcoming({ due: formatDue(first.startsAt, now, first.timeZone) })
}

function Upcoming({ upcoming, now, params }: Data & { params: Params }) {
  return (
    <CardGrid>
      {upcoming.map((forum) => (
        <Card
          key={forum.id}
          to={href('/:organization/kelola/forum/:forumId', { ...params, forumId: forum.id })}
          eyebrow={forum.startsAt && formatDue(forum.startsAt, now, forum.timeZone)}
          aside={<Pill status={forum.status} />}
          title={forum.theme}
        >
          <p className="text-sm text-muted">{forumTime(forum)}</p>
          <p className="text-sm text-muted">{forum.unit.name}</p>
        </Card>
      ))}
    </CardGrid>
  )
}

const Pill = ({ status }: { status: Data['upcoming'][number]['status'] }) => (
  <StatusPill of="forum" status={status} label={forumStatusLabel(status)} />
)
