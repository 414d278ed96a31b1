import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { draftStandard, issueStandard } from '#domain/standard/drafting.server.ts'
import { aDraft } from '../../domain/standard/setting.ts'

/** A service with a standard in force and a draft of the next, which a forum covers. */
export async function someStandards(admin: StaffActor, serviceId: string, forumId: string) {
  const first = await aDraft(admin, serviceId)
  await issueStandard(admin, first.id, { decreeNumber: '188/1/2025', decreedOn: '2025-01-06' })
  const { id } = await draftStandard(admin, serviceId)
  const { organizationId } = admin
  await db.forumService.create({ data: { organizationId, forumId, serviceId } })
  return { standardId: id }
}
