import { db } from '#db/client.server.ts'
import { submitFeedback } from '#domain/feedback/submission.server.ts'
import { pressSupport } from '#domain/feedback/support.server.ts'
import type { PersonalDoor } from '#domain/feedback/support-statement.server.ts'
import { scoreFeedback } from '#domain/feedback/usg.server.ts'
import { communityElements } from '#domain/stakeholder/group.ts'
import { anInput, anInvitation, aStaff, aStage, seenOf } from './stage.ts'

export type Voices = Awaited<ReturnType<typeof aHallOfVoices>>

/** A forum in session with five invitees of five elements (unsur), three of one, and inputs strangers may read. */
export async function aHallOfVoices() {
  const stage = await aStage()
  const { organizationId, forum, group, actor, doors } = stage
  const staff = aStaff(stage)
  const somebody = async (element: (typeof communityElements)[number]) => {
    const { id, token } = await anInvitation(organizationId, forum.id, group.id)
    await db.invitation.update({
      where: { organizationId_id: { organizationId, id } },
      data: { element },
    })
    return { id, door: { kind: 'INVITATION', token } satisfies PersonalDoor }
  }
  const people = []
  for (const element of communityElements.slice(0, 5)) people.push(await somebody(element))
  const ofOneElement = []
  for (let at = 0; at < 3; at++) ofOneElement.push(await somebody('EXPERTS'))

  return {
    ...stage,
    staff,
    people,
    ofOneElement,
    walkIn: { id: stage.attendance.id, door: doors.attendance },
    /** An input, read by somebody, so that others may mark it; `status` as strangers find it. */
    async anInput(
      status: 'TRIAGED' | 'SUBMITTED' | 'HIDDEN' | 'WITHDRAWN' = 'TRIAGED',
      typed = {},
    ) {
      const { id } = await submitFeedback(
        actor,
        doors.forum,
        anInput({ identity: 'ANONYMOUS', ...typed }),
      )
      await db.feedback.update({
        where: { organizationId_id: { organizationId, id } },
        data: {
          status,
          updatedAt: new Date(),
          publishedAt: status === 'SUBMITTED' ? null : new Date(),
        },
      })
      return id
    },
    mark: ({ door }: { door: PersonalDoor }, feedbackId: string, penting: 'ya' | 'tidak' = 'ya') =>
      pressSupport(actor, door, { feedbackId, penting }),
    async score(feedbackId: string, level: number) {
      const usg = { urgency: level, seriousness: level, growth: level }
      return scoreFeedback(staff, feedbackId, { seen: await seenOf(feedbackId), ...usg })
    },
    marksOf: (feedbackId: string) => db.support.count({ where: { organizationId, feedbackId } }),
  }
}
