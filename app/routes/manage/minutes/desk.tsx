import { Camera, FileText, MonitorPlay } from 'lucide-react'
import { href } from 'react-router'
import { newId } from '#domain/id.ts'
import { readDesk } from '#domain/minutes/desk.server.ts'
import { deskEntrySchema } from '#domain/minutes/minutes.schema.ts'
import { writeEntry } from '#domain/minutes/speech.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { ForumHeader } from '#ui/forum-header.tsx'
import { useFreshData } from '#ui/fresh-data.ts'
import { MinutesAgenda } from '#ui/minutes-agenda.tsx'
import { MinutesEntries } from '#ui/minutes-entries.tsx'
import { MinutesForm } from '#ui/minutes-form.tsx'
import { Section } from '#ui/page.tsx'
import { SimilarWhileTyping } from '#ui/similar-while-typing.tsx'
import type { Route } from './+types/desk'

export const meta: Route.MetaFunction = () => [{ title: m.minutes_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  return { ...(await readDesk(context.get(actorContext), params.forumId)), formId: newId() }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, deskEntrySchema, async (input) => {
    await writeEntry(context.get(actorContext), params.forumId, input)
    const desk = href('/:organization/kelola/forum/:forumId/meja-catatan', params)
    return redirectSaying(desk, m.minutes_saved())
  })
}

export default function Desk({ loaderData, params }: Route.ComponentProps) {
  const { forum, open, items, runningId, entries, formId } = loaderData
  const titleOf = (itemId: string | null) =>
    items.find(({ id }) => id === itemId)?.title ?? m.minutes_no_item()
  useFreshData(4000)
  return (
    <>
      <ForumHeader
        forum={forum}
        organization={params.organization}
        title={m.minutes_title()}
        lead={m.minutes_desk_lead()}
        action={<Ways {...loaderData} params={params} />}
      />
      <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
        {open && (
          <MinutesForm
            formId={formId}
            items={items}
            runningId={runningId}
            forumId={forum.id}
            to={href('/:organization/kelola/forum/:forumId/meja-catatan/entri', params)}
          >
            <AlreadySaid {...params} />
          </MinutesForm>
        )}
        <MinutesAgenda {...{ items, open }} timeZone={forum.timeZone} params={params} />
      </div>
      <Section title={m.minutes_latest()}>
        {entries.length === 0 && <p className="text-muted">{m.minutes_latest_none()}</p>}
        <MinutesEntries
          entries={entries.map(({ itemId, entry }) => ({ ...entry, under: titleOf(itemId) }))}
          timeZone={forum.timeZone}
          noteUrl={
            open &&
            ((minutesNoteId) =>
              href('/:organization/kelola/forum/:forumId/meja-catatan/catatan/:minutesNoteId', {
                ...params,
                minutesNoteId,
              }))
          }
        />
      </Section>
    </>
  )
}

/** What others said of the same, while it is being written down. */
const AlreadySaid = (params: Route.ComponentProps['params']) => (
  <SimilarWhileTyping
    from={href('/:organization/kelola/forum/:forumId/serupa', params)}
    linkTo={(feedbackId) =>
      href('/:organization/kelola/masukan/:feedbackId', { ...params, feedbackId })
    }
  />
)

type WaysProps = Route.ComponentProps['loaderData'] & { params: Route.ComponentProps['params'] }

function Ways({ forum, photos, params }: WaysProps) {
  const wall = href('/:organization/layar/:code', { ...params, code: forum.code })
  return (
    <>
      <LinkButton
        to={href('/:organization/kelola/forum/:forumId/meja-catatan/notulen', params)}
        icon={FileText}
      >
        {m.minutes_notulen_open()}
      </LinkButton>
      <LinkButton
        to={href('/:organization/kelola/forum/:forumId/meja-catatan/foto', params)}
        icon={Camera}
      >
        {m.minutes_photos_open({ count: photos })}
      </LinkButton>
      <LinkButton to={wall} icon={MonitorPlay} variant="quiet" reloadDocument target="_blank">
        {m.wall_open()}
      </LinkButton>
    </>
  )
}
