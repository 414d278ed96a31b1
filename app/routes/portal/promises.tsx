import { href, Link } from 'react-router'
import { followUpFilterOf } from '#domain/follow-up/filter.schema.ts'
import { todayIn } from '#domain/follow-up/follow-up.server.ts'
import { followUpStatuses } from '#domain/follow-up/follow-up.ts'
import { listPublicFollowUps } from '#domain/follow-up/public-follow-up.server.ts'
import { followUpStatusLabel } from '#domain/follow-up/terms.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { listPublicYears } from '#domain/organization/public-figures.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { FilterBar, FilterSelect } from '#ui/filters.tsx'
import { EmptyState, PageHeader } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { Pager } from '#ui/table.tsx'
import { TwoVerdictBadges } from '#ui/two-verdicts.tsx'
import type { Route } from './+types/promises'

export const meta: Route.MetaFunction = () => [{ title: m.portal_promises() }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const organization = context.get(organizationContext)
  const actor = publicActorOf(organization)
  const filter = followUpFilterOf(request.url)
  const today = todayIn(organization.timeZone)
  const [page, years] = await Promise.all([
    listPublicFollowUps(actor, filter, cursorOf(request), today),
    listPublicYears(actor),
  ])
  const { searchParams } = new URL(request.url)
  return {
    page,
    years,
    year: searchParams.get('tahun'),
    status: searchParams.get('status'),
  }
}

export default function Promises({ loaderData, params }: Route.ComponentProps) {
  const { page, years, year, status } = loaderData
  return (
    <>
      <PageHeader title={m.portal_promises_title()} lead={m.portal_promises_lead()} />
      <FilterBar>
        <FilterSelect
          name="tahun"
          label={m.common_year()}
          value={year}
          options={years.map((one) => [String(one), String(one)])}
        />
        <FilterSelect
          name="status"
          label={m.invitation_status()}
          value={status}
          options={followUpStatuses
            .filter((one) => one !== 'PROPOSED')
            .map((one) => [one, followUpStatusLabel(one)])}
        />
      </FilterBar>
      {page.rows.length === 0 ? (
        <EmptyState title={m.portal_no_promises()}>{m.portal_no_promises_hint()}</EmptyState>
      ) : (
        <ul className="rows">
          {page.rows.map((promise) => (
            <li key={promise.id} className="grid gap-2">
              {promise.sources[0] && (
                <p className="max-w-3xl text-muted break-words">“{promise.sources[0].text}”</p>
              )}
              <p className="max-w-3xl text-lg font-semibold">
                <Link
                  to={href('/:organization/tindak-lanjut/:followUpId', {
                    ...params,
                    followUpId: promise.id,
                  })}
                >
                  {promise.recommendation}
                </Link>
              </p>
              <TwoVerdictBadges status={promise.status} citizens={promise.citizens} />
            </li>
          ))}
        </ul>
      )}
      <Pager {...page} />
    </>
  )
}
