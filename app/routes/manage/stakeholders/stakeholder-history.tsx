import { href } from 'react-router'
import { invitationStatusLabel } from '#domain/forum/terms.ts'
import { m } from '#messages'
import { Row, Rows } from '#ui/card.tsx'
import { formatDate } from '#ui/format.ts'
import { Section } from '#ui/page.tsx'
import { Badge } from '#ui/status.tsx'
import type { Route } from './+types/stakeholder'

type Params = { organization: string; stakeholderId: string }
type Stakeholder = Route.ComponentProps['loaderData']['stakeholder']

/** The people of an institution. */
export function Contacts({ contacts, params }: Pick<Stakeholder, 'contacts'> & { params: Params }) {
  return (
    <Section title={m.stakeholder_contacts()}>
      <Rows>
        {contacts.map((contact) => (
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
  )
}

type HistoryProps = Pick<Stakeholder, 'invitations'> & { organization: string }

/** The forums somebody was invited to, the latest first. */
export function InvitationHistory({ invitations, organization }: HistoryProps) {
  return (
    <Section title={m.stakeholder_history()}>
      {invitations.length === 0 ? (
        <p className="text-muted">{m.stakeholder_history_empty()}</p>
      ) : (
        <Rows>
          {invitations.map(({ id, status, forum }) => (
            <Row
              key={id}
              to={`/${organization}/kelola/forum/${forum.id}`}
              title={forum.theme}
              meta={forum.startsAt && formatDate(forum.startsAt, forum.timeZone)}
              aside={<Badge>{invitationStatusLabel(status)}</Badge>}
            />
          ))}
        </Rows>
      )}
    </Section>
  )
}
