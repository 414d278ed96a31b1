import { db } from '#db/client.server.ts'
import { hashPassword } from '#domain/access/password.server.ts'
import type { Role } from '#domain/access/policy.ts'
import { roleLabel } from '#domain/access/terms.ts'
import { lokusKindLabel, unitCategoryLabel } from '#domain/organization/terms.ts'
import { m } from '#messages'
import { anActor, anOrganization } from '../../support/factories.ts'
import type { Visitor } from '../../support/journey.ts'
import { desk, type Person, personAt } from '../../support/person.ts'

export type Town = { id: string; slug: string; admin: Person }

export const unitName = 'Dinas Kependudukan dan Pencatatan Sipil'
export const serviceName = 'Perekaman KTP-el'

/** An organization whose admin is at the desk, signed in. */
export async function aTown(visitor: Visitor): Promise<Town> {
  const organization = await anOrganization('Kota Kediri')
  const email = `admin-${organization.id}@kediri.go.id`
  const password = 'kediri-lagi-musyawarah'
  const actor = await anActor('ADMIN', { organization, email, name: 'Admin Bagian Organisasi' })
  await db.user.update({
    where: { id: actor.userId },
    data: { passwordHash: await hashPassword(password), passwordChangedAt: new Date() },
  })
  const admin = await signedIn(visitor, `/${organization.slug}/kelola`, { email, password })
  return { ...organization, admin }
}

type Credentials = { email: string; password: string }

/** Opens a page for staff and gets there by signing in. */
export async function signedIn(visitor: Visitor, path: string, credentials: Credentials) {
  const person = await atTheDoor(visitor, path, credentials)
  await person.page.waitForURL(`**${path}`)
  await person.arrive()
  return person
}

async function atTheDoor(visitor: Visitor, path: string, { email, password }: Credentials) {
  const person = personAt(await visitor(desk))
  await person.open(path)
  await person.fill({ [m.access_email()]: email, [m.access_password()]: password })
  await person.page.getByRole('button', { name: m.common_sign_in() }).click()
  return person
}

/** The admin adds a unit and one of its services. */
export async function addUnit({ admin, slug }: Town) {
  await admin.open(`/${slug}/kelola/pengaturan/unit/baru`)
  await admin.fill({
    [m.organization_unit_name()]: unitName,
    [m.organization_head_position()]: 'Kepala Dinas',
    [m.organization_head_name()]: 'Kepala Dinas Kependudukan',
  })
  await admin.choose({ [m.organization_unit_category()]: unitCategoryLabel('PERANGKAT_DAERAH') })
  await admin.press(m.common_save(), m.organization_unit_added())

  await admin.follow(m.organization_service_add())
  await admin.fill({ [m.organization_service_name()]: serviceName })
  await admin.mark(lokusKindLabel('ADMINISTRATIVE'))
  await admin.press(m.common_save(), m.organization_service_added())
}

/** The admin adds somebody, who comes in with the password that is shown once and replaces it. */
export async function addMember(visitor: Visitor, town: Town, role: Role, path: string) {
  const { admin, slug, id } = town
  const name = `Petugas ${roleLabel(role)}`
  const email = `${role.toLowerCase()}-${id}@kediri.go.id`
  await admin.open(`/${slug}/kelola/pengaturan/anggota/baru`)
  await admin.fill({ [m.access_email()]: email, [m.access_name()]: name })
  await admin.mark(roleLabel(role))
  if (role !== 'EVALUATOR') await admin.choose({ [m.access_member_scope()]: unitName })
  await admin.press(m.access_member_add(), m.access_first_password_title())

  const password = (await admin.page.locator('code').textContent()) ?? ''
  const person = await atTheDoor(visitor, `/${slug}/kelola${path}`, { email, password })
  await person.arrive(m.access_first_password_change())
  await person.fill({
    [m.access_first_password_title()]: password,
    [m.access_password_new()]: ownPassword,
    [m.access_password_repeat()]: ownPassword,
  })
  await person.page.getByRole('button', { name: m.access_first_password_submit() }).click()
  await person.page.waitForURL(`**/${slug}/kelola${path}`)
  await person.arrive()
  return person
}

const ownPassword = 'sawah hijau di kaki gunung'
