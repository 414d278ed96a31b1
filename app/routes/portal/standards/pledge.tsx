import { href, Link } from 'react-router'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { findPledge } from '#domain/standard/public-standard.server.ts'
import { keepForMoments } from '#http/kept-page.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { PageHeader } from '#ui/page.tsx'
import { PledgeSheet } from '#ui/pledge-sheet.tsx'
import type { Route } from './+types/pledge'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData && m.standard_pledge_of({ unit: loaderData.name }) },
]

export const middleware: Route.MiddlewareFunction[] = [keepForMoments]

export async function loader({ params, context }: Route.LoaderArgs) {
  return findPledge(publicActorOf(context.get(organizationContext)), params.unitId)
}

export default function Pledge({ loaderData, params }: Route.ComponentProps) {
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={m.standard_pledge_of({ unit: loaderData.name })}
          lead={m.standard_pledge_print_hint()}
          breadcrumbs={[
            { label: m.standard_public_title(), to: href('/:organization/standar', params) },
            { label: m.standard_pledge() },
          ]}
        />
      </div>
      <PledgeSheet unit={loaderData} slug={params.organization} />
      <ul className="no-print mt-8 grid gap-2">
        {loaderData.services.map(({ id, name }) => (
          <li key={id}>
            <Link to={href('/:organization/standar/:serviceId', { ...params, serviceId: id })}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
