import { type ForumStatus, forumStatuses } from '#domain/forum/forum.ts'
import { forumStatusLabel } from '#domain/forum/terms.ts'
import { m } from '#messages'
import { type Step, Steps } from './timeline.tsx'

/** How far a forum has come, from its draft to its closing; nothing for one that was put off or called off. */
export function ForumSteps({ status }: { status: ForumStatus }) {
  const way = forumStatuses.slice(0, forumStatuses.indexOf('CLOSED') + 1)
  const here = way.indexOf(status)
  if (here < 0) return null

  const steps = way.map(
    (one, index): Step => ({
      label: one === 'MINUTES_SIGNING' ? m.forum_step_signing() : forumStatusLabel(one),
      state: stateOf(index, here),
    }),
  )
  return (
    <div className="mt-2">
      <Steps label={m.forum_steps()} steps={steps} />
    </div>
  )
}

function stateOf(index: number, here: number) {
  if (index === here) return 'current'
  return index < here ? 'done' : 'upcoming'
}
