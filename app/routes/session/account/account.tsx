import { CalendarDays, KeyRound } from 'lucide-react'
import { Form } from 'react-router'
import { profileSchema } from '#domain/access/account.schema.ts'
import { changeProfile } from '#domain/access/account.server.ts'
import { listSessions } from '#domain/access/session-list.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { localeCookieOf } from '#http/locale.server.ts'
import { homeOf, sessionContext, signedInMiddleware } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton, SubmitButton } from '#ui/button.tsx'
import { Rows } from '#ui/card.tsx'
import { ConfirmAction } from '#ui/confirm.tsx'
import { Field, formClass, SelectField, usePlainForm } from '#ui/form.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { zoneName } from '#ui/format.ts'
import { Notice, PageHeader, Section } from '#ui/page.tsx'
import { ShortcutSwitch } from '#ui/shortcut-switch.tsx'
import type { Route } from './+types/account'
import { NoticeLinks } from './notice-links.tsx'
import { SessionRow } from './session-row.tsx'

export const meta: Route.MetaFunction = () => [{ title: `${m.access_account_title()} · Rembug` }]

export const middleware: Route.MiddlewareFunction[] = [signedInMiddleware]

export async function loader({ context }: Route.LoaderArgs) {
  const session = context.get(sessionContext)
  const { name, email, locale, shortcuts, memberships, passwordChangedAt } = session.user
  return {
    person: { name, email, locale, hasFirstPassword: passwordChangedAt === null },
    sessions: await listSessions(session),
    zone: memberships[0]?.organization.timeZone ?? 'Asia/Jakarta',
    shortcuts,
    home: homeOf(memberships),
    organizations: memberships.map(({ organization: { slug, name } }) => ({ slug, name })),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  return handleForm(request, profileSchema, async (input) => {
    await changeProfile(context.get(sessionContext), input)
    const headers = new Headers({ 'Set-Cookie': await localeCookieOf(input.locale) })
    return redirectSaying('/akun', m.common_saved({}, { locale: input.locale }), headers)
  })
}

export default function Account({ loaderData }: Route.ComponentProps) {
  const { person, sessions, shortcuts, zone, home, organizations } = loaderData
  return (
    <>
      <PageHeader
        title={m.access_account_title()}
        lead={m.access_account_lead({ email: person.email })}
        action={<LinkButton to={home}>{m.access_account_to_work()}</LinkButton>}
      />
      <ProfileForm {...person} />
      <Section title={m.access_password()}>
        {person.hasFirstPassword && (
          <div className="mb-4">
            <Notice tone="warning">{m.access_first_password()}</Notice>
          </div>
        )}
        <LinkButton to="/akun/kata-sandi" icon={KeyRound}>
          {m.access_password_change()}
        </LinkButton>
      </Section>
      <Section title={m.calendar_own_title()} hint={m.calendar_own_hint()}>
        <LinkButton to="/akun/kalender" icon={CalendarDays}>
          {m.calendar_own_manage()}
        </LinkButton>
      </Section>
      <NoticeLinks organizations={organizations} />
      <Section title={m.access_shortcuts()} hint={m.access_shortcuts_hint()}>
        <ShortcutSwitch on={shortcuts} />
      </Section>
      <Section
        title={m.access_sessions()}
        hint={m.access_sessions_hint({ zone: zoneName(zone) })}
        action={sessions.length > 1 && <EndOthers />}
      >
        <Rows>
          {sessions.map((session) => (
            <SessionRow key={session.id} session={session} zone={zone} />
          ))}
        </Rows>
      </Section>
    </>
  )
}

type Person = Route.ComponentProps['loaderData']['person']

function ProfileForm({ name, locale }: Person) {
  const { field } = usePlainForm({ name, locale })
  return (
    <Form method="post" className={formClass} noValidate>
      <FormErrors labels={{ name: m.access_name(), locale: m.common_language() }} />
      <Field label={m.access_name()} autoComplete="name" required {...field('name')} />
      <SelectField label={m.common_language()} placeholder={false} {...field('locale')}>
        <option value="id">{m.common_language_id()}</option>
        <option value="en">{m.common_language_en()}</option>
      </SelectField>
      <div>
        <SubmitButton>{m.common_save()}</SubmitButton>
      </div>
    </Form>
  )
}

function EndOthers() {
  return (
    <ConfirmAction
      label={m.access_sessions_end_others()}
      consequence={m.access_sessions_end_others_consequence()}
      action="/akun/sesi/pencabutan"
      small
    />
  )
}
