import { Check, CircleDashed, MailCheck, UserCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { m } from '#messages'
import { formatPercent } from './format.ts'
import { Icon } from './icon.tsx'

/** How many came of one of the five unsur masyarakat. */
export type ElementCoverage = {
  key: string
  label: string
  invited: number
  confirmed: number
  present: number
}

const stages = ['invited', 'confirmed', 'present'] as const
type Stage = (typeof stages)[number]

type Props = {
  elements: readonly ElementCoverage[]
  /** The stage the sentence at the top is about: whatever counts most now. */
  stage: Stage
  /** What the indicators will score, in the rubric's words. */
  children?: ReactNode
}

/** The five unsur, invited, confirmed and present: by segment, by icon, by word and by number. */
export function CoverageMeter({ elements, stage, children }: Props) {
  const words = {
    invited: m.common_coverage_invited(),
    confirmed: m.common_coverage_confirmed(),
    present: m.common_coverage_present(),
  }
  const count = elements.filter((element) => element[stage] > 0).length
  const total = elements.length
  return (
    <section className="meter grid grid-cols-[minmax(0,1fr)] gap-4" aria-label={m.common_element()}>
      <p className="text-lg font-semibold">
        <span className="stat mr-1 align-baseline">{count}</span>{' '}
        {m.common_coverage_sentence({ total, stage: words[stage] })}
      </p>
      <Segments elements={elements} stage={stage} />
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{m.common_element()}</th>
            <StageHeader label={m.common_invited()} />
            <StageHeader label={m.common_confirmed()} />
            <StageHeader label={m.common_present()} />
          </tr>
        </thead>
        <tbody>
          {elements.map((element) => (
            <ElementRow key={element.key} element={element} />
          ))}
        </tbody>
      </table>
      {children}
    </section>
  )
}

const StageHeader = ({ label }: { label: string }) => (
  <th scope="col" className="end">
    {label}
  </th>
)

function Segments({ elements, stage }: { elements: readonly ElementCoverage[]; stage: Stage }) {
  return (
    <div aria-hidden="true" className="flex gap-1">
      {elements.map((element) => (
        <span key={element.key} className={`segment ${element[stage] > 0 ? 'segment-full' : ''}`} />
      ))}
    </div>
  )
}

const looks = {
  present: [UserCheck, 'text-success'],
  confirmed: [Check, 'text-brand'],
  invited: [MailCheck, 'text-warning'],
  none: [CircleDashed, 'text-warning'],
} as const

function ElementRow({ element }: { element: ElementCoverage }) {
  const reached = (['present', 'confirmed', 'invited'] as const).find((stage) => element[stage] > 0)
  const [icon, color] = looks[reached ?? 'none']
  return (
    <tr>
      <th scope="row">
        <span className="flex gap-2">
          <Icon of={icon} className={`mt-0.5 size-4 flex-none ${color}`} />
          <span className="min-w-0 [overflow-wrap:anywhere]">{element.label}</span>
        </span>
      </th>
      {stages.map((stage) => (
        <td key={stage} className="end">
          {element[stage] > 0 ? (
            element[stage]
          ) : (
            <span className="text-warning">{m.common_not_yet()}</span>
          )}
        </td>
      ))}
    </tr>
  )
}

/** How much of a whole is done, from 0 to 100. */
export function Progress({ value, label }: { value: number; label: ReactNode }) {
  const percent = Math.min(100, Math.max(0, value))
  return (
    <div className="meter grid gap-1.5">
      <p className="flex justify-between gap-4 text-sm">
        <span>{label}</span>
        <span className="font-semibold tabular-nums">{formatPercent(percent, 0)}</span>
      </p>
      <svg aria-hidden="true" className="bar" width="100%" height="8">
        <rect className="fill-track" width="100%" height="8" rx="4" />
        <rect className="fill-mark" width={`${percent}%`} height="8" rx="4" />
      </svg>
    </div>
  )
}
