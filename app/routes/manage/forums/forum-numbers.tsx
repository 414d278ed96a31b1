import { m } from '#messages'
import { Stat, Stats } from '#ui/stat.tsx'
import type { Route } from './+types/forum'

type Data = Route.ComponentProps['loaderData']

/** Invited, present, said and promised, each with the way there. */
export function ForumNumbers({
  coverage: { people },
  numbers,
  may,
  base,
}: Data & { base: string }) {
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
