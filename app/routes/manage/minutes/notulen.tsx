import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { readMinutes } from '#domain/minutes/minutes.server.ts'
import { keepsMinutes } from '#domain/minutes/minutes.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { formatTime } from '#ui/format.ts'
import { forumTime } from '#ui/forum-header.tsx'
import { ForumPhotos } from '#ui/forum-photos.tsx'
import { MinutesEntries } from '#ui/minutes-entries.tsx'
import { EmptyState } from '#ui/page.tsx'
import { PrintButton } from '#ui/print-button.tsx'
import type { Route } from './+types/notulen'

export const meta: Route.MetaFunction = () => [{ title: m.minutes_notulen() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { forum, sections, otherPhotos } = await readMinutes(actor, params.forumId)
  const { organizationId: _organization, ...shown } = forum
  return {
    forum: shown,
    ...{ sections, otherPhotos },
    open: can(actor, 'minutes.keep') && keepsMinutes(forum.status),
    mayKeep: can(actor, 'minutes.keep'),
  }
}

export default function Notulen({ loaderData, params }: Route.ComponentProps) {
  const { forum, sections, otherPhotos, open, mayKeep } = loaderData
  const { timeZone } = forum
  const isEmpty = sections.every(({ entries }) => entries.length === 0)
  const noteUrl = (minutesNoteId: string) =>
    href('/:organization/kelola/forum/:forumId/meja-catatan/catatan/:minutesNoteId', {
      ...params,
      minutesNoteId,
    })
  const photoUrl = (fileId: string) =>
    href('/:organization/kelola/berkas/:fileId', { ...params, fileId })
  return (
    <>
      <div className="no-print mb-8 flex flex-wrap items-center gap-4">
        <LinkButton to={backOf(params, mayKeep)}>{m.common_back()}</LinkButton>
        <PrintButton />
        <span className="text-sm text-muted">{m.minutes_notulen_lead()}</span>
      </div>
      <article className="max-w-4xl">
        <h1 className="text-2xl font-bold">{m.minutes_notulen()}</h1>
        <p className="mt-1 text-lg font-semibold">{forum.theme}</p>
        <p className="mb-8 text-muted">
          {[forum.unit.name, forumTime(forum), forum.place].filter(Boolean).join(' · ')}
        </p>
        {isEmpty && (
          <EmptyState title={m.minutes_notulen_none()}>{m.minutes_notulen_none_hint()}</EmptyState>
        )}
        {sections.map(({ item, entries, photos }) => (
          <section key={item?.id ?? ''} className="mb-8">
            <h2>{item?.title ?? m.minutes_no_item()}</h2>
            {item && <p className="mb-3 text-sm text-muted">{aboutItem(item, timeZone)}</p>}
            <MinutesEntries entries={entries} timeZone={timeZone} noteUrl={open && noteUrl} />
            <ForumPhotos photos={photos} urlOf={photoUrl} />
          </section>
        ))}
        {otherPhotos.length > 0 && (
          <section>
            <h2 className="mb-3">{m.minutes_photos()}</h2>
            <ForumPhotos photos={otherPhotos} urlOf={photoUrl} />
          </section>
        )}
      </article>
    </>
  )
}

type Item = NonNullable<Route.ComponentProps['loaderData']['sections'][number]['item']>

function aboutItem({ speaker, time: { startedAt, endedAt } }: Item, zone: string) {
  if (!startedAt) return [speaker, m.minutes_not_begun()].filter(Boolean).join(' · ')
  const began = m.minutes_began_at({ time: formatTime(startedAt, zone) })
  const ended = endedAt && m.minutes_ended_at({ time: formatTime(endedAt, zone) })
  return [speaker, [began, ended].filter(Boolean).join(', ')].filter(Boolean).join(' · ')
}

function backOf(params: Route.ComponentProps['params'], mayKeep: boolean) {
  return mayKeep
    ? href('/:organization/kelola/forum/:forumId/meja-catatan', params)
    : href('/:organization/kelola/forum/:forumId', params)
}
