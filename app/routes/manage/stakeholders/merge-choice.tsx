import { GitMerge } from 'lucide-react'
import { href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { candidatesFor } from '#domain/stakeholder/double.server.ts'
import { findStakeholder } from '#domain/stakeholder/stakeholder.server.ts'
import { likenessLabel } from '#domain/stakeholder/terms.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { Row, Rows } from '#ui/card.tsx'
import { FilterBar } from '#ui/filters.tsx'
import { EmptyState, PageHeader, Section } from '#ui/page.tsx'
import { Badge } from '#ui/status.tsx'
import type { Route } from './+types/merge-choice'

export const meta: Route.MetaFunction = () => [{ title: m.registry_merge_title() }]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'stakeholder.manage')
  const search = (new URL(request.url).searchParams.get('cari') ?? '').trim().slice(0, 200)
  const readable = search.replaceAll('\0', '')
  const [{ name }, candidates] = await Promise.all([
    findStakeholder(actor, params.stakeholderId),
    candidatesFor(actor, params.stakeholderId, readable),
  ])
  return { name, candidates, search: readable }
}

export default function MergeChoice({ loaderData, params }: Route.ComponentProps) {
  const { name, candidates, search } = loaderData
  const back = href('/:organization/kelola/pemangku-kepentingan/:stakeholderId', params)
  return (
    <>
      <PageHeader
        title={m.registry_merge_title()}
        lead={m.registry_merge_choice_lead({ name })}
        breadcrumbs={[{ label: name, to: back }, { label: m.registry_merge_open() }]}
      />
      <FilterBar search={{ label: m.registry_merge_search(), value: search }} />
      <Section title={search ? m.registry_merge_found() : m.registry_merge_suggested()}>
        {candidates.length === 0 ? (
          <EmptyState icon={GitMerge} title={m.registry_merge_none()}>
            {m.registry_merge_none_hint()}
          </EmptyState>
        ) : (
          <Rows>
            {candidates.map((one) => (
              <Candidate key={one.id} candidate={one} to={`${back}/penggabungan/${one.id}`} />
            ))}
          </Rows>
        )}
      </Section>
    </>
  )
}

type CandidateProps = {
  candidate: Route.ComponentProps['loaderData']['candidates'][number]
  to: string
}

const Candidate = ({ candidate, to }: CandidateProps) => (
  <Row
    title={candidate.name}
    meta={[candidate.institution, candidate.phone, candidate.email].filter(Boolean).join(' · ')}
    aside={
      <>
        {candidate.likenesses.map((one) => (
          <Badge key={one} tone="info">
            {likenessLabel(one)}
          </Badge>
        ))}
        <LinkButton to={to} small aria-label={`${m.registry_merge_compare()}: ${candidate.name}`}>
          {m.registry_merge_compare()}
        </LinkButton>
      </>
    }
  />
)
