import { Link } from 'react-router'
import { roleLabel } from '#domain/access/terms.ts'
import { deskOf, sessionContext, signedInMiddleware } from '#http/session.server.ts'
import { m } from '#messages'
import { Row, Rows } from '#ui/card.tsx'
import { EmptyState, PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/organizations'

export const meta: Route.MetaFunction = () => [
  { title: `${m.access_organizations_title()} · Rembug` },
]

export const middleware: Route.MiddlewareFunction[] = [signedInMiddleware]

export async function loader({ context }: Route.LoaderArgs) {
  const { user } = context.get(sessionContext)
  return {
    name: user.name,
    organizations: user.memberships.map(({ id, role, position, organization }) => ({
      id,
      role,
      position,
      name: organization.name,
      desk: deskOf(organization.slug),
    })),
  }
}

export default function Organizations({
  loaderData: { name, organizations },
}: Route.ComponentProps) {
  return (
    <>
      <PageHeader
        title={m.access_organizations_title()}
        lead={m.access_organizations_lead({ name })}
      />
      {organizations.length === 0 && (
        <EmptyState title={m.access_organizations_none()}>
          {m.access_organizations_none_hint()}
        </EmptyState>
      )}
      <Rows>
        {organizations.map((one) => (
          <Row
            key={one.id}
            to={one.desk}
            title={one.name}
            meta={[roleLabel(one.role), one.position].filter(Boolean).join(' · ')}
          />
        ))}
      </Rows>
      <p className="mt-8">
        <Link to="/akun">{m.access_account_title()}</Link>
      </p>
    </>
  )
}
