import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { forumStatusLabel } from '#domain/forum/terms.ts'
import { plannerFilterOf } from '#domain/planner/planner.ts'
import { readPlannerUnit, type UnitForum } from '#domain/planner/planner-unit.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { Row, Rows } from '#ui/card.tsx'
import { forumTime } from '#ui/forum-header.tsx'
import { EmptyState, PageHeader, Section } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { ReviewedServices } from '#ui/planner-services.tsx'
import { ClosingDate, NextStep, StandingBadge } from '#ui/planner-state.tsx'
import { StatusPill } from '#ui/status.tsx'
import { Pager } from '#ui/table.tsx'
import { YearSwitch } from '#ui/year-switch.tsx'
import type { Route } from './+types/unit'

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.unit.name }]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { year } = plannerFilterOf(new URL(request.url).searchParams, new Date())
  const found = await readPlannerUnit(actor, params.unitId, year, cursorOf(request))
  return { ...found, year, mayPlan: can(actor, 'forum.manage'), now: new Date() }
}

export default function Unit({ loaderData, params }: Route.ComponentProps) {
  const { unit, year, services, forums, now, mayPlan } = loaderData
  const board = `${href('/:organization/kelola/perencana', params)}?tahun=${year}`
  const isOver = year < now.getFullYear()
  return (
    <>
      <PageHeader
        title={unit.name}
        breadcrumbs={[{ label: m.planner_title(), to: board }, { label: unit.name }]}
        facts={<ClosingDate day={unit.closesOn} />}
        action={
          mayPlan && !isOver && <NextStep {...{ unit, year }} organization={params.organization} />
        }
      />
      <YearSwitch year={year} years={[]} />
      <Section title={m.planner_unit_year({ year })}>
        <StandingBadge unit={unit} />
      </Section>
      <Section
        title={m.planner_unit_services()}
        hint={m.planner_unit_services_hint()}
        action={
          <LinkButton to={href('/:organization/kelola/unit/:unitId/standar', params)} small>
            {m.standard_list()}
          </LinkButton>
        }
      >
        <ReviewedServices
          {...{ services, now }}
          timeZone={loaderData.timeZone}
          organization={params.organization}
        />
      </Section>
      <Section title={m.planner_unit_forums()}>
        <Forums forums={forums.rows} organization={params.organization} />
        <Pager next={forums.next} prev={forums.prev} />
      </Section>
    </>
  )
}

function Forums({ forums, organization }: { forums: UnitForum[]; organization: string }) {
  if (forums.length === 0) {
    return (
      <EmptyState title={m.planner_unit_forums_none()}>
        {m.planner_unit_forums_none_hint()}
      </EmptyState>
    )
  }
  return (
    <Rows>
      {forums.map((forum) => (
        <Row
          key={forum.id}
          to={href('/:organization/kelola/forum/:forumId', { organization, forumId: forum.id })}
          title={forum.theme}
          meta={`${forum.year} · ${forumTime(forum)}`}
          aside={
            <StatusPill of="forum" status={forum.status} label={forumStatusLabel(forum.status)} />
          }
        />
      ))}
    </Rows>
  )
}
