import { href } from 'react-router'
import { listCalendarUnits } from '#domain/forum/calendar-feed.server.ts'
import { publicCalendarUrl } from '#domain/forum/public-calendar.server.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { keepForMoments } from '#http/kept-page.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { CalendarAddress, CalendarSteps } from '#ui/calendar-address.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import type { Route } from './+types/calendar-subscription'

export const meta: Route.MetaFunction = () => [{ title: m.calendar_subscribe_title() }]

export const middleware: Route.MiddlewareFunction[] = [keepForMoments]

export async function loader({ context }: Route.LoaderArgs) {
  const { slug, name, ...organization } = context.get(organizationContext)
  const units = await listCalendarUnits(publicActorOf(organization))
  return {
    name,
    url: publicCalendarUrl(slug),
    units: units.map((unit) => ({ ...unit, url: publicCalendarUrl(slug, unit.id) })),
  }
}

export default function CalendarSubscription({ loaderData, params }: Route.ComponentProps) {
  const { name, url, units } = loaderData
  return (
    <>
      <PageHeader
        title={m.calendar_subscribe_title()}
        lead={m.calendar_subscribe_lead()}
        breadcrumbs={[
          { label: m.portal_calendar_title(), to: href('/:organization/kalender', params) },
          { label: m.calendar_subscribe() },
        ]}
      />
      <Section title={m.calendar_whole()} hint={m.calendar_whole_hint({ organization: name })}>
        <CalendarAddress url={url} file />
      </Section>
      <Section title={m.calendar_how()} hint={m.calendar_how_hint()}>
        <CalendarSteps />
      </Section>
      {units.length > 1 && (
        <Section title={m.calendar_units()} hint={m.calendar_units_hint()}>
          <ul className="grid gap-3">
            {units.map((unit) => (
              <li key={unit.id}>
                <details>
                  <summary className="cursor-pointer font-semibold">{unit.name}</summary>
                  <div className="mt-3 mb-5">
                    <CalendarAddress url={unit.url} file />
                  </div>
                </details>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
