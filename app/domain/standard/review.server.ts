import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import type { Actor, StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { type SpComponent, spComponents } from '../feedback/feedback.ts'
import { findForum, holdForum } from '../forum/forum.server.ts'
import type { ForumStatus } from '../forum/forum.ts'
import { knownId } from '../id.ts'
import { findService } from '../organization/service.server.ts'
import { stepVersion } from './drafting.server.ts'
import type { ReviewInput } from './standard.schema.ts'
import { standardSelection } from './standard.server.ts'

/** While a forum stands so, what it makes of the standards is written down. */
const reviewing: readonly ForumStatus[] = [
  'IN_SESSION',
  'FORMULATING',
  'MINUTES_SIGNING',
  'FOLLOW_UP',
]

export const isReviewing = (status: ForumStatus) => reviewing.includes(status)

/** The services a forum covers, each with the version it speaks about and how much was said of it. */
export async function readForumStandards(actor: Actor, forumId: string) {
  authorize(actor, 'standard.view')
  const { id, theme, status, unitId, organizationId } = await findForum(actor, forumId)
  const services = await db.forumService.findMany({
    where: { organizationId, forumId: id },
    orderBy: { service: { name: 'asc' } },
    take: 300,
    relationLoadStrategy: 'join',
    select: {
      ...{ outcome: true, note: true },
      service: {
        select: {
          ...{ id: true, name: true },
          standards: {
            where: { status: { in: ['DRAFT', 'IN_FORCE'] } },
            orderBy: { version: 'desc' },
            take: 2,
            select: { id: true, version: true, status: true, forumId: true },
          },
        },
      },
    },
  })
  return { forum: { id, theme, unitId }, services, isOpen: isReviewing(status) }
}

/** The draft of a service (else what holds) beside what held before, with the inputs of the forum about each component. */
export async function readReview(actor: Actor, forumId: string, serviceId: string) {
  authorize(actor, 'standard.view')
  const { id, theme, status, unitId, organizationId } = await findForum(actor, forumId)
  const of = { organizationId, serviceId: knownId(serviceId) }
  const [standards, covered, said] = await Promise.all([
    db.serviceStandard.findMany({
      where: { ...of, status: { in: ['DRAFT', 'IN_FORCE'] } },
      relationLoadStrategy: 'join',
      select: standardSelection,
    }),
    db.forumService.findUnique({
      where: { organizationId_forumId_serviceId: { ...of, forumId: id } },
      relationLoadStrategy: 'join',
      select: { outcome: true, note: true, service: { select: { name: true } } },
    }),
    db.feedback.groupBy({
      by: ['spComponent'],
      where: { ...of, forumId: id, spComponent: { not: null } },
      _count: { _all: true },
    }),
  ])
  if (!covered) throw notFound(m.organization_service())
  const holding = standards.find((one) => one.status === 'IN_FORCE') ?? null
  const draft = standards.find((one) => one.status === 'DRAFT') ?? null
  const inputs = new Map(said.map((row) => [row.spComponent, row._count._all]))
  return {
    forum: { id, theme, unitId },
    isOpen: isReviewing(status),
    ...{ covered, holding, standard: draft ?? holding },
    inputs: (component: SpComponent) => inputs.get(component) ?? 0,
  }
}

/**
 * Writes down what a forum made of a service's standard, component by component. The service counts as reviewed
 * at that forum: it is what the twelve-month clock of PEKPPP indicator 4 reads.
 */
export async function reviewStandard(
  actor: StaffActor,
  forumId: string,
  serviceId: string,
  input: ReviewInput,
) {
  authorize(actor, 'standard.manage')
  return db.$transaction(async (tx) => {
    const forum = await holdForum(tx, actor, forumId)
    const service = await findService(actor, serviceId, tx)
    if (!isReviewing(forum.status)) throw new RuleViolation('form', m.standard_error_not_now())
    const { organizationId } = forum
    const { count } = await tx.forumService.updateMany({
      where: { organizationId, forumId: forum.id, serviceId: service.id },
      data: { outcome: input.serviceOutcome, note: input.serviceNote },
    })
    if (count === 0) throw notFound(m.organization_service())
    const standard = await spokenAbout(tx, organizationId, service.id)
    if (!standard) throw new RuleViolation('form', m.standard_error_none())
    await stepVersion(tx, standard, input.version)
    await tx.serviceStandard.update({
      where: { organizationId_id: { organizationId, id: standard.id } },
      data: { forumId: forum.id },
      select: { id: true },
    })
    await writeOutcomes(tx, standard, input)
    const { id, version } = standard
    const details = { service: service.name, version, to: input.serviceOutcome }
    await record(tx, actor, 'standard.reviewed', { id, forumId: forum.id }, details)
    return standard
  })
}

/** The draft, or where there is none what holds. */
async function spokenAbout(tx: Tx, organizationId: string, serviceId: string) {
  return tx.serviceStandard.findFirst({
    where: { organizationId, serviceId, status: { in: ['DRAFT', 'IN_FORCE'] } },
    orderBy: { version: 'desc' },
    relationLoadStrategy: 'join',
    select: standardSelection,
  })
}

async function writeOutcomes(
  tx: Tx,
  { organizationId, id: standardId }: { organizationId: string; id: string },
  input: ReviewInput,
) {
  for (const component of spComponents) {
    await tx.standardComponent.updateMany({
      where: { organizationId, standardId, component },
      data: { outcome: input[`outcome${component}`], note: input[`note${component}`] },
    })
  }
}
