import { href } from 'react-router'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { listPublicForums, readPublicFigures } from '#domain/organization/public-figures.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { formatNumber } from '#ui/format.ts'
import { ForumRows } from '#ui/forum-rows.tsx'
import { EmptyState, PageHeader, Section } from '#ui/page.tsx'
import { Stat, Stats } from '#ui/stat.tsx'
import type { Route } from './+types/home'

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.name }]

export async function loader({ context }: Route.LoaderArgs) {
  const organization = context.get(organizationContext)
  const actor = publicActorOf(organization)
  const [figures, forums] = await Promise.all([
    readPublicFigures(actor),
    listPublicForums(actor, null),
  ])
  return { name: organization.name, introduction: organization.introduction, figures, forums }
}

export default function Home({ loaderData, params }: Route.ComponentProps) {
  const { name, introduction, figures, forums } = loaderData
  const { inputs, answered, promises, kept, overdue } = figures
  const promisesPage = href('/:organization/tindak-lanjut', params)
  return (
    <>
      <PageHeader
        eyebrow={name}
        title={m.portal_home_title()}
        lead={introduction ?? m.portal_home_lead()}
        action={
          <LinkButton to={href('/:organization/lacak', params)} variant="primary">
            {m.portal_track()}
          </LinkButton>
        }
      />
      <Stats>
        <Stat value={formatNumber(inputs)}>{m.portal_stat_inputs()}</Stat>
        <Stat value={formatNumber(answered)}>{m.portal_stat_answered()}</Stat>
        <Stat value={formatNumber(kept)} to={promisesPage}>
          {m.portal_stat_kept({ promises: formatNumber(promises) })}
        </Stat>
        <Stat value={formatNumber(overdue)} tone={overdue > 0 ? 'danger' : undefined}>
          {m.portal_stat_overdue()}
        </Stat>
      </Stats>
      <Section title={m.portal_latest_forums()}>
        {forums.length === 0 ? (
          <EmptyState title={m.portal_no_forums()}>{m.portal_no_forums_hint()}</EmptyState>
        ) : (
          <ForumRows forums={forums} slug={params.organization} />
        )}
      </Section>
    </>
  )
}
