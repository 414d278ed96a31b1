import { Handshake } from 'lucide-react'
import { href } from 'react-router'
import { followUpFilterOf } from '#domain/follow-up/filter.schema.ts'
import { todayIn } from '#domain/follow-up/follow-up.server.ts'
import {
  listPromisingUnits,
  listPublicFollowUps,
} from '#domain/follow-up/public-follow-up.server.ts'
import { countFollowUps } from '#domain/follow-up/realization.server.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { keepForMoments } from '#http/kept-page.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { DownloadMenu } from '#ui/download-menu.tsx'
import { FollowUpFilters, recentYears } from '#ui/follow-up-filters.tsx'
import { formatNumber } from '#ui/format.ts'
import { EmptyState, PageHeader } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { SaidAndDone } from '#ui/said-and-done.tsx'
import { Pager } from '#ui/table.tsx'
import type { Route } from './+types/follow-ups'

export const meta: Route.MetaFunction = () => [{ title: m.portal_home_title() }]

export const middleware: Route.MiddlewareFunction[] = [keepForMoments]

export async function loader({ request, context }: Route.LoaderArgs) {
  const organization = context.get(organizationContext)
  const actor = publicActorOf(organization)
  const filter = { ...followUpFilterOf(request.url), pic: null }
  const today = todayIn(organization.timeZone)
  const [page, counts, units] = await Promise.all([
    listPublicFollowUps(actor, filter, cursorOf(request), today),
    countFollowUps(actor, filter),
    listPromisingUnits(actor),
  ])
  return { page, counts, filter, today, units: units.length > 1 ? units : [] }
}

export default function PublicFollowUps({ loaderData, params }: Route.ComponentProps) {
  const { page, counts, filter, today, units } = loaderData
  const [first] = page.rows
  const narrowed = Object.values(filter).some((value) => value !== null && value !== undefined)
  return (
    <>
      <PageHeader
        title={m.portal_home_title()}
        lead={leadOf(counts)}
        action={
          <DownloadMenu
            to={(format) =>
              href('/:organization/tindak-lanjut/unduhan/:format', { ...params, format })
            }
          />
        }
      />
      <FollowUpFilters
        filter={filter}
        units={units}
        years={recentYears(today)}
        forum={filter.forum ? (first?.forum.theme ?? m.follow_up_this_forum()) : null}
      />
      {page.rows.length === 0 ? (
        <EmptyState
          icon={Handshake}
          title={narrowed ? m.common_empty_search_title() : m.follow_up_list_empty()}
        >
          {narrowed ? m.common_empty_search_hint() : m.follow_up_list_empty_hint()}
        </EmptyState>
      ) : (
        <SaidAndDone promises={page.rows} organization={params.organization} today={today} />
      )}
      <Pager {...page} />
    </>
  )
}

function leadOf({ done, expected, overdue }: Route.ComponentProps['loaderData']['counts']) {
  if (expected === 0) return m.portal_follow_ups_lead_none()
  return m.portal_follow_ups_lead({
    done: formatNumber(done),
    total: formatNumber(expected),
    overdue: formatNumber(overdue),
  })
}
