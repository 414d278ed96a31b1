import { db } from '#db/client.server.ts'
import type { Actor, StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { type IncomingFile, insertFiles, keepFiles } from '../file/file.server.ts'
import type { OrganizationInput } from './organization.schema.ts'
import { forgetOrganizationFaces } from './organization.server.ts'

/** The profile with its letterhead, as its form shows it. */
export async function findProfile(actor: Actor) {
  const organization = await db.organization.findUnique({ where: { id: actor.organizationId } })
  if (!organization) throw notFound()
  return organization
}

/** Changes profile and letterhead; a logo that comes with it replaces the old one. */
export async function changeOrganization(
  actor: StaffActor,
  input: OrganizationInput,
  logo: readonly IncomingFile[] = [],
) {
  authorize(actor, 'organization.manage')

  await keepFiles(actor.organizationId, logo.slice(0, 1), (kept) =>
    db.$transaction(async (tx) => {
      await insertFiles(tx, actor.organizationId, kept)
      const [file] = kept
      await tx.organization.update({
        where: { id: actor.organizationId },
        data: { ...input, logoFileId: file?.id },
        select: { id: true },
      })
      const details = { name: input.name, logo: file?.name }
      await record(tx, actor, 'organization.changed', { id: actor.organizationId }, details)
    }),
  )
  forgetOrganizationFaces()
}

/** The stored file of an organization's logo; 404 when it has none. */
export async function findLogo({ id, logoFileId }: { id: string; logoFileId: string | null }) {
  const file =
    logoFileId &&
    (await db.storedFile.findUnique({
      where: { organizationId_id: { organizationId: id, id: logoFileId } },
    }))
  if (!file) throw notFound()
  return file
}
