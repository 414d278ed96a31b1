import { publicActorOf } from '#domain/organization/organization.server.ts'
import { listPublicForums, listPublicYears } from '#domain/organization/public-figures.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { ForumRows } from '#ui/forum-rows.tsx'
import { EmptyState, PageHeader } from '#ui/page.tsx'
import { YearSwitch } from '#ui/year-switch.tsx'
import type { Route } from './+types/calendar'

export const meta: Route.MetaFunction = () => [{ title: m.portal_calendar() }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = publicActorOf(context.get(organizationContext))
  const years = await listPublicYears(actor)
  const typed = Number(new URL(request.url).searchParams.get('tahun'))
  const known = Number.isInteger(typed) && typed >= 2000 && typed <= 2100
  const year = known ? typed : (years[0] ?? new Date().getFullYear())
  return { year, years, forums: await listPublicForums(actor, year) }
}

export default function Calendar({ loaderData, params }: Route.ComponentProps) {
  const { year, years, forums } = loaderData
  return (
    <>
      <PageHeader
        title={m.portal_calendar()}
        lead={m.portal_calendar_lead({ count: forums.length, year })}
      />
      <YearSwitch year={year} years={years} />
      {forums.length === 0 ? (
        <EmptyState title={m.portal_no_forums()}>{m.portal_no_forums_hint()}</EmptyState>
      ) : (
        <ForumRows forums={forums} slug={params.organization} />
      )}
    </>
  )
}
