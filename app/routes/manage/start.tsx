import { CalendarPlus, CircleCheckBig } from 'lucide-react'
import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { readDesk } from '#domain/desk/desk.server.ts'
import { daysLeft } from '#domain/desk/need.ts'
import { todayIn } from '#domain/follow-up/follow-up.server.ts'
import { forumStatusLabel } from '#domain/forum/terms.ts'
import { listLateUnits } from '#domain/planner/planner.server.ts'
import { actorContext, ownOrganization } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { Card, CardGrid } from '#ui/card.tsx'
import { formatDue } from '#ui/format.ts'
import { forumTime } from '#ui/forum-header.tsx'
import { LateUnits } from '#ui/late-units.tsx'
import { NeedSections } from '#ui/need-sections.tsx'
import { EmptyState, PageHeader, Section } from '#ui/page.tsx'
import { StatusPill } from '#ui/status.tsx'
import type { Route } from './+types/start'

export const meta: Route.MetaFunction = () => [{ title: m.start_title() }]

export async function loader({ context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { timeZone } = ownOrganization(context)
  const [desk, late] = await Promise.all([
    readDesk(actor, timeZone),
    can(actor, 'forum.manage') || actor.role === 'EVALUATOR'
      ? listLateUnits(actor, Number(todayIn(timeZone).slice(0, 4)))
      : [],
  ])
  return { ...desk, late, mayPlan: can(actor, 'forum.manage'), name: actor.name }
}

export default function Start({ loaderData, params }: Route.ComponentProps) {
  const { groups, late, today, upcoming, mayPlan, name } = loaderData
  return (
    <>
      <PageHeader
        title={m.start_greeting({ name })}
        lead={leadOf(loaderData)}
        action={
          mayPlan && (
            <LinkButton to={href('/:organization/kelola/forum/baru', params)} icon={CalendarPlus}>
              {m.forum_new_title()}
            </LinkButton>
          )
        }
      />
      {groups.length === 0 && late.length === 0 && (
        <EmptyState icon={CircleCheckBig} title={m.start_empty()}>
          {m.start_empty_hint()}
        </EmptyState>
      )}
      <NeedSections {...{ groups, today }} organization={params.organization} />
      <LateUnits
        units={late}
        year={Number(today.slice(0, 4))}
        organization={params.organization}
        mayPlan={mayPlan}
      />
      {upcoming.length > 0 && (
        <Section title={m.forum_desk_upcoming()}>
          <Upcoming {...loaderData} params={params} />
        </Section>
      )}
    </>
  )
}

type Data = Route.ComponentProps['loaderData']
type Params = Route.ComponentProps['params']

/** How much there is, and how much of it is late; "+" where not all of it is shown. */
function leadOf({ groups, late: units, today }: Data) {
  const needs = groups.flatMap(({ rows }) => rows)
  const total = needs.length + units.length
  if (total === 0) return m.start_lead_nothing()
  const count = `${total}${groups.some(({ more }) => more) ? '+' : ''}`
  const late = units.length + needs.filter((need) => daysLeft(need, today) < 0).length
  return late > 0 ? m.start_lead_late({ count, late }) : m.start_lead({ count })
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
