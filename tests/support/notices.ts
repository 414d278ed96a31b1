import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { staffNoticeKinds } from '#domain/notice/notice.ts'

/** These members want every letter at once, as few do. */
export const wantLettersAtOnce = (
  ...members: ReadonlyArray<Pick<StaffActor, 'organizationId' | 'membershipId'>>
) =>
  db.noticeChoice.createMany({
    data: members.flatMap(({ organizationId, membershipId }) =>
      staffNoticeKinds.map((kind) => ({
        ...{ organizationId, membershipId, kind, way: 'IMMEDIATE' as const },
      })),
    ),
  })
