import type { FollowUpStatus } from '#db/generated/enums.ts'
import type { Action } from '#domain/event/event.ts'
import { dayOf, plusDays, plusMinutes } from '../days.ts'
import { happened, idAt, type Who } from '../ground.ts'
import { reachedAt } from './lifecycle.ts'
import type { SeedFollowUp, SeedStep } from './material.ts'
import type { Promised } from './promise-rows.ts'
import { memberOf, type StaffMember } from './staff.ts'
import { type Gathering, organizerOf } from './town.ts'

/** One step of a promise with its moment and who took it. */
export type Step = {
  at: Date
  status: FollowUpStatus
  progress: number
  text: string
  who: Who
  isFirstOfKind: boolean
  by: SeedStep['by']
}

const actions: Partial<Record<FollowUpStatus, Action>> = {
  AGREED: 'follow-up.agreed',
  PLANNED: 'follow-up.planned',
  IN_PROGRESS: 'follow-up.started',
  WAITING_BUDGET: 'follow-up.put-to-budget',
  DEFERRED: 'follow-up.deferred',
  SUBMITTED: 'follow-up.submitted',
  RETURNED: 'follow-up.returned',
  VERIFIED: 'follow-up.verified',
  PUBLISHED: 'follow-up.published',
  DECLINED: 'follow-up.declined',
  CANCELLED: 'follow-up.cancelled',
}

/** The steps of a promise in order: agreed when the record was signed, planned a week later, then as told. */
export function stepsOf(
  gathering: Gathering,
  told: SeedFollowUp,
  owner: StaffMember | undefined,
): Step[] {
  const agreedAt = reachedAt(gathering, 'FOLLOW_UP')
  if (!agreedAt) return []

  const { town, forum } = gathering
  const organizer: Who = forum.source ? { kind: 'SYSTEM' } : organizerOf(town, forum.unit)
  const agreed = {
    text: 'Disepakati dalam Berita Acara.',
    who: organizer,
    by: 'organizer',
  } as const
  const steps: Step[] = [
    { ...agreed, at: agreedAt, status: 'AGREED', progress: 0, isFirstOfKind: true },
  ]
  if (isPlanned(gathering, told)) {
    const date = plusDays(dayOf(agreedAt, town.days.zone), 7)
    const at = town.days.officeInstant({ date, at: '09.30' })
    const text = told.output ?? ''
    steps.push({ ...agreed, at, text, status: 'PLANNED', progress: 0, isFirstOfKind: true })
  }
  for (const step of told.steps) {
    steps.push(stepOf(gathering, step, steps, whoTook(gathering, step, owner, organizer)))
  }
  return steps
}

/** A row without owner is only agreed; one that was declined or dropped never came to a plan. */
function isPlanned({ forum }: Gathering, { owner, steps }: SeedFollowUp) {
  const first = steps[0]?.status
  return owner !== null && !forum.source && first !== 'DECLINED' && first !== 'CANCELLED'
}

function stepOf({ town }: Gathering, told: SeedStep, before: Step[], who: Who): Step {
  const { status, progress, text, by } = told
  const moment = by === 'citizen' ? town.days.instant(told) : town.days.officeInstant(told)
  const previous = before.at(-1)?.at ?? moment
  return {
    status,
    progress,
    text,
    by,
    who,
    at: moment > previous ? moment : plusMinutes(previous, 45),
    isFirstOfKind: !before.some((step) => step.status === status),
  }
}

function whoTook(
  { town }: Gathering,
  { by }: SeedStep,
  owner: StaffMember | undefined,
  organizer: Who,
): Who {
  if (by === 'citizen') return { kind: 'PARTICIPANT' }
  if (by === 'evaluator') return memberOf(town.staff, 'evaluator')
  return (by === 'owner' && owner) || organizer
}

/** Adds the progress that people read and the events that prove it. */
export function addSteps({ gathering, id, number, steps }: Promised) {
  const { town, id: forumId } = gathering
  const { rows, organizationId } = town.ground

  for (const [index, { at, status, progress, text, who, isFirstOfKind, by }] of steps.entries()) {
    const from = steps[index - 1]?.status ?? 'PROPOSED'
    if (status !== 'AGREED')
      rows.progressUpdate.push({
        organizationId,
        id: idAt(at),
        followUpId: id,
        status,
        progress,
        text,
        authorId: who.kind === 'STAFF' ? who.userId : null,
        authorName: who.name ?? null,
        createdAt: at,
      })
    if (by === 'citizen') continue
    const isProgress = status === 'IN_PROGRESS' && !isFirstOfKind
    const action = isProgress ? 'follow-up.progressed' : actions[status]
    const details = status === 'AGREED' ? { number } : { number, from, progress, text }
    if (action) happened(town.ground, at, who, action, { id, forumId }, details)
  }
}
