import {
  CalendarCheck,
  CalendarClock,
  CalendarX2,
  CircleDashed,
  CopyPlus,
  FlagTriangleRight,
} from 'lucide-react'
import { href } from 'react-router'
import {
  type LateReason,
  nextStepOf,
  type PlannerState,
  type PlannerStep,
} from '#domain/planner/planner.ts'
import { lateReasonLabel, plannerStateLabel } from '#domain/planner/terms.ts'
import { m } from '#messages'
import { LinkButton } from './button.tsx'
import { formatShortDate } from './format.ts'
import { Icon, type LucideIcon } from './icon.tsx'
import { Badge, type Tone } from './status.tsx'

/** Where a unit stands, as the board has it. Days are `YYYY-MM-DD`. */
export type Standing = {
  id: string
  name: string
  state: PlannerState
  reason: LateReason | null
  heldOn: string | null
  nextOn: string | null
  closesOn: string | null
  pendingId: string | null
  last: { id: string; day: string } | null
}

const looks: Record<PlannerState, readonly [Tone, LucideIcon]> = {
  HELD: ['success', CalendarCheck],
  PLANNED: ['info', CalendarClock],
  LATE: ['danger', CalendarX2],
  MISSING: ['warning', CircleDashed],
}

/** The state of a unit's year, and the day or reason behind it. */
export function StandingBadge({ unit }: { unit: Standing }) {
  const [tone, icon] = looks[unit.state]
  const words = behind(unit)
  return (
    <div className="grid justify-items-start gap-1">
      <Badge tone={tone} icon={icon}>
        {plannerStateLabel(unit.state)}
      </Badge>
      {words && <span className="text-sm text-muted">{words}</span>}
    </div>
  )
}

function behind({ state, reason, heldOn, nextOn, closesOn, last }: Standing) {
  if (state === 'HELD') return heldOn && m.planner_held_on({ date: shown(heldOn) })
  if (state === 'LATE') return reason && lateReasonLabel(reason)
  if (state === 'MISSING') {
    return last ? m.planner_last_on({ date: shown(last.day) }) : m.planner_last_never()
  }
  if (!nextOn) return null
  const planned = m.planner_planned_on({ date: shown(nextOn) })
  return closesOn && nextOn > closesOn ? `${planned} · ${m.planner_after_closing()}` : planned
}

const shown = (day: string) => formatShortDate(day, 'UTC')

type StepProps = { unit: Standing; year: number; organization: string }

/** The one thing to do for a unit that has neither held nor planned its forum of the year. */
export function NextStep({ unit, year, organization }: StepProps) {
  const step = nextStepOf(unit)
  if (!step) return null
  const { label, icon, to } = wayOf(step, unit, year, organization)
  return (
    <LinkButton
      to={to}
      small
      icon={icon}
      className="no-print"
      aria-label={m.planner_step_for({ step: label, unit: unit.name })}
    >
      {label}
    </LinkButton>
  )
}

function wayOf(step: PlannerStep, unit: Standing, year: number, organization: string) {
  if (step.kind === 'DRAFT') {
    const to = `${href('/:organization/kelola/forum/baru', { organization })}?unit=${unit.id}&tahun=${year}`
    return { label: m.planner_step_draft(), icon: CalendarClock, to }
  }
  const named = { organization, forumId: step.forumId }
  if (step.kind === 'CONTINUE') {
    const to = href('/:organization/kelola/forum/:forumId', named)
    return { label: m.planner_step_continue(), icon: undefined, to }
  }
  const to = `${href('/:organization/kelola/forum/:forumId/penyalinan', named)}?tahun=${year}`
  return { label: m.planner_step_copy(), icon: CopyPlus, to }
}

/** The local closing date of the year, marked as what it is: a rule of the place. */
export function ClosingDate({ day }: { day: string | null }) {
  if (!day) return <span className="text-muted">{m.planner_closing_none()}</span>
  return (
    <>
      <span className="flex items-center gap-1.5">
        <Icon of={FlagTriangleRight} className="size-4" />
        {m.planner_closing({ date: shown(day) })}
      </span>
      <Badge>{m.planner_closing_local()}</Badge>
    </>
  )
}
