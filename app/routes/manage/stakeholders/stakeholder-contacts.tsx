import { Star, UserPlus } from 'lucide-react'
import { Link } from 'react-router'
import { m } from '#messages'
import { LinkButton, SubmitButton } from '#ui/button.tsx'
import { ButtonForm } from '#ui/button-form.tsx'
import { Row, Rows } from '#ui/card.tsx'
import { Section } from '#ui/page.tsx'
import { Badge } from '#ui/status.tsx'
import type { Route } from './+types/stakeholder'

type Stakeholder = Route.ComponentProps['loaderData']['stakeholder']
type Props = { stakeholder: Stakeholder; registry: string; mayManage: boolean }

/** As many as a page shows; the others are found in the list. */
const most = 50

/** The people of an institution, and whom to turn to first. */
export function Contacts({ stakeholder, registry, mayManage }: Props) {
  const { id, contacts, archivedAt } = stakeholder
  const add = mayManage && !archivedAt && (
    <LinkButton to={`${registry}/baru?lembaga=${id}`} icon={UserPlus}>
      {m.registry_contact_add()}
    </LinkButton>
  )
  return (
    <Section title={m.stakeholder_contacts()} action={add}>
      {contacts.length === 0 && <p className="text-muted">{m.registry_contacts_none()}</p>}
      <Rows>
        {contacts.slice(0, most).map((contact) => (
          <Row
            key={contact.id}
            to={`${registry}/${contact.id}`}
            title={contact.name}
            meta={[contact.position, contact.phone ?? contact.email].filter(Boolean).join(' · ')}
            aside={
              <Main
                isMain={contact.id === stakeholder.mainContactId}
                action={mayManage && `${registry}/${contact.id}/narahubung-utama`}
                name={contact.name}
              />
            }
          />
        ))}
      </Rows>
      {contacts.length > most && (
        <p className="mt-4">
          <Link to={`${registry}?lembaga=${id}`}>{m.registry_contacts_all()}</Link>
        </p>
      )}
    </Section>
  )
}

function Main({ isMain, action, name }: { isMain: boolean; action: string | false; name: string }) {
  if (isMain) {
    return (
      <Badge tone="success" icon={Star}>
        {m.registry_contact_main()}
      </Badge>
    )
  }
  if (!action) return null
  return (
    <ButtonForm action={action}>
      <SubmitButton variant="quiet" small aria-label={`${m.registry_contact_make_main()}: ${name}`}>
        {m.registry_contact_make_main()}
      </SubmitButton>
    </ButtonForm>
  )
}
