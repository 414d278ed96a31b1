import { CircleHelp } from 'lucide-react'
import { m } from '#messages'
import { LinkButton } from './button.tsx'

type Props = {
  /** The promises whose givers are asked; see `askedOf`. */
  asked: readonly { id: string; number: number }[]
  /** The page under which one is asked: the personal link, or the thread of the tracking code. */
  base: string
}

/** The question that follows every promise called done: is it really? */
export function JudgeLinks({ asked, base }: Props) {
  if (asked.length === 0) return null
  return (
    <p className="mt-1 flex flex-wrap gap-2">
      {asked.map(({ id, number }) => (
        <LinkButton key={id} to={`${base}/penilaian/${id}`} small icon={CircleHelp}>
          {asked.length > 1 ? m.follow_up_judge_number({ number }) : m.follow_up_verdict_title()}
        </LinkButton>
      ))}
    </p>
  )
}
