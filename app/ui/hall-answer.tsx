import { CircleCheckBig, CircleX, TriangleAlert, UserPlus, X } from 'lucide-react'
import { useEffect } from 'react'
import { m } from '#messages'
import { Button } from './button.tsx'
import { type HallTone, wordsOf } from './hall-answer-words.ts'
import type { HallAnswer } from './hall-state.ts'
import { Icon } from './icon.tsx'

/** A welcome makes room for the next in line by itself; everything else stays until it is read. */
const welcomeStays = 3000

type Props = {
  answer: HallAnswer | null
  timeZone: string
  onWalkIn: () => void
  onClose: () => void
}

/** What became of a scan, as large as the screen: colour, drawing and words say the same. */
export function HallAnswerSheet({ answer, timeZone, onWalkIn, onClose }: Props) {
  const words = answer && wordsOf(answer, timeZone)
  const passes = words?.tone === 'success'
  const key = answer?.key
  useEffect(() => {
    if (!key || !passes) return
    const timer = setTimeout(onClose, welcomeStays)
    return () => clearTimeout(timer)
  }, [key, passes, onClose])

  return (
    <div role="status" aria-live="assertive">
      {answer && words && (
        <div key={key} className="hall-answer" data-tone={words.tone} data-outcome={answer.outcome}>
          <Icon of={icons[words.tone]} className="hall-sign" />
          <p className="hall-word">{words.title}</p>
          <Who answer={answer} />
          {words.hint && <p className="max-w-md text-lg">{words.hint}</p>}
          <div className="mt-4 flex flex-wrap justify-center gap-3">
            {words.offersWalkIn && (
              <Button icon={UserPlus} onClick={onWalkIn}>
                {m.checkin_walk_in()}
              </Button>
            )}
            <Button icon={X} onClick={onClose}>
              {m.checkin_close()}
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}

function Who({ answer }: { answer: HallAnswer }) {
  if (!('name' in answer) || !answer.name) return null
  return (
    <div>
      <p className="hall-name">{answer.name}</p>
      {answer.group && <p className="text-xl">{answer.group}</p>}
    </div>
  )
}

const icons: Record<HallTone, typeof X> = {
  success: CircleCheckBig,
  warning: TriangleAlert,
  danger: CircleX,
}
