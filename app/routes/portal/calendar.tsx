import { CalendarDays, CalendarPlus } from 'lucide-react'
import { href } from 'react-router'
import { todayIn } from '#domain/follow-up/follow-up.server.ts'
import { calendarYearOf } from '#domain/forum/calendar-year.ts'
import {
  listComingForums,
  listForumYears,
  listPastForums,
} from '#domain/forum/public-calendar.server.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { keepForMoments } from '#http/kept-page.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { ForumRows } from '#ui/calendar-entries.tsx'
import { DownloadMenu } from '#ui/download-menu.tsx'
import { EmptyState, PageHeader, Section } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { Pager } from '#ui/table.tsx'
import { YearSwitch } from '#ui/year-switch.tsx'
import type { Route } from './+types/calendar'

export const meta: Route.MetaFunction = () => [{ title: m.portal_calendar_title() }]

export const middleware: Route.MiddlewareFunction[] = [keepForMoments]

export async function loader({ request, context }: Route.LoaderArgs) {
  const organization = context.get(organizationContext)
  const actor = publicActorOf(organization)
  const years = await listForumYears(actor)
  const year =
    calendarYearOf(request.url) ??
    closest(years, Number(todayIn(organization.timeZone).slice(0, 4)))
  const cursor = cursorOf(request)
  const [coming, past] = await Promise.all([
    listComingForums(actor, 100, year),
    listPastForums(actor, cursor, year),
  ])
  return { year, years, coming, past }
}

export default function Calendar({ loaderData, params }: Route.ComponentProps) {
  const { year, years, coming, past } = loaderData
  const { organization } = params
  return (
    <>
      <PageHeader
        title={m.portal_calendar_title()}
        lead={
          coming.length > 0
            ? m.portal_calendar_lead({ coming: coming.length, year })
            : m.portal_calendar_lead_none({ year })
        }
        action={
          <>
            <DownloadMenu
              to={(format) =>
                href('/:organization/kalender/unduhan/:format', { ...params, format })
              }
              also={{ tahun: String(year) }}
            />
            <LinkButton
              to={href('/:organization/kalender/berlangganan', params)}
              icon={CalendarPlus}
            >
              {m.calendar_subscribe()}
            </LinkButton>
          </>
        }
      />
      <YearSwitch year={year} years={years} />
      {coming.length > 0 && (
        <Section title={m.portal_calendar_coming()}>
          <ForumRows forums={coming} organization={organization} />
        </Section>
      )}
      {past.rows.length > 0 && (
        <Section title={m.portal_calendar_past()}>
          <ForumRows forums={past.rows} organization={organization} />
          <Pager {...past} />
        </Section>
      )}
      {coming.length + past.rows.length === 0 && (
        <EmptyState icon={CalendarDays} title={m.portal_calendar_empty({ year })}>
          {m.portal_calendar_empty_hint()}
        </EmptyState>
      )}
    </>
  )
}

/** This year if it has forums, else the latest one that has. */
const closest = (years: readonly number[], thisYear: number) =>
  years.includes(thisYear) ? thisYear : (years[0] ?? thisYear)
