import { isDatabaseAway } from '#db/availability.server.ts'
import { db } from '#db/client.server.ts'
import type { PublicActor } from '../access/actor.ts'
import { notFound } from '../errors.ts'

export type OrganizationFace = NonNullable<Awaited<ReturnType<typeof readFace>>>

/**
 * What every page of an organization shows of it; 404 when there is none by that name. Remembered for
 * moments, since every public request asks; while the database is away, what was last known serves on.
 */
export async function findOrganizationFace(slug: string | undefined) {
  if (!slug || slug.length > 80) throw notFound()

  const known = faces.get(slug)
  if (known && Date.now() - known.readAt < freshMs) return known.face

  const face = await readFace(slug).catch((error: unknown) => {
    if (known && isDatabaseAway(error)) return known.face
    throw error
  })
  if (!face) throw notFound()
  if (faces.size >= mostFaces) faces.clear()
  faces.set(slug, { face, readAt: Date.now() })
  return face
}

/** Lets the next page of this process read the organization anew. */
export const forgetOrganizationFaces = () => faces.clear()

const freshMs = 2000
const mostFaces = 1000
const faces = new Map<string, { face: OrganizationFace; readAt: number }>()

/** Anybody who reads or writes on the organization's public pages. */
export const publicActorOf = ({ id }: { id: string }): PublicActor => ({
  kind: 'PUBLIC',
  organizationId: id,
})

const readFace = (slug: string) =>
  db.organization.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      name: true,
      shortName: true,
      province: true,
      timeZone: true,
      logoFileId: true,
      primaryColor: true,
      website: true,
      phone: true,
      email: true,
      address: true,
      introduction: true,
    },
  })
