import { href } from 'react-router'
import { agendaItemSchema } from '#domain/forum/agenda.schema.ts'
import { changeAgendaItem, findAgendaItem } from '#domain/forum/agenda.server.ts'
import { wallClockOf } from '#domain/forum/wall-clock.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { AgendaItemForm } from '#ui/agenda-item-form.tsx'
import { ForumHeader } from '#ui/forum-header.tsx'
import type { Route } from './+types/agenda-item'

export const meta: Route.MetaFunction = () => [{ title: m.forum_agenda_edit() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  return findAgendaItem(context.get(actorContext), params.forumId, params.itemId)
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, agendaItemSchema, async (input) => {
    await changeAgendaItem(context.get(actorContext), params.forumId, params.itemId, input)
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId/acara', params),
      m.common_saved(),
    )
  })
}

export default function AgendaItem({ loaderData: { forum, item }, params }: Route.ComponentProps) {
  const { title, speaker, startsAt, minutes } = item
  const zone = forum.timeZone
  return (
    <>
      <ForumHeader forum={forum} organization={params.organization} title={m.forum_agenda_edit()} />
      <AgendaItemForm
        values={{ title, speaker, minutes, startsAt: startsAt && wallClockOf(startsAt, zone) }}
        zone={zone}
        submit={m.common_save()}
        back={href('/:organization/kelola/forum/:forumId/acara', params)}
      />
    </>
  )
}
