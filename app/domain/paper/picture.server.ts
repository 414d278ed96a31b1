import { db } from '#db/client.server.ts'

/** Where the content of a picture of a paper lies; null for what is no picture. */
export const findPaperPicture = (organizationId: string, id: string) =>
  db.storedFile.findFirst({
    where: { organizationId, id, mediaType: { in: ['image/jpeg', 'image/png', 'image/webp'] } },
    select: { storageKey: true },
  })
