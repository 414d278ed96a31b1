import { db } from '#db/client.server.ts'
import type { PublicActor } from '../access/actor.ts'
import { notFound } from '../errors.ts'

export type OrganizationFace = NonNullable<Awaited<ReturnType<typeof readFace>>>

/** What every page of an organization shows of it; 404 when there is none by that name. */
export async function findOrganizationFace(slug: string | undefined) {
  const organization = slug && slug.length <= 80 ? await readFace(slug) : null
  if (!organization) throw notFound()
  return organization
}

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
