import { db } from '#db/client.server.ts'
import { mostMinuted } from './minutes.ts'

/** The photos of a forum in the order they came. */
export const photosOf = ({ organizationId, id: forumId }: { organizationId: string; id: string }) =>
  db.forumPhoto.findMany({
    where: { organizationId, forumId },
    relationLoadStrategy: 'join',
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: mostMinuted.photos,
    select: {
      ...{ id: true, caption: true, place: true, createdAt: true },
      agendaItem: { select: { id: true, title: true } },
      file: { select: { id: true, width: true, height: true } },
    },
  })
