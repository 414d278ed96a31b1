import { CalendarDays } from 'lucide-react'
import { href } from 'react-router'
import { todayIn } from '#domain/follow-up/follow-up.server.ts'
import { listKeptPromises } from '#domain/follow-up/public-follow-up.server.ts'
import { listComingForums } from '#domain/forum/public-calendar.server.ts'
import { listPublicIndicators } from '#domain/organization/indicator.server.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { recentPublicFigures } from '#domain/organization/public-figures.server.ts'
import { keepForMoments } from '#http/kept-page.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { ForumCards } from '#ui/calendar-entries.tsx'
import { EmptyState, Hero, Section } from '#ui/page.tsx'
import { PublicFigureStats } from '#ui/public-figures.tsx'
import { TargetChart } from '#ui/target-chart.tsx'
import { WaysToSpeak } from '#ui/ways-to-speak.tsx'
import type { Route } from './+types/home'
import { LatestPromises } from './latest-promises.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.name ?? 'Rembug'} · Forum Konsultasi Publik` },
  { name: 'description', content: loaderData?.introduction ?? m.portal_home_lead() },
]

export const middleware: Route.MiddlewareFunction[] = [keepForMoments]

export async function loader({ context }: Route.LoaderArgs) {
  const organization = context.get(organizationContext)
  const { name, introduction, timeZone } = organization
  const actor = publicActorOf(organization)
  const [figures, forums, kept, indicators] = await Promise.all([
    recentPublicFigures(actor),
    listComingForums(actor, 3),
    listKeptPromises(actor, 4),
    listPublicIndicators(actor, 4),
  ])
  return { figures, forums, kept, indicators, name, introduction, today: todayIn(timeZone) }
}

type Props = Route.ComponentProps

export default function Home({ loaderData, params }: Props) {
  const { figures, introduction } = loaderData
  return (
    <>
      <Hero
        title={m.portal_home_title()}
        lead={introduction ?? m.portal_home_lead()}
        eyebrow={loaderData.name}
        action={
          <>
            <LinkButton to={href('/:organization/ikut', params)} variant="primary">
              {m.portal_nav_join()}
            </LinkButton>
            <LinkButton to={href('/:organization/lacak', params)}>
              {m.portal_nav_track()}
            </LinkButton>
          </>
        }
      >
        <PublicFigureStats figures={figures} organization={params.organization} />
      </Hero>
      <Coming forums={loaderData.forums} params={params} />
      <LatestPromises {...loaderData} params={params} />
      <WaysToSpeak organization={params.organization} />
      <Indicators indicators={loaderData.indicators} />
    </>
  )
}

type Params = Props['params']

function Coming({ forums, params }: { forums: Props['loaderData']['forums']; params: Params }) {
  const calendar = (
    <LinkButton to={href('/:organization/kalender', params)} small>
      {m.portal_all_forums()}
    </LinkButton>
  )
  return (
    <Section title={m.portal_coming_title()} action={calendar}>
      {forums.length === 0 ? (
        <EmptyState icon={CalendarDays} title={m.portal_coming_none()}>
          {m.portal_coming_none_hint()}
        </EmptyState>
      ) : (
        <ForumCards forums={forums} organization={params.organization} />
      )}
    </Section>
  )
}

function Indicators({ indicators }: Pick<Props['loaderData'], 'indicators'>) {
  if (indicators.length === 0) return null
  return (
    <Section title={m.portal_indicators_title()} hint={m.portal_indicators_hint()}>
      <div className="grid gap-10 sm:grid-cols-2">
        {indicators.map(({ id, name, measure, years, unit }) => (
          <TargetChart key={id} title={name} note={unit.name} measure={measure} years={years} />
        ))}
      </div>
    </Section>
  )
}
