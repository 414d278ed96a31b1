import { href } from 'react-router'
import { mailStatusLabel } from '#domain/forum/terms.ts'
import { findMail } from '#domain/mail/outbox.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { Facts, PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/mail'

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.mail.subject }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const { recipient, subject, body, status, attempts, lastError } = await findMail(
    context.get(actorContext),
    params.mailId,
  )
  return { mail: { recipient, subject, body, status, attempts, lastError } }
}

export default function Mail({ loaderData: { mail }, params }: Route.ComponentProps) {
  return (
    <>
      <PageHeader
        title={mail.subject}
        breadcrumbs={[
          {
            label: m.invitation_outbox(),
            to: href('/:organization/kelola/kotak-keluar', params),
          },
          { label: m.invitation_mail() },
        ]}
      />
      <Facts
        items={[
          [m.invitation_recipient(), mail.recipient],
          [m.invitation_status(), mailStatusLabel(mail.status)],
          [m.invitation_attempts(), String(mail.attempts)],
          [m.invitation_reason(), mail.lastError ?? m.common_none()],
        ]}
      />
      <p className="mt-8 max-w-2xl whitespace-pre-wrap break-words">{mail.body}</p>
    </>
  )
}
