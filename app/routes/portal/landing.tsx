import { Link, redirect } from 'react-router'
import { listOrganizations } from '#domain/organization/public-figures.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { Row, Rows } from '#ui/card.tsx'
import { PageHeader } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { LanguageSwitch } from '#ui/preferences.tsx'
import { Pager } from '#ui/table.tsx'
import type { Route } from './+types/landing'

export const meta: Route.MetaFunction = () => [{ title: 'Rembug' }]

export async function loader({ request }: Route.LoaderArgs) {
  const cursor = cursorOf(request)
  const page = await listOrganizations(cursor)
  const [first] = page.rows
  if (!first && !cursor.after && !cursor.before) throw redirect('/pengaturan-awal')
  if (first && page.rows.length === 1 && !page.next && !page.prev) throw redirect(`/${first.slug}`)
  return { page }
}

export default function Landing({ loaderData: { page } }: Route.ComponentProps) {
  return (
    <main className="mx-auto max-w-4xl px-5 py-10">
      <PageHeader
        eyebrow="Rembug"
        title={m.portal_landing_title()}
        lead={m.portal_landing_lead()}
        action={<LinkButton to="/masuk">{m.common_sign_in()}</LinkButton>}
      />
      <Rows>
        {page.rows.map(({ id, slug, name, province }) => (
          <Row key={id} to={`/${slug}`} title={name} meta={province} />
        ))}
      </Rows>
      <Pager {...page} />
      <footer className="mt-10 flex flex-wrap justify-between gap-4 text-sm text-muted">
        <Link to="/masuk">{m.common_staff_area()}</Link>
        <LanguageSwitch />
      </footer>
    </main>
  )
}
