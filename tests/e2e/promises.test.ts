import { expect } from 'vitest'
import { db } from '#db/client.server.ts'
import { remindPromiseKeepers } from '#domain/follow-up/promise-reminders.server.ts'
import { followUpStatusLabel } from '#domain/follow-up/terms.ts'
import { mailQueue } from '#domain/mail/mail-queue.server.ts'
import { m } from '#messages'
import { setClock } from '#platform/clock.server.ts'
import { aForum, aUnit, publicOf } from '../support/factories.ts'
import { hasten, journey, mailsTo, type Visitor } from '../support/journey.ts'
import { wantLettersAtOnce } from '../support/notices.ts'
import { desk, personAt, phone } from '../support/person.ts'
import { aFeedback, aFollowUp, anInvitation, gather } from '../support/thread.ts'
import { aMember, atWork } from './promises/staff.ts'
import { aTown, type Town } from './thread/town.ts'

const minutes = 60_000
const late = 'Menambah loket perekaman'
const kept = 'Menyediakan kursi roda di ruang tunggu'

journey(
  'late promises are written about and passed on, and the one who said it reopens what is not solved',
  { timeout: 4 * minutes },
  async ({ visitor }) => {
    const town = await aTown(visitor)
    const year = await aYear(town)
    await remindAtNoon(town.id)

    await looksAtBoardAndList(town)
    await readsOutbox(town, year.address)
    await goesOn(visitor, town, year)
    await saysNotYet(visitor, year.address)

    expect(await db.followUp.findFirst({ where: { id: year.solved.id } })).toMatchObject({
      status: 'IN_PROGRESS',
      verifiedAt: null,
    })
    await town.admin.open(`/${town.slug}/kelola/tindak-lanjut/${year.solved.id}`)
    await town.admin.reads(followUpStatusLabel('IN_PROGRESS'))
    await town.admin.reads('Kursinya belum ada')
  },
)

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

/** A forum of last year with one promise that is late and silent, and one that was kept a month ago. */
async function aYear(town: Town) {
  const { id: organizationId } = town
  const unit = await aUnit({ organizationId }, { name: 'Dinas Kependudukan' })
  const owner = await aMember(town, 'ACTION_OWNER', unit.id)
  const head = await aMember(town, 'FACILITATOR', unit.id)
  await db.unit.updateMany({ where: { id: unit.id }, data: { headId: head.membershipId } })
  for (const { membershipId } of [owner, head])
    await wantLettersAtOnce({ organizationId, membershipId })
  const forum = await aForum(publicOf({ organizationId }), {
    ...{ unitId: unit.id, year: new Date().getFullYear() - 1, status: 'FOLLOW_UP' },
    startsAt: daysAgo(200),
  })
  const agreed = { agreedAt: daysAgo(190), ownerId: owner.membershipId }
  const overdue = await aFollowUp(forum, {
    ...{ ...agreed, status: 'IN_PROGRESS', recommendation: late, dueOn: daysAgo(20) },
  })
  const solved = await aFollowUp(forum, {
    ...{ ...agreed, status: 'PUBLISHED', recommendation: kept, dueOn: daysAgo(60) },
    ...{ verifiedAt: daysAgo(30), publishedAt: daysAgo(29), progress: 100 },
  })
  const address = `warga-${organizationId}@contoh.id`
  const invitation = await anInvitation(forum, { email: address, name: 'Perwakilan lansia' })
  const input = await aFeedback(forum, {
    ...{ identity: 'CONFIDENTIAL', text: 'Ibu saya sulit berdiri lama', status: 'GROUPED' },
    submitter: { create: { invitationId: invitation.id, name: 'Perwakilan lansia' } },
  })
  await gather(solved, input)
  return { overdue, solved, owner, head, address }
}

/** The job as it runs at noon in Jakarta. */
async function remindAtNoon(only: string) {
  const noon = new Date()
  noon.setUTCHours(5, 0, 0, 0)
  // A noon that lies ahead would write letters that wait for it.
  if (noon.getTime() > Date.now()) noon.setUTCDate(noon.getUTCDate() - 1)
  const restore = setClock(noon)
  await remindPromiseKeepers({ only })
  restore()
  await hasten(mailQueue)
}

async function looksAtBoardAndList({ admin, slug }: Town) {
  await admin.open(`/${slug}/kelola/tindak-lanjut/papan`)
  await admin.reads(late)
  await admin.open(`/${slug}/kelola/tindak-lanjut?waktu=terlambat`)
  await admin.reads(late)
  await admin.open(`/${slug}/kelola/tindak-lanjut/tahun-sebelumnya`)
  await admin.reads('Dinas Kependudukan')
}

/** The outbox shows what went to staff, and nothing of who was asked. */
async function readsOutbox({ admin, slug }: Town, address: string) {
  await admin.open(`/${slug}/kelola/kotak-keluar`)
  await admin.reads(m.reminder_overdue_subject({ count: 1 }))
  await admin.reads(m.reminder_escalation_subject({ count: 1 }))
  await admin.reads(m.reminder_verdict_subject())
  expect(await admin.page.content()).not.toContain(address)

  await admin.follow(m.invitation_recipient_private())
  await admin.reads(m.invitation_body_private())
  const letter = await admin.page.content()
  for (const secret of [address, 'Perwakilan lansia', '/penilaian/']) {
    expect(letter).not.toContain(secret)
  }
}

type Year = Awaited<ReturnType<typeof aYear>>

/** Owner and head each come by the link of their letter. */
async function goesOn(visitor: Visitor, { slug }: Town, { overdue, owner, head }: Year) {
  const promise = `/${slug}/kelola/tindak-lanjut/${overdue.id}`
  for (const [reader, screen] of [
    [owner, phone],
    [head, desk],
  ] as const) {
    const { body } = await db.outgoingMail.findFirstOrThrow({
      where: { recipient: reader.email, reminder: { in: ['OVERDUE', 'ESCALATION'] } },
    })
    expect(linkIn(body)).toBe(promise)
    const person = await atWork(visitor, reader, promise, screen)
    await person.reads(late)
  }
}

/** Whoever said it answers from the letter, on a phone without JavaScript. */
async function saysNotYet(visitor: Visitor, address: string) {
  await expect.poll(() => mailsTo(address), { timeout: 100_000 }).toHaveLength(1)
  const [mail = ''] = await mailsTo(address)
  const citizen = personAt(await visitor(phone))
  await citizen.open(linkIn(mail.replaceAll(/=\r?\n/g, '').replaceAll('=3D', '=')))
  await citizen.reads(m.follow_up_question())
  await citizen.mark(m.follow_up_answer_not_yet())
  await citizen.fill({ [m.follow_up_your_note()]: 'Kursinya belum ada' })
  await citizen.press(m.follow_up_verdict_submit(), m.follow_up_thanks_not_yet())
}

/** The one address in a letter, without its server. */
function linkIn(letter: string) {
  const [address = ''] = letter.match(/https?:\/\/\S+/) ?? []
  return new URL(address).pathname
}
