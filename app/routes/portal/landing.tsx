import { Building2 } from 'lucide-react'
import { href, redirect } from 'react-router'
import { findSoleOrganization, listOrganizations } from '#domain/organization/directory.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { Row, Rows } from '#ui/card.tsx'
import { FilterBar } from '#ui/filters.tsx'
import { EmptyState, PageHeader } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { Pager } from '#ui/table.tsx'
import type { Route } from './+types/landing'

export const meta: Route.MetaFunction = () => [{ title: `${m.portal_landing_title()} · Rembug` }]

export async function loader({ request }: Route.LoaderArgs) {
  const { isEmpty, sole } = await findSoleOrganization()
  if (isEmpty) throw redirect('/pengaturan-awal')
  if (sole) throw redirect(href('/:organization', { organization: sole.slug }))

  const search = new URL(request.url).searchParams.get('cari') ?? ''
  return { search, page: await listOrganizations(search, cursorOf(request)) }
}

export default function Landing({ loaderData: { search, page } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader
        title={m.portal_landing_title()}
        lead={m.portal_landing_lead()}
        action={<LinkButton to="/masuk">{m.common_staff_area()}</LinkButton>}
      />
      <FilterBar
        search={{ label: m.portal_landing_search(), value: search }}
        active={search ? [{ name: 'cari', label: `“${search}”` }] : []}
      />
      {page.rows.length === 0 ? (
        <EmptyState icon={Building2} title={m.common_empty_search_title()}>
          {m.common_empty_search_hint()}
        </EmptyState>
      ) : (
        <Rows>
          {page.rows.map(({ id, slug, name, province, _count }) => (
            <Row
              key={id}
              to={href('/:organization', { organization: slug })}
              title={name}
              meta={province}
              aside={
                <span className="text-sm text-muted">
                  {m.portal_landing_forums({ count: _count.forums })}
                </span>
              }
            />
          ))}
        </Rows>
      )}
      <Pager {...page} />
    </>
  )
}
