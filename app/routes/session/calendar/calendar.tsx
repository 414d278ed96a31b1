import { CalendarPlus } from 'lucide-react'
import { Form } from 'react-router'
import { findCalendarAddress, makeCalendarAddress } from '#domain/access/calendar-address.server.ts'
import { sessionContext, signedInMiddleware } from '#http/session.server.ts'
import { m } from '#messages'
import { SubmitButton } from '#ui/button.tsx'
import { CalendarAddress, CalendarSteps } from '#ui/calendar-address.tsx'
import { ConfirmAction } from '#ui/confirm.tsx'
import { formatDate } from '#ui/format.ts'
import { EmptyState, Notice, PageHeader, Section } from '#ui/page.tsx'
import type { Route } from './+types/calendar'

export const meta: Route.MetaFunction = () => [{ title: `${m.calendar_own_title()} · Rembug` }]

export const middleware: Route.MiddlewareFunction[] = [signedInMiddleware]

export async function loader({ context }: Route.LoaderArgs) {
  const session = context.get(sessionContext)
  const { since } = await findCalendarAddress(session)
  const zone = session.user.memberships[0]?.organization.timeZone ?? 'Asia/Jakarta'
  return { since: since && formatDate(since, zone) }
}

export async function action({ context }: Route.ActionArgs) {
  return { url: await makeCalendarAddress(context.get(sessionContext)) }
}

export default function Calendar({ loaderData: { since }, actionData }: Route.ComponentProps) {
  return (
    <>
      <PageHeader
        title={m.calendar_own_title()}
        lead={m.calendar_own_lead()}
        breadcrumbs={[
          { label: m.access_account_title(), to: '/akun' },
          { label: m.calendar_own_title() },
        ]}
      />
      {actionData && <Made url={actionData.url} />}
      {since ? <Active since={since} /> : <None />}
      <Section title={m.calendar_how()} hint={m.calendar_how_hint()}>
        <CalendarSteps />
      </Section>
    </>
  )
}

/** The address, this once. */
function Made({ url }: { url: string }) {
  return (
    <Section title={m.calendar_own_made()}>
      <div className="grid gap-5">
        <Notice tone="success" live>
          {m.calendar_own_made_hint()}
        </Notice>
        <CalendarAddress url={url} />
      </div>
    </Section>
  )
}

const None = () => (
  <EmptyState
    icon={CalendarPlus}
    title={m.calendar_own_none()}
    action={
      <Form method="post">
        <SubmitButton icon={CalendarPlus}>{m.calendar_own_create()}</SubmitButton>
      </Form>
    }
  >
    {m.calendar_own_none_hint()}
  </EmptyState>
)

function Active({ since }: { since: string }) {
  return (
    <Section title={m.calendar_own_since({ date: since })} hint={m.calendar_own_since_hint()}>
      <div className="flex flex-wrap items-start gap-3">
        <ConfirmAction
          label={m.calendar_own_renew()}
          consequence={m.calendar_own_renew_consequence()}
          action="/akun/kalender"
          tone="primary"
        />
        <ConfirmAction
          label={m.calendar_own_revoke()}
          consequence={m.calendar_own_revoke_consequence()}
          action="/akun/kalender/pencabutan"
        />
      </div>
    </Section>
  )
}
