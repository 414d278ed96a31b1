import { Check, Circle, CircleDot } from 'lucide-react'
import type { ReactNode } from 'react'
import { m } from '#messages'
import { Icon, type LucideIcon } from './icon.tsx'
import type { Tone } from './status.tsx'

export type Moment = {
  key: string
  title: ReactNode
  /** Already formatted; `dateTime` is the machine's form of it. */
  when?: string
  dateTime?: string
  who?: ReactNode
  icon?: LucideIcon
  tone?: Tone
  body?: ReactNode
}

/** What happened, one under another. Where people follow. */
export function Timeline({ moments }: { moments: readonly Moment[] }) {
  return (
    <ol className="timeline">
      {moments.map((moment) => (
        <li key={moment.key}>
          <span className={`timeline-dot tone-${moment.tone ?? 'neutral'}`}>
            <Icon of={moment.icon ?? Circle} />
          </span>
          <p className="font-semibold">{moment.title}</p>
          {(moment.when || moment.who) && (
            <Byline when={moment.when} dateTime={moment.dateTime} who={moment.who} />
          )}
          {moment.body && <div className="mt-2">{moment.body}</div>}
        </li>
      ))}
    </ol>
  )
}

function Byline({ when, dateTime, who }: Pick<Moment, 'when' | 'dateTime' | 'who'>) {
  return (
    <p className="text-sm text-muted">
      {when && <time dateTime={dateTime}>{when}</time>}
      {when && who && ' · '}
      {who}
    </p>
  )
}

export type Step = { label: string; state: 'done' | 'current' | 'upcoming'; note?: ReactNode }

const stepIcons = { done: Check, current: CircleDot, upcoming: Circle }

/** How far along the thread something is: said, recorded, agreed, promised, done, verified, published. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  const words = {
    done: m.common_step_done(),
    current: m.common_step_current(),
    upcoming: m.common_step_upcoming(),
  }
  return (
    <ol aria-label={label} className="steps">
      {steps.map(({ label: name, state, note }) => (
        <li
          key={name}
          className={`step step-${state}`}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          <span className="step-mark">
            <Icon of={stepIcons[state]} />
          </span>
          <span className="min-w-0">
            <span className="step-name">{name}</span>
            <span className="sr-only">, {words[state]}</span>
            {note && <span className="block text-xs text-muted">{note}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
