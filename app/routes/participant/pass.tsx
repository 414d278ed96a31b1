import { href } from 'react-router'
import { findGuest } from '#domain/forum/guest.server.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { WhenAndWhere } from '#ui/forum-facts.tsx'
import { QrCode } from '#ui/qr.tsx'
import type { Route } from './+types/pass'

export const meta: Route.MetaFunction = () => [
  { title: m.participant_pass() },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ params, context }: Route.LoaderArgs) {
  const guest = await findGuest(publicActorOf(context.get(organizationContext)), params.token)
  const { name, representativeName, passCode, forum } = guest
  const { theme, startsAt, endsAt, timeZone, place, onlineUrl } = forum
  return {
    name: representativeName ?? name,
    passCode,
    forum: { theme, startsAt, endsAt, timeZone, place, onlineUrl },
  }
}

export default function Pass({ loaderData, params }: Route.ComponentProps) {
  const { name, passCode, forum } = loaderData
  return (
    <div className="grid justify-items-center gap-6 text-center">
      <h1>{m.participant_pass()}</h1>
      <div>
        <p className="text-xl font-bold">{name}</p>
        <p className="text-muted">{forum.theme}</p>
      </div>
      <div className="rounded-lg bg-white p-3">
        <QrCode text={passCode} label={m.common_qr_label({ text: passCode })} />
      </div>
      <p className="font-mono text-3xl font-bold tracking-[0.3em]">{passCode}</p>
      <p className="max-w-md text-muted">{m.participant_pass_hint()}</p>
      <WhenAndWhere {...forum} />
      <p className="no-print">
        <a href={href('/:organization/u/:token', params)}>{m.participant_back()}</a>
      </p>
    </div>
  )
}
