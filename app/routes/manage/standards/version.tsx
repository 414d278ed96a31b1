import { PencilLine, Trash2 } from 'lucide-react'
import { href, Link } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { findStandard } from '#domain/standard/standard.server.ts'
import { standardStatusLabel } from '#domain/standard/terms.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { ConfirmAction } from '#ui/confirm.tsx'
import { Facts, PageHeader } from '#ui/page.tsx'
import { decreeText } from '#ui/standard-decree.ts'
import { StandardParts } from '#ui/standard-parts.tsx'
import type { Route } from './+types/version'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData && `${loaderData.standard.service.name}, ${m.standard_standard()}` },
]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const standard = await findStandard(actor, params.standardId)
  return { standard, may: can(actor, 'standard.manage') }
}

export default function Version({ loaderData: { standard, may }, params }: Route.ComponentProps) {
  const { version, status, statusReason, service, forum, components } = standard
  const list = href('/:organization/kelola/unit/:unitId/standar/:serviceId', params)
  const own = href('/:organization/kelola/unit/:unitId/standar/:serviceId/:standardId', params)
  return (
    <>
      <PageHeader
        title={m.standard_version({ version })}
        eyebrow={service.name}
        breadcrumbs={[
          { label: service.name, to: list },
          { label: m.standard_version({ version }) },
        ]}
        action={may && <Moves own={own} status={status} />}
      />
      <Facts
        items={[
          [m.standard_status(), standardStatusLabel(status)],
          ...(statusReason
            ? [[m.standard_revoke_reason(), <Reason key="reason">{statusReason}</Reason>] as const]
            : []),
          [m.standard_decree(), decreeText(standard)],
          [
            m.standard_forum(),
            forum && (
              <Link
                to={href('/:organization/kelola/forum/:forumId/standar', {
                  ...params,
                  forumId: forum.id,
                })}
              >
                {forum.theme}
              </Link>
            ),
          ],
        ]}
      />
      <StandardParts parts={components} />
    </>
  )
}

const Reason = ({ children }: { children: string }) => (
  <span className="whitespace-pre-line wrap-anywhere">{children}</span>
)

type MovesProps = { own: string; status: Route.ComponentProps['loaderData']['standard']['status'] }

function Moves({ own, status }: MovesProps) {
  if (status === 'IN_FORCE') {
    return <LinkButton to={`${own}/pencabutan`}>{m.standard_revoke()}</LinkButton>
  }
  if (status !== 'DRAFT') return null
  return (
    <>
      <LinkButton to={`${own}/penetapan`} variant="primary">
        {m.standard_issue()}
      </LinkButton>
      <LinkButton to={`${own}/ubah`} icon={PencilLine}>
        {m.standard_draft_edit()}
      </LinkButton>
      <ConfirmAction
        label={m.standard_discard()}
        icon={Trash2}
        consequence={m.standard_discard_consequence()}
        action={`${own}/pembuangan`}
      />
    </>
  )
}
