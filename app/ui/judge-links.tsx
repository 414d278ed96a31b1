import { CircleHelp } from 'lucide-react'
import { type FollowUpStatus, isDone } from '#domain/follow-up/follow-up.ts'
import { m } from '#messages'
import { LinkButton } from './button.tsx'

type Props = {
  followUps: readonly { followUp: { id: string; number: number; status: FollowUpStatus } }[]
  /** The page under which one is asked: the personal link, or the thread of the tracking code. */
  base: string
}

/** The question that follows every promise called done: is it really? */
export function JudgeLinks({ followUps, base }: Props) {
  const done = followUps.filter(({ followUp }) => isDone(followUp.status))
  if (done.length === 0) return null
  return (
    <p className="mt-1 flex flex-wrap gap-2">
      {done.map(({ followUp: { id, number } }) => (
        <LinkButton key={id} to={`${base}/penilaian/${id}`} small icon={CircleHelp}>
          {done.length > 1 ? m.follow_up_judge_number({ number }) : m.follow_up_verdict_title()}
        </LinkButton>
      ))}
    </p>
  )
}
