import { Handshake } from 'lucide-react'
import { href, Link } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { listOwingUnits } from '#domain/follow-up/carrying.server.ts'
import { todayIn } from '#domain/follow-up/follow-up.server.ts'
import { actorContext, ownOrganization } from '#http/session.server.ts'
import { m } from '#messages'
import { Row, Rows } from '#ui/card.tsx'
import { FollowUpViews } from '#ui/follow-up-views.tsx'
import { EmptyState, PageHeader } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { Badge } from '#ui/status.tsx'
import { Pager } from '#ui/table.tsx'
import type { Route } from './+types/earlier'
import { Carry } from './carry.tsx'

export const meta: Route.MetaFunction = () => [{ title: m.follow_up_earlier_title() }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const year = Number(todayIn(ownOrganization(context).timeZone).slice(0, 4))
  const page = await listOwingUnits(actor, year, cursorOf(request))
  return { page, year, mayCarry: can(actor, 'forum.manage') }
}

export default function Earlier({ loaderData, params }: Route.ComponentProps) {
  const { page, year, mayCarry } = loaderData
  const list = href('/:organization/kelola/tindak-lanjut', params)
  return (
    <>
      <PageHeader title={m.follow_up_earlier_title()} lead={m.follow_up_earlier_lead({ year })} />
      <FollowUpViews organization={params.organization} />
      {page.rows.length === 0 ? (
        <EmptyState icon={Handshake} title={m.follow_up_earlier_none()}>
          {m.follow_up_earlier_none_hint()}
        </EmptyState>
      ) : (
        <Rows>
          {page.rows.map((unit) => (
            <Owing
              key={unit.id}
              {...{ unit, list, year, mayCarry }}
              organization={params.organization}
            />
          ))}
        </Rows>
      )}
      <Pager next={page.next} prev={page.prev} />
    </>
  )
}

type OwingProps = {
  unit: Route.ComponentProps['loaderData']['page']['rows'][number]
  list: string
  year: number
  mayCarry: boolean
  organization: string
}

function Owing({ unit, list, year, mayCarry, organization }: OwingProps) {
  const { forum, owed, overdue, uncarried } = unit
  return (
    <Row
      to={`${list}?unit=${unit.id}&waktu=berjalan`}
      title={unit.name}
      meta={m.follow_up_earlier_owed({ count: owed })}
      aside={mayCarry && <Carry {...{ unit, year, organization }} />}
    >
      <p className="flex flex-wrap items-center gap-3 text-sm">
        {overdue > 0 && (
          <Badge tone="danger">{m.follow_up_earlier_overdue({ count: overdue })}</Badge>
        )}
        {forum && uncarried === 0 && (
          <Badge tone="success">{m.follow_up_earlier_carried({ year: forum.year })}</Badge>
        )}
        {forum && (
          <Link
            to={href('/:organization/kelola/forum/:forumId/acara', {
              organization,
              forumId: forum.id,
            })}
          >
            {forum.theme}
          </Link>
        )}
      </p>
    </Row>
  )
}
