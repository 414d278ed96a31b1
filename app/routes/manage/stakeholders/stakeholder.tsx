import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { figuresOf, listAppearances } from '#domain/stakeholder/history.server.ts'
import { findStakeholder } from '#domain/stakeholder/stakeholder.server.ts'
import { staleAmong } from '#domain/stakeholder/stale.server.ts'
import { communityElementLabel, stakeholderKindLabel } from '#domain/stakeholder/terms.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { actorContext, ownOrganization } from '#http/session.server.ts'
import { m } from '#messages'
import { PageHeader } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { StaleBadge, TagBadges } from '#ui/stakeholder-badges.tsx'
import { Badge } from '#ui/status.tsx'
import type { Route } from './+types/stakeholder'
import { Contacts } from './stakeholder-contacts.tsx'
import { StakeholderFacts } from './stakeholder-facts.tsx'
import { AppearanceFigures, Appearances } from './stakeholder-history.tsx'
import { Merges } from './stakeholder-merges.tsx'
import { StakeholderMoves } from './stakeholder-moves.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData?.stakeholder.name },
]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const stakeholder = await findStakeholder(actor, params.stakeholderId)
  const { mergedIntoId } = stakeholder
  if (mergedIntoId) throw await redirectSaying(pageOf(params, mergedIntoId), m.registry_merge_led())
  const [figures, history, stale] = await Promise.all([
    figuresOf(actor, stakeholder.id),
    listAppearances(actor, stakeholder.id, cursorOf(request)),
    staleAmong(actor, [stakeholder.id]),
  ])
  return {
    stakeholder: { ...stakeholder, stale: stale.get(stakeholder.id) ?? null },
    figures,
    history,
    timeZone: ownOrganization(context).timeZone,
    mayManage: can(actor, 'stakeholder.manage'),
  }
}

export default function Stakeholder({ loaderData, params }: Route.ComponentProps) {
  const { stakeholder, figures, history, timeZone, mayManage } = loaderData
  const { name, groupName, element, archivedAt } = stakeholder
  const own = pageOf(params, params.stakeholderId)
  const registry = href('/:organization/kelola/pemangku-kepentingan', params)
  return (
    <>
      <PageHeader
        title={name}
        eyebrow={stakeholderKindLabel(stakeholder.kind)}
        facts={
          <>
            <Badge>{groupName}</Badge>
            <Badge tone="info">{communityElementLabel(element)}</Badge>
            <TagBadges tags={stakeholder.tags} />
            {archivedAt && <Badge>{m.stakeholder_archived_badge()}</Badge>}
            <StaleBadge stale={stakeholder.stale} />
          </>
        }
        action={mayManage && <StakeholderMoves stakeholder={stakeholder} own={own} />}
        breadcrumbs={[{ label: m.stakeholder_registry(), to: registry }, { label: name }]}
      />
      <AppearanceFigures figures={figures} timeZone={timeZone} />
      <StakeholderFacts stakeholder={stakeholder} params={params} timeZone={timeZone} />
      {stakeholder.kind === 'INSTITUTION' && (
        <Contacts stakeholder={stakeholder} registry={registry} mayManage={mayManage} />
      )}
      <Appearances history={history} organization={params.organization} />
      <Merges merges={stakeholder.merges} {...{ own, mayManage, timeZone }} />
    </>
  )
}

const pageOf = (params: { organization: string }, stakeholderId: string) =>
  href('/:organization/kelola/pemangku-kepentingan/:stakeholderId', { ...params, stakeholderId })
