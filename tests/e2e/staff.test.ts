import { expect } from 'vitest'
import { db } from '#db/client.server.ts'
import { hashPassword } from '#domain/access/password.server.ts'
import { roleLabel } from '#domain/access/terms.ts'
import { m } from '#messages'
import { aForum, anActor, publicOf } from '../support/factories.ts'
import { journey, mailsTo, type Visitor } from '../support/journey.ts'
import { type Person, personAt, phone } from '../support/person.ts'
import { aFollowUp } from '../support/thread.ts'
import { addUnit, aTown, type Town, unitName } from './thread/town.ts'

const minutes = 60_000
const ownPassword = 'sawah hijau di kaki gunung'
const adminName = 'Admin Bagian Organisasi'

journey(
  'staff are asked to join, join by their link on a phone, leave, and what they held goes on',
  { timeout: 3 * minutes },
  async ({ visitor }) => {
    const town = await aTown(visitor)
    const { admin, slug } = town
    await addUnit(town)

    const address = `moderator-${town.id}@contoh.go.id`
    await ask(town, address, 'ORGANIZER')
    const link = await linkIn(address)
    const newcomer = await join(visitor, link)
    await newcomer.open(`/${slug}/kelola/forum`)
    await newcomer.open(link, 404)
    await newcomer.reads(m.access_joining_accepted())

    const known = `evaluator-${town.id}@contoh.go.id`
    await ask(town, known, 'EVALUATOR')
    await acceptAsKnown(visitor, town, await linkIn(known), known)

    await give(town, address)
    await admin.open(`/${slug}/kelola/pengaturan/anggota`)
    await admin.follow('Bu Ratna')
    await admin.confirm(m.access_member_deactivate(), m.access_member_deactivated())
    await admin.follow(m.access_handover())
    await admin.choose({ [m.access_handover_to()]: adminName })
    const given = { to: adminName, followUps: 1, teams: 0, inputs: 0 }
    await admin.press(m.access_handover_submit(), m.access_handover_done(given))
    const { owner } = await db.followUp.findFirstOrThrow({
      where: { organizationId: town.id },
      include: { owner: { include: { user: true } } },
    })
    expect(owner?.user.name).toBe(adminName)
  },
)

/** The admin invites somebody. */
async function ask({ admin, slug }: Town, email: string, role: 'ORGANIZER' | 'EVALUATOR') {
  await admin.open(`/${slug}/kelola/pengaturan/anggota/undangan/baru`)
  await admin.fill({ [m.access_email()]: email, [m.access_name()]: 'Ratna' })
  await admin.mark(roleLabel(role))
  if (role !== 'EVALUATOR') await admin.choose({ [m.access_member_scope()]: unitName })
  await admin.press(m.access_staff_invite_submit(), m.access_staff_invited({ name: 'Ratna' }))
}

/** The link as it came by mail. */
async function linkIn(address: string) {
  await expect.poll(() => mailsTo(address), { timeout: 30_000 }).toHaveLength(1)
  const [mail = ''] = await mailsTo(address)
  const text = mail.replaceAll(/=\r?\n/g, '').replaceAll('=3D', '=')
  return /\/[\w-]+\/bergabung\/[\w-]{65}/.exec(text)?.[0] ?? ''
}

/** Somebody without an account joins on a phone without JavaScript, and is at work at once. */
async function join(visitor: Visitor, link: string): Promise<Person> {
  const newcomer = personAt(await visitor(phone))
  await newcomer.open(link)
  await newcomer.fill({ [m.access_name()]: 'Bu Ratna', [m.access_password()]: 'pendek' })
  await newcomer.press(m.access_joining_submit(), m.common_errors_title())
  await newcomer.fill({
    [m.access_password()]: ownPassword,
    [m.access_password_repeat()]: ownPassword,
  })
  await newcomer.page.getByRole('button', { name: m.access_joining_submit() }).click()
  await newcomer.page.waitForURL('**/kelola')
  return newcomer
}

/** Who works elsewhere already signs in to accept. */
async function acceptAsKnown(visitor: Visitor, { slug }: Town, link: string, email: string) {
  const elsewhere = await anActor('EVALUATOR', { email, name: 'Evaluator Provinsi' })
  const passwordHash = await hashPassword(ownPassword)
  await db.user.update({ where: { id: elsewhere.userId }, data: { passwordHash } })

  const evaluator = personAt(await visitor(phone))
  await evaluator.open(link)
  await evaluator.follow(m.common_sign_in())
  await evaluator.fill({ [m.access_email()]: email, [m.access_password()]: ownPassword })
  await evaluator.page.getByRole('button', { name: m.common_sign_in() }).click()
  await evaluator.page.waitForURL(`**${link}`)
  await evaluator.press(m.access_joining_accept(), m.access_joining_done())
  expect(new URL(evaluator.page.url()).pathname).toBe(`/${slug}/kelola`)
}

/** A promise that the newcomer answers for. */
async function give({ id: organizationId }: Town, email: string) {
  const { id: ownerId, unitId } = await db.membership.findFirstOrThrow({
    where: { organizationId, user: { email } },
  })
  const unit = { unitId: unitId ?? '' }
  const forum = await aForum(publicOf({ organizationId }), { status: 'FOLLOW_UP', ...unit })
  await aFollowUp(forum, { ownerId, status: 'IN_PROGRESS', agreedAt: new Date() })
}
