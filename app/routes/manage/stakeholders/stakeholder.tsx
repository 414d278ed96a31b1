import { Archive, PencilLine, RotateCcw } from 'lucide-react'
import { Form, href, Link } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { invitationStatusLabel } from '#domain/forum/terms.ts'
import { findStakeholder } from '#domain/stakeholder/stakeholder.server.ts'
import { communityElementLabel, stakeholderKindLabel } from '#domain/stakeholder/terms.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton, SubmitButton } from '#ui/button.tsx'
import { Row, Rows } from '#ui/card.tsx'
import { ConfirmAction } from '#ui/confirm.tsx'
import { formatDate } from '#ui/format.ts'
import { Facts, PageHeader, Section } from '#ui/page.tsx'
import { Badge } from '#ui/status.tsx'
import type { Route } from './+types/stakeholder'

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
  const { name, groupName, element, archivedAt } = stakeholder
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
      <FactsOf stakeholder={stakeholder} params={params} />
      {stakeholder.contacts.length > 0 && (
        <Section title={m.stakeholder_contacts()}>
          <Rows>
            {stakeholder.contacts.map((contact) => (
              <Row
                key={contact.id}
                to={href('/:organization/kelola/pemangku-kepentingan/:stakeholderId', {
                  ...params,
                  stakeholderId: contact.id,
                })}
                title={contact.name}
                meta={contact.position}
              />
            ))}
          </Rows>
        </Section>
      )}
      <Section title={m.stakeholder_history()}>
        {stakeholder.invitations.length === 0 ? (
          <p className="text-muted">{m.stakeholder_history_empty()}</p>
        ) : (
          <Rows>
            {stakeholder.invitations.map(({ id, status, forum }) => (
              <Row
                key={id}
                to={`/${params.organization}/kelola/forum/${forum.id}`}
                title={forum.theme}
                meta={forum.startsAt && formatDate(forum.startsAt, forum.timeZone)}
                aside={<Badge>{invitationStatusLabel(status)}</Badge>}
              />
            ))}
          </Rows>
        )}
      </Section>
    </>
  )
}

type Params = { organization: string; stakeholderId: string }
type Stakeholder = Route.ComponentProps['loaderData']['stakeholder']

function FactsOf({ stakeholder, params }: { stakeholder: Stakeholder; params: Params }) {
  const { parent, institution } = stakeholder
  return (
    <Facts
      items={[
        [
          m.stakeholder_institution(),
          parent ? (
            <Link
              key="parent"
              to={href('/:organization/kelola/pemangku-kepentingan/:stakeholderId', {
                ...params,
                stakeholderId: parent.id,
              })}
            >
              {parent.name}
            </Link>
          ) : (
            institution
          ),
        ],
        [m.stakeholder_position(), stakeholder.position],
        [m.stakeholder_email(), stakeholder.email],
        [m.stakeholder_phone(), stakeholder.phone],
        [m.stakeholder_district(), stakeholder.district],
        [m.stakeholder_village(), stakeholder.village],
        [m.stakeholder_address(), stakeholder.address],
        [m.stakeholder_note(), stakeholder.note],
        [m.stakeholder_minor(), stakeholder.isMinor ? m.stakeholder_minor_hint() : m.common_no()],
      ]}
    />
  )
}

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
