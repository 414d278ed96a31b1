import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { organizationSchema } from '#domain/organization/organization.schema.ts'
import { changeOrganization, findLogo, findProfile } from '#domain/organization/profile.server.ts'
import { anActor } from '../../support/factories.ts'

const input = organizationSchema.parse({
  name: 'Pemerintah Kota Kediri',
  timeZone: 'Asia/Jakarta',
  letterheadTop: 'PEMERINTAH KOTA KEDIRI\r\nDINAS KEPENDUDUKAN',
  website: 'https://kedirikota.go.id',
})

test('an admin changes profile and letterhead, and it is on record', async () => {
  const admin = await anActor('ADMIN')
  await changeOrganization(admin, input)
  expect(await findProfile(admin)).toMatchObject({
    name: 'Pemerintah Kota Kediri',
    letterheadTop: 'PEMERINTAH KOTA KEDIRI\nDINAS KEPENDUDUKAN',
    logoFileId: null,
  })
  expect(await db.event.findMany({ where: { subjectId: admin.organizationId } })).toMatchObject([
    { action: 'organization.changed', actorId: admin.userId },
  ])
})

test('only admins change the profile', async () => {
  const organizer = await anActor('ORGANIZER')
  await expect(changeOrganization(organizer, input)).rejects.toMatchObject({ status: 403 })
})

test('an organization without a logo has none to show, nor has one with the file of another', async () => {
  const admin = await anActor('ADMIN')
  await expect(findLogo({ id: admin.organizationId, logoFileId: null })).rejects.toMatchObject({
    status: 404,
  })
  const other = await anActor('ADMIN')
  const file = await db.storedFile.create({
    data: {
      organizationId: other.organizationId,
      id: crypto.randomUUID(),
      name: 'logo.png',
      mediaType: 'image/png',
      size: 1,
      sha256: 'x',
      storageKey: 'x',
    },
  })
  await expect(findLogo({ id: admin.organizationId, logoFileId: file.id })).rejects.toMatchObject({
    status: 404,
  })
})

test('addresses that would run as script are refused beside their field', () => {
  for (const website of ['javascript:alert(1)', 'data:text/html,x', 'kedirikota.go.id']) {
    expect(organizationSchema.safeParse({ ...input, website }).success).toBe(false)
  }
})
