import { PencilLine } from 'lucide-react'
import { href, Link } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { readForumHome } from '#domain/forum/forum-home.server.ts'
import { nextMoveOf, otherMovesOf } from '#domain/forum/forum-next.ts'
import { isChangeable } from '#domain/forum/forum-visibility.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { EventTimeline } from '#ui/event-timeline.tsx'
import { ForumCoverageMeter } from '#ui/forum-coverage.tsx'
import { ForumDetails } from '#ui/forum-details.tsx'
import { Gaps } from '#ui/forum-gaps.tsx'
import { ForumHeader } from '#ui/forum-header.tsx'
import { moveLabel, movePath, nextSentence } from '#ui/forum-moves.ts'
import { ForumSteps } from '#ui/forum-steps.tsx'
import { Notice, Section } from '#ui/page.tsx'
import { Stat, Stats } from '#ui/stat.tsx'
import { toldEvent } from '#ui/told-event.ts'
import type { Route } from './+types/forum'

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.forum.theme }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const may = {
    manage: can(actor, 'forum.manage'),
    open: can(actor, 'forum.open'),
    seeAttendance: can(actor, 'attendance.view'),
    seeFeedback: can(actor, 'feedback.view'),
  }
  const { events, ...home } = await readForumHome(actor, params.forumId)
  const told = events.map((event) => toldEvent(event, params.organization, home.forum.timeZone))
  return { ...home, events: told, may, now: new Date() }
}

export default function Forum({ loaderData, params }: Route.ComponentProps) {
  const { forum, coverage, gaps, may, now } = loaderData
  const next = nextMoveOf(forum.status)
  const mayMove = next === 'IN_SESSION' ? may.open : may.manage
  return (
    <>
      <ForumHeader
        forum={forum}
        organization={params.organization}
        eyebrow={forum.unit.name}
        lead={nextSentence(forum, gaps.length, now)}
        action={
          next && mayMove && gaps.length === 0 ? (
            <LinkButton to={movePath(forum.status, next, params)} variant="primary">
              {moveLabel(forum.status, next)}
            </LinkButton>
          ) : undefined
        }
      />
      {forum.statusReason && <Notice tone="warning">{forum.statusReason}</Notice>}
      <ForumSteps status={forum.status} />
      {next && (
        <Section title={m.forum_next_move({ move: moveLabel(forum.status, next) })}>
          <Gaps gaps={gaps} organization={params.organization} forum={forum} />
        </Section>
      )}
      <Numbers {...loaderData} base={href('/:organization/kelola/forum/:forumId', params)} />
      <Section title={m.forum_coverage()} hint={m.forum_coverage_hint()}>
        <ForumCoverageMeter coverage={coverage} />
      </Section>
      <Section
        title={m.forum_details()}
        action={may.manage && isChangeable(forum.status) && <Edit params={params} />}
      >
        <ForumDetails forum={forum} organization={params.organization} />
      </Section>
      <History {...loaderData} to={href('/:organization/kelola/forum/:forumId/riwayat', params)} />
      {may.manage && <OtherMoves status={forum.status} params={params} />}
    </>
  )
}

type Data = Route.ComponentProps['loaderData']

const Edit = ({ params }: { params: Route.ComponentProps['params'] }) => (
  <LinkButton
    to={href('/:organization/kelola/forum/:forumId/ubah', params)}
    icon={PencilLine}
    small
  >
    {m.common_edit()}
  </LinkButton>
)

function Numbers({ coverage: { people }, numbers, may, base }: Data & { base: string }) {
  const { feedback, promises, done, overdue } = numbers
  return (
    <div className="mt-12">
      <Stats>
        <Stat value={people.invited} to={`${base}/undangan`}>
          {m.forum_number_invited({ confirmed: people.confirmed })}
        </Stat>
        <Stat value={people.present} to={may.seeAttendance ? `${base}/kehadiran` : undefined}>
          {m.forum_number_present()}
        </Stat>
        <Stat value={feedback} to={may.seeFeedback ? `${base}/masukan` : undefined}>
          {m.forum_number_feedback()}
        </Stat>
        <Stat
          value={promises > 0 ? `${done}/${promises}` : '–'}
          to={`${base}/rumusan`}
          tone={overdue > 0 ? 'danger' : undefined}
        >
          {overdue > 0 ? m.forum_number_promises_overdue({ overdue }) : m.forum_number_promises()}
        </Stat>
      </Stats>
    </div>
  )
}

function History({ events, to }: Data & { to: string }) {
  return (
    <Section title={m.forum_history()} action={<Link to={to}>{m.forum_history_all()}</Link>}>
      {events.length === 0 ? (
        <p className="text-muted">{m.forum_history_none()}</p>
      ) : (
        <EventTimeline events={events} />
      )}
    </Section>
  )
}

/** Copying, putting off, calling off, opening again, archiving: quiet, at the end. */
function OtherMoves({
  status,
  params,
}: {
  status: Data['forum']['status']
  params: Route.ComponentProps['params']
}) {
  const moves = otherMovesOf(status)
  return (
    <Section title={m.forum_other_moves()}>
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        <li>
          <Link to={href('/:organization/kelola/forum/:forumId/penyalinan', params)}>
            {m.forum_copy_title()}
          </Link>
        </li>
        {moves.map((to) => (
          <li key={to}>
            <Link to={movePath(status, to, params)}>{moveLabel(status, to)}</Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
