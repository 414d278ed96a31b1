import { href } from 'react-router'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { listPublicStandards } from '#domain/standard/public-standard.server.ts'
import { keepForMoments } from '#http/kept-page.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { Row, Rows } from '#ui/card.tsx'
import { EmptyState, PageHeader } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { Pager } from '#ui/table.tsx'
import type { Route } from './+types/standards'

export const meta: Route.MetaFunction = () => [{ title: m.standard_public_title() }]

export const middleware: Route.MiddlewareFunction[] = [keepForMoments]

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = publicActorOf(context.get(organizationContext))
  return listPublicStandards(actor, cursorOf(request))
}

export default function Standards({ loaderData, params }: Route.ComponentProps) {
  const { rows, next, prev } = loaderData
  return (
    <>
      <PageHeader title={m.standard_public_title()} lead={m.standard_public_lead()} />
      {rows.length === 0 ? (
        <EmptyState title={m.standard_public_none()} />
      ) : (
        <Rows>
          {rows.map(({ id, name, description, unit }) => (
            <Row
              key={id}
              to={href('/:organization/standar/:serviceId', { ...params, serviceId: id })}
              title={name}
              meta={unit.name}
            >
              {description && <p className="text-sm">{description}</p>}
            </Row>
          ))}
        </Rows>
      )}
      <Pager next={next} prev={prev} />
    </>
  )
}
