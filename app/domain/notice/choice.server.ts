import { db } from '#db/client.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { record } from '../event/event.server.ts'
import type { StaffChoice } from './notice.schema.ts'
import { staffNoticeKinds, usualWay } from './notice.ts'
import { noticeKindLabel, noticeWayLabel } from './terms.ts'

/** How a member wants to be told of each kind of thing. */
export async function findChoices({ organizationId, membershipId }: StaffActor, from = db) {
  const chosen = await from.noticeChoice.findMany({
    where: { organizationId, membershipId },
    select: { kind: true, way: true },
  })
  return Object.fromEntries(
    staffNoticeKinds.map((kind) => [
      kind,
      chosen.find((choice) => choice.kind === kind)?.way ?? usualWay,
    ]),
  ) as StaffChoice
}

/** Changes it for what happens from now on; what waits for a digest still comes with it. */
export async function changeChoices(actor: StaffActor, input: StaffChoice) {
  authorize(actor, 'organization.view')
  const { organizationId, membershipId } = actor
  const before = await findChoices(actor)
  const changed = staffNoticeKinds.filter((kind) => input[kind] !== before[kind])
  if (changed.length === 0) return

  await db.$transaction(async (tx) => {
    for (const kind of changed) {
      const way = input[kind]
      await tx.noticeChoice.upsert({
        where: { organizationId_membershipId_kind: { organizationId, membershipId, kind } },
        create: { organizationId, membershipId, kind, way },
        update: { way },
        select: { kind: true },
      })
    }
    const to = changed.map((kind) => `${noticeKindLabel(kind)}: ${noticeWayLabel(input[kind])}`)
    await record(tx, actor, 'notice-choice.changed', { id: membershipId }, { to })
  })
}
