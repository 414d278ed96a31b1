import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { readForumStandards } from '#domain/standard/review.server.ts'
import { standardStatusLabel } from '#domain/standard/terms.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { Row, Rows } from '#ui/card.tsx'
import { ForumHeader } from '#ui/forum-header.tsx'
import { EmptyState, Notice } from '#ui/page.tsx'
import { OutcomeBadge } from '#ui/standard-parts.tsx'
import type { Route } from './+types/forum'

export const meta: Route.MetaFunction = () => [{ title: m.standard_forum_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const found = await readForumStandards(actor, params.forumId)
  return { ...found, may: can(actor, 'standard.manage') }
}

export default function ForumStandards({ loaderData, params }: Route.ComponentProps) {
  const { forum, services, isOpen, may } = loaderData
  const done = services.filter(({ outcome }) => outcome).length
  return (
    <>
      <ForumHeader
        forum={forum}
        organization={params.organization}
        title={m.standard_forum_title()}
        lead={m.standard_forum_lead({ done, total: services.length })}
      />
      {!isOpen && may && <Notice>{m.standard_review_closed()}</Notice>}
      {services.length === 0 ? (
        <EmptyState title={m.standard_forum_none()} />
      ) : (
        <Rows>
          {services.map(({ service, outcome, note }) => (
            <Row
              key={service.id}
              to={href('/:organization/kelola/forum/:forumId/standar/:serviceId', {
                ...params,
                serviceId: service.id,
              })}
              title={service.name}
              meta={service.standards.map(versionText).join(' · ') || m.standard_none()}
              aside={outcome && <OutcomeBadge outcome={outcome} />}
            >
              {note && <p className="text-sm">{note}</p>}
            </Row>
          ))}
        </Rows>
      )}
    </>
  )
}

type Standard =
  Route.ComponentProps['loaderData']['services'][number]['service']['standards'][number]

const versionText = ({ version, status }: Standard) =>
  `${m.standard_version({ version })} (${standardStatusLabel(status)})`
