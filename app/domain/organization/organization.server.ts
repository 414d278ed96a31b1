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

/**
 * Remembers every organization (of the first thousand), so that a process that has served none of them yet
 * knows them when the database goes away: a form sent then comes back with its text.
 */
export async function rememberOrganizations() {
  const all = await db.organization.findMany({ select: faceSelection, take: mostFaces })
  for (const face of all) faces.set(face.slug, { face, readAt: 0 })
}

/** Lets the next page of this process read the organization anew. */
export function forgetOrganizationFaces() {
  for (const known of faces.values()) known.readAt = 0
}

const freshMs = 2000
const mostFaces = 1000
const faces = new Map<string, { face: OrganizationFace; readAt: number }>()

/** Anybody who reads or writes on the organization's public pages. */
export const publicActorOf = ({ id }: { id: string }): PublicActor => ({
  kind: 'PUBLIC',
  organizationId: id,
})

const readFace = (slug: string) =>
  db.organization.findUnique({ where: { slug }, select: faceSelection })

const faceSelection = {
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
} as const
