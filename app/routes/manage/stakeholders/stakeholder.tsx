import { Archive, PencilLine, RotateCcw } from 'lucide-react'
import { Form, href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { findStakeholder } from '#domain/stakeholder/stakeholder.server.ts'
import { communityElementLabel, stakeholderKindLabel } from '#domain/stakeholder/terms.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton, SubmitButton } from '#ui/button.tsx'
import { ConfirmAction } from '#ui/confirm.tsx'
import { PageHeader } from '#ui/page.tsx'
import { Badge } from '#ui/status.tsx'
import type { Route } from './+types/stakeholder'
import { StakeholderFacts } from './stakeholder-facts.tsx'
import { Contacts, InvitationHistory } from './stakeholder-history.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData?.stakeholder.name },
]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  return {
    stakeholder: await findStakeholder(actor, params.stakeholderId),
    mayManage: can(actor, 'stakeholder.manage'),
  }
}

export default function Stakeholder({ loaderData, params }: Route.ComponentProps) {
  const { stakeholder, mayManage } = loaderData
  const { name, groupName, element, archivedAt, contacts, invitations } = stakeholder
  return (
    <>
      <PageHeader
        title={name}
        eyebrow={stakeholderKindLabel(stakeholder.kind)}
        facts={
          <>
            <Badge>{groupName}</Badge>
            <Badge tone="info">{communityElementLabel(element)}</Badge>
            {archivedAt && <Badge>{m.stakeholder_archived_badge()}</Badge>}
          </>
        }
        action={mayManage && <Moves archived={archivedAt !== null} params={params} />}
        breadcrumbs={[
          {
            label: m.stakeholder_registry(),
            to: href('/:organization/kelola/pemangku-kepentingan', params),
          },
          { label: name },
        ]}
      />
      <StakeholderFacts stakeholder={stakeholder} params={params} />
      {contacts.length > 0 && <Contacts contacts={contacts} params={params} />}
      <InvitationHistory invitations={invitations} organization={params.organization} />
    </>
  )
}

type Params = { organization: string; stakeholderId: string }

function Moves({ archived, params }: { archived: boolean; params: Params }) {
  const own = '/:organization/kelola/pemangku-kepentingan/:stakeholderId'
  if (archived) {
    return (
      <Form method="post" action={href(`${own}/pemulihan`, params)}>
        <SubmitButton icon={RotateCcw}>{m.stakeholder_restore()}</SubmitButton>
      </Form>
    )
  }
  return (
    <>
      <LinkButton to={href(`${own}/ubah`, params)} icon={PencilLine}>
        {m.common_edit()}
      </LinkButton>
      <ConfirmAction
        label={m.stakeholder_archive()}
        icon={Archive}
        consequence={m.stakeholder_archive_consequence()}
        action={href(`${own}/arsip`, params)}
      />
    </>
  )
}
