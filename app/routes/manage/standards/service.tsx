import { PencilLine } from 'lucide-react'
import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { readServiceStandards } from '#domain/standard/standard.server.ts'
import { standardStatusLabel } from '#domain/standard/terms.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton, SubmitButton } from '#ui/button.tsx'
import { ButtonForm } from '#ui/button-form.tsx'
import { Row, Rows } from '#ui/card.tsx'
import { EmptyState, PageHeader, Section } from '#ui/page.tsx'
import { decreeText } from '#ui/standard-decree.ts'
import { StandardParts } from '#ui/standard-parts.tsx'
import { Badge } from '#ui/status.tsx'
import type { Route } from './+types/service'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData && `${m.standard_standard()}: ${loaderData.service.name}` },
]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { service, versions } = await readServiceStandards(actor, params.serviceId)
  return { service: { name: service.name }, versions, may: can(actor, 'standard.manage') }
}

export default function Service({ loaderData, params }: Route.ComponentProps) {
  const { service, versions, may } = loaderData
  const own = href('/:organization/kelola/unit/:unitId/standar/:serviceId', params)
  const holding = versions.find(({ status }) => status === 'IN_FORCE')
  const draft = versions.find(({ status }) => status === 'DRAFT')
  return (
    <>
      <PageHeader
        title={service.name}
        eyebrow={m.standard_standard()}
        lead={holding && `${m.standard_version(holding)}. ${decreeText(holding)}`}
        breadcrumbs={[
          {
            label: m.standard_list(),
            to: href('/:organization/kelola/unit/:unitId/standar', params),
          },
          { label: service.name },
        ]}
        action={may && <NextStep own={own} draftId={draft?.id} />}
      />
      {versions.length === 0 ? (
        <EmptyState title={m.standard_versions_none()}>
          {m.standard_versions_none_hint()}
        </EmptyState>
      ) : (
        <Section title={m.standard_versions()}>
          <Rows>
            {versions.map((one) => (
              <Row
                key={one.id}
                to={`${own}/${one.id}`}
                title={m.standard_version({ version: one.version })}
                meta={one.forum ? `${m.standard_forum()}: ${one.forum.theme}` : decreeText(one)}
                aside={
                  <Badge tone={one.status === 'IN_FORCE' ? 'success' : 'neutral'}>
                    {standardStatusLabel(one.status)}
                  </Badge>
                }
              />
            ))}
          </Rows>
        </Section>
      )}
      {holding && <StandardParts parts={holding.components} />}
    </>
  )
}

/** One draft at a time: begun, or gone on with. */
function NextStep({ own, draftId }: { own: string; draftId?: string }) {
  if (draftId) {
    return (
      <LinkButton to={`${own}/${draftId}`} icon={PencilLine} variant="primary">
        {m.standard_review_open()}
      </LinkButton>
    )
  }
  return (
    <ButtonForm action={`${own}/rancangan`}>
      <SubmitButton icon={PencilLine}>{m.standard_draft_begin()}</SubmitButton>
    </ButtonForm>
  )
}
