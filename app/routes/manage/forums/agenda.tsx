import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { countUncarried } from '#domain/follow-up/carrying.server.ts'
import { agendaItemSchema } from '#domain/forum/agenda.schema.ts'
import { addAgendaItem, readAgenda } from '#domain/forum/agenda.server.ts'
import { isChangeable } from '#domain/forum/forum-visibility.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { AgendaItemForm } from '#ui/agenda-item-form.tsx'
import { EarlierPromise, Uncarried } from '#ui/agenda-promises.tsx'
import { Row, Rows } from '#ui/card.tsx'
import { formatShortDateTime, zoneName } from '#ui/format.ts'
import { ForumHeader } from '#ui/forum-header.tsx'
import { EmptyState, Section } from '#ui/page.tsx'
import type { Route } from './+types/agenda'
import { ItemActions } from './agenda-item-actions.tsx'

export const meta: Route.MetaFunction = () => [{ title: m.forum_tab_agenda() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { forum, agenda } = await readAgenda(actor, params.forumId)
  const open = can(actor, 'forum.manage') && isChangeable(forum.status)
  return { forum, agenda, open, uncarried: open ? await countUncarried(forum) : 0 }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, agendaItemSchema, async (input) => {
    await addAgendaItem(context.get(actorContext), params.forumId, input)
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId/acara', params),
      m.forum_agenda_added({ title: input.title }),
    )
  })
}

export default function Agenda({ loaderData, params }: Route.ComponentProps) {
  const { forum, agenda, open, uncarried } = loaderData
  return (
    <>
      <ForumHeader
        forum={forum}
        organization={params.organization}
        title={m.forum_tab_agenda()}
        lead={m.forum_agenda_lead()}
      />
      {uncarried > 0 && <Uncarried count={uncarried} params={params} />}
      {agenda.length === 0 ? (
        <EmptyState title={m.forum_agenda_none()}>{m.forum_agenda_none_hint()}</EmptyState>
      ) : (
        <Rows>
          {agenda.map((item, index) => (
            <Row
              key={item.id}
              title={item.title}
              meta={metaOf(item, forum.timeZone)}
              aside={open && <ItemActions item={item} first={index === 0} params={params} />}
            >
              {item.followUpId && <EarlierPromise {...params} followUpId={item.followUpId} />}
            </Row>
          ))}
        </Rows>
      )}
      {open && (
        <Section title={m.forum_agenda_add()}>
          <AgendaItemForm
            key={agenda.length}
            values={{}}
            zone={forum.timeZone}
            submit={m.common_add()}
          />
        </Section>
      )}
    </>
  )
}

type Item = Route.ComponentProps['loaderData']['agenda'][number]

function metaOf({ startsAt, minutes, speaker }: Item, zone: string) {
  const time = startsAt && `${formatShortDateTime(startsAt, zone)} ${zoneName(zone, startsAt)}`
  const length = minutes && m.forum_agenda_length({ minutes })
  return [time, length, speaker].filter(Boolean).join(' · ')
}
