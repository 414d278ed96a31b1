import type { FollowUpStatus } from '#db/generated/enums.ts'
import { dateColumn, plusMinutes } from '../days.ts'
import { happened, idAt } from '../ground.ts'
import { reachedAt } from './lifecycle.ts'
import type { SeedFollowUp } from './material.ts'
import { addSteps, type Step, stepsOf } from './promise-steps.ts'
import { addEvidence, addVerdicts } from './proof-rows.ts'
import type { StaffMember } from './staff.ts'
import { type Gathering, organizerOf, serviceIdOf } from './town.ts'
import type { Voiced } from './voiced.ts'

const owners = {
  registration: 'pic',
  civil: 'pencatatan-sipil',
  secretary: 'sekretaris',
  mojoroto: 'mojoroto',
}

/** A promise that is being added. */
export type Promised = {
  gathering: Gathering
  told: SeedFollowUp
  id: string
  number: number
  owner: StaffMember | undefined
  steps: Step[]
  feedback: Map<string, Voiced>
}

/** Adds the rows of a forum, each with its inputs, its steps, its evidence and what citizens say. */
export function addPromises(gathering: Gathering, feedback: Map<string, Voiced>) {
  const proposedAt = reachedAt(gathering, 'FORMULATING')
  if (!proposedAt) return

  for (const [index, told] of gathering.forum.followUps.entries()) {
    const at = plusMinutes(proposedAt, 5 + index * 3)
    const owner = told.owner ? gathering.town.staff.get(owners[told.owner]) : undefined
    const steps = stepsOf(gathering, told, owner)
    const promised = { gathering, told, id: idAt(at), number: index + 1, owner, steps, feedback }

    addRow(promised, at)
    linkFeedback(promised, at)
    addSteps(promised)
    addEvidence(promised)
    addVerdicts(promised)
  }
}

function addRow({ gathering, told, id, number, owner, steps }: Promised, at: Date) {
  const { town, forum, id: forumId, unitId } = gathering
  const { problem, recommendation, horizon } = told
  const last = steps.at(-1)
  const status = last?.status ?? 'PROPOSED'

  town.ground.rows.followUp.push({
    organizationId: town.ground.organizationId,
    ...{ id, forumId, unitId, number, problem, recommendation, horizon },
    timeValue: told.time?.value,
    timeUnit: told.time?.unit,
    dueOn: told.due && dateColumn(town.days.day(told.due)),
    status,
    ownerId: owner?.membershipId,
    ownerPosition: told.ownerPosition,
    output: told.output,
    serviceId: serviceIdOf(town, forum, told.service),
    spComponent: told.component,
    skmElement: told.element,
    ...excuseOf(gathering, told, status, last),
    progress: last?.progress ?? 0,
    ...momentsOf(gathering, steps, owner),
    createdAt: at,
    updatedAt: last?.at ?? at,
  })
}

const explained: ReadonlySet<FollowUpStatus> = new Set([
  'WAITING_BUDGET',
  'DEFERRED',
  'RETURNED',
  'DECLINED',
  'CANCELLED',
])

function excuseOf({ town }: Gathering, told: SeedFollowUp, status: FollowUpStatus, last?: Step) {
  const { fiscalYearIn, reviewDaysAgo } = told
  return {
    targetFiscalYear:
      fiscalYearIn === undefined ? null : Number(town.days.today.slice(0, 4)) + fiscalYearIn,
    reviewOn:
      reviewDaysAgo === undefined ? null : dateColumn(town.days.day({ daysAgo: reviewDaysAgo })),
    statusReason: explained.has(status) ? last?.text : null,
  }
}

function momentsOf({ town }: Gathering, steps: Step[], owner: StaffMember | undefined) {
  const reopened = steps.findLastIndex(({ by }) => by === 'citizen')
  const last = (status: FollowUpStatus) => steps.findLast((step) => step.status === status)?.at
  const standing = (status: FollowUpStatus) =>
    steps.slice(reopened + 1).findLast((step) => step.status === status)?.at
  const submittedAt = last('SUBMITTED')
  const verifiedAt = standing('VERIFIED')
  return {
    agreedAt: last('AGREED'),
    submittedAt,
    submittedById: submittedAt && owner?.userId,
    verifiedAt,
    verifiedById: verifiedAt && town.staff.get('evaluator')?.userId,
    publishedAt: standing('PUBLISHED'),
  }
}

function linkFeedback({ gathering, told, id, number, feedback }: Promised, at: Date) {
  const { town, forum, id: forumId } = gathering
  const { ground } = town
  const who = forum.source ? ({ kind: 'SYSTEM' } as const) : organizerOf(town, forum.unit)
  const { problem, recommendation } = told
  const details = { number, problem, recommendation }
  happened(ground, at, who, 'follow-up.proposed', { id, forumId }, details)

  for (const key of told.feedback) {
    const input = feedback.get(key)
    if (!input) throw new Error(`No input ${key}`)
    const { organizationId } = ground
    ground.rows.followUpFeedback.push({ organizationId, followUpId: id, feedbackId: input.id })
    happened(ground, at, who, 'feedback.grouped', { id: input.id, forumId }, { followUpId: id })
  }
}
