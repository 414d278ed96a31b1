import { href, Link } from 'react-router'
import { spComponentLabel } from '#domain/feedback/terms.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { findPublicStandard } from '#domain/standard/public-standard.server.ts'
import { keepForMoments } from '#http/kept-page.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { formatShortDate } from '#ui/format.ts'
import { PageHeader, Section } from '#ui/page.tsx'
import { decreeText } from '#ui/standard-decree.ts'
import type { Route } from './+types/standard'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData && `${m.standard_standard()}: ${loaderData.service.name}` },
]

export const middleware: Route.MiddlewareFunction[] = [keepForMoments]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = publicActorOf(context.get(organizationContext))
  return findPublicStandard(actor, params.serviceId)
}

export default function Standard({ loaderData, params }: Route.ComponentProps) {
  const { service, unit, forum, components } = loaderData
  const { organization } = params
  return (
    <>
      <PageHeader
        title={service.name}
        eyebrow={`${m.standard_standard()} · ${unit.name}`}
        lead={service.description}
        breadcrumbs={[
          { label: m.standard_public_title(), to: href('/:organization/standar', params) },
          { label: service.name },
        ]}
        facts={<span className="text-muted">{decreeText(loaderData)}</span>}
      />
      {components.map(({ component, text }) => (
        <Section key={component} title={spComponentLabel(component)}>
          <p className="max-w-3xl whitespace-pre-line wrap-anywhere">{text}</p>
        </Section>
      ))}
      <div className="mt-12 grid gap-3">
        {forum?.startsAt && (
          <p>
            <Link to={href('/:organization/forum/:code', { organization, code: forum.code })}>
              {m.standard_public_forum({
                theme: forum.theme,
                date: formatShortDate(forum.startsAt, forum.timeZone),
              })}
            </Link>
          </p>
        )}
        <p>
          <Link to={href('/:organization/maklumat/:unitId', { organization, unitId: unit.id })}>
            {m.standard_pledge_of({ unit: unit.name })}
          </Link>
        </p>
      </div>
    </>
  )
}
