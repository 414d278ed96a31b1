import { expect } from 'vitest'
import { db } from '#db/client.server.ts'
import { newId } from '#domain/id.ts'
import { deriveNotices } from '#domain/notice/derivation.server.ts'
import { noticeQueue } from '#domain/notice/notice-queue.server.ts'
import { noticeWayLabel, readerWayLabel } from '#domain/notice/terms.ts'
import { m } from '#messages'
import { aForum, aUnit, publicOf } from '../support/factories.ts'
import { hasten, journey, mailsTo, type Visitor } from '../support/journey.ts'
import { desk, personAt, phone } from '../support/person.ts'
import { aFeedback, aFollowUp, anInvitation } from '../support/thread.ts'
import { aMember, atWork } from './promises/staff.ts'
import { aTown, type Town } from './thread/town.ts'

const minutes = 60_000

journey(
  'an organizer is told what was assigned, and whoever said it that it was answered, until they press stop',
  { timeout: 5 * minutes },
  async ({ visitor }) => {
    const town = await aTown(visitor)
    const scene = await aScene(town)
    await assigns(town, scene)
    await isTold(visitor, town, scene)
    await choosesAtOnce(visitor, town, scene)
    await hearsAndStops(visitor, town, scene)
  },
)

/** An input of an invited person who left an address, and an organizer of its unit. */
async function aScene({ id: organizationId, ...town }: Town) {
  const unit = await aUnit({ organizationId }, { name: 'Dinas Kependudukan' })
  const organizer = await aMember({ id: organizationId, ...town }, 'ORGANIZER', unit.id)
  const forum = await aForum(publicOf({ organizationId }), {
    ...{ unitId: unit.id, status: 'FOLLOW_UP' },
  })
  const address = `warga-${organizationId}@contoh.id`
  const invitation = await anInvitation(forum, { email: address, name: 'Perwakilan lansia' })
  const input = await aFeedback(forum, {
    ...{ identity: 'NAMED', text: 'Loket perekaman hanya satu.', status: 'TRIAGED' },
    submitter: { create: { invitationId: invitation.id, name: 'Perwakilan lansia' } },
  })
  const promise = await aFollowUp(forum, {
    ...{ status: 'IN_PROGRESS', agreedAt: new Date(), ownerId: organizer.membershipId },
  })
  await db.notice.create({
    data: {
      ...{ organizationId, id: newId(), kind: 'OVERDUE', sourceId: newId() },
      ...{ recipientId: organizer.membershipId, membershipId: organizer.membershipId },
      followUpId: promise.id,
    },
  })
  return { organizer, address, invitation, input }
}

type Scene = Awaited<ReturnType<typeof aScene>>

/** The admin gives the input to the organizer, and answers it. */
async function assigns({ admin, slug }: Town, { organizer, input }: Scene) {
  const place = `/${slug}/kelola/masukan/${input.id}`
  await admin.open(`${place}/penugasan`)
  await admin.page.locator('select[name=assigneeId]').selectOption(organizer.membershipId)
  await admin.page.locator('main form button[type=submit]').first().click()
  await admin.page.waitForURL((address) => !address.pathname.endsWith('/penugasan'))
}

const soon = { timeout: 60_000, interval: 500 }

/** What the app's follower does every minute, done now. */
const followed = (only: string) => deriveNotices({ only, restMs: 0 })

/** The follower finds it; the list shows it, and pressing takes it as read. */
async function isTold(visitor: Visitor, { id, slug }: Town, { organizer, input }: Scene) {
  const { membershipId } = organizer
  await expect
    .poll(() => followed(id).then(() => db.notice.count({ where: { membershipId } })), soon)
    .toBe(2)
  const list = `/${slug}/kelola/pemberitahuan`
  const person = await atWork(visitor, organizer, list, desk)
  await person.reads(m.notice_unread_count({ count: '2' }))
  await person.reads(input.text)
  await person.press(m.notice_mark_read(), m.notice_unread_count({ count: '1' }))
  await person.press(m.notice_mark_all(), m.notice_marked_all())
  await person.reads(m.notice_all_read())
  expect(await db.notice.count({ where: { membershipId, readAt: null } })).toBe(0)
}

/** On a phone without JavaScript: account, settings, one kind at once. */
async function choosesAtOnce(visitor: Visitor, { slug }: Town, { organizer }: Scene) {
  const settings = `/${slug}/kelola/pemberitahuan/pengaturan`
  const person = await atWork(visitor, organizer, settings, phone)
  await person.choose({ [m.notice_kind_assigned()]: noticeWayLabel('IMMEDIATE') })
  await person.press(m.common_save(), m.notice_saved())
  expect(
    await db.noticeChoice.findMany({ where: { membershipId: organizer.membershipId } }),
  ).toMatchObject([{ kind: 'ASSIGNED', way: 'IMMEDIATE' }])
}

/** From the personal page they ask to be told at once; the letter comes, and its link ends it. */
async function hearsAndStops(visitor: Visitor, town: Town, scene: Scene) {
  const { slug, admin } = town
  const { invitation, address, input } = scene
  const citizen = personAt(await visitor(phone))
  await citizen.open(`/${slug}/u/${invitation.token}`)
  await citizen.follow(m.notice_reader_change())
  await citizen.mark(readerWayLabel('IMMEDIATE'))
  await citizen.press(m.common_save(), m.notice_reader_saved())

  await admin.open(`/${slug}/kelola/masukan/${input.id}/jawaban`)
  await admin.page.locator('textarea[name=answer]').fill('Loket kedua dibuka mulai Senin.')
  await admin.page.locator('main form button[type=submit]').first().click()
  await admin.page.waitForURL((place) => !place.pathname.endsWith('/jawaban'))
  // The app's own follower and postman, which come by every minute and whenever they are woken.
  await expect.poll(() => hasten(noticeQueue).then(() => mailsTo(address)), soon).toHaveLength(1)

  const [mail = ''] = await mailsTo(address)
  const head = mail.replaceAll(/\r?\n[ \t]/g, '')
  const stop = /^List-Unsubscribe: ?<https?:\/\/[^/]+([^>]+)>/m.exec(head)?.[1] ?? ''
  await citizen.open(stop)
  await citizen.press(m.notice_reader_stop(), m.notice_reader_stopped_title())
  await citizen.press(m.notice_reader_undo(), m.notice_reader_saved())
  await citizen.open(stop)
  await citizen.press(m.notice_reader_stop(), m.notice_reader_stopped_title())
  expect(await db.noticeReader.findFirst({ where: { address } })).toMatchObject({ way: 'NO_MAIL' })
}
