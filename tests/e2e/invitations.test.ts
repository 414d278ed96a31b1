import { expect } from 'vitest'
import { db } from '#db/client.server.ts'
import { m } from '#messages'
import { aForum, aUnit, publicOf } from '../support/factories.ts'
import { journey, type Visitor } from '../support/journey.ts'
import { type Person, personAt, phone } from '../support/person.ts'
import { anInvitation, aStakeholder } from '../support/thread.ts'
import { aTown, type Town } from './thread/town.ts'

// Invitations that arrive: numbered, printed, sent one by one, given to somebody else, and a full hall.

const names = {
  first: 'Perwakilan pengguna',
  second: 'Perwakilan media',
  third: 'Perwakilan kampus',
}

journey(
  'letters are numbered by the office’s own pattern and reach everybody',
  async ({ visitor }) => {
    const town = await aTown(visitor)
    const hall = await aHallIn(town)
    const { admin, slug } = town
    const list = `/${slug}/kelola/forum/${hall.forum.id}/undangan`

    await setThePattern(admin, slug)
    const number = await issueTheLetter(admin, list)
    await printTheLetters(admin, list, number)
    await stepByWhatsApp(admin, list)
    await replaceTheThird(admin, list, hall)
    await markTheOthers(admin, list)
    await readTheLetter(visitor, slug, hall.first.token, number)
  },
)

journey('a full forum has a waiting list, and the first in line moves up', async ({ visitor }) => {
  const town = await aTown(visitor)
  const { first, second, forum } = await aHallIn(town, 1)
  const [early, late] = [personAt(await visitor(phone)), personAt(await visitor(phone))]

  await early.open(`/${town.slug}/u/${first.token}`)
  await early.mark(m.participant_answer_attend())
  await early.press(m.participant_send_answer(), m.participant_answered())
  await late.open(`/${town.slug}/u/${second.token}`)
  await late.mark(m.participant_answer_attend())
  await late.press(m.participant_send_answer(), m.participant_answered_waiting())
  await late.reads(m.participant_waiting({ place: 1 }))

  await town.admin.open(`/${town.slug}/kelola/forum/${forum.id}/undangan`)
  await town.admin.reads(new RegExp(m.invitation_waiting_lead({ count: 1 })))
  await early.follow(m.participant_change_answer())
  await early.mark(m.participant_answer_cannot())
  await early.press(m.participant_send_answer(), m.participant_answered())

  await late.open(`/${town.slug}/u/${second.token}`)
  await late.reads(m.participant_answer_attend())
  await town.admin.open(`/${town.slug}/kelola/forum/${forum.id}/undangan/${second.id}`)
  await town.admin.reads(m.event_invitation_seated())
})

/** A forum in two weeks with three on its list, and somebody in the registry beside. */
async function aHallIn({ id: organizationId }: Town, capacity: number | null = null) {
  const unit = await aUnit(
    { organizationId },
    { name: 'Dinas Kependudukan', shortName: 'Dukcapil', headPosition: 'Kepala Dinas' },
  )
  const startsAt = new Date(Date.now() + 14 * 86_400_000)
  const forum = await aForum(publicOf({ organizationId }), {
    ...{ unitId: unit.id, status: 'ANNOUNCED', startsAt, place: 'Aula Dinas', capacity },
  })
  const invited = (name: string, to: string | null) => anInvitation(forum, { name, phone: to })
  return {
    forum,
    first: await invited(names.first, '+6281234567890'),
    second: await invited(names.second, '+6281234567891'),
    third: await invited(names.third, '(0354) 12-x'),
    deputy: await aStakeholder({ organizationId }, { name: 'Wakil Dekan' }),
  }
}

async function setThePattern(admin: Person, slug: string) {
  await admin.open(`/${slug}/kelola/pengaturan/surat`)
  await admin.fill({ [m.letter_pattern()]: '005/{nomer}/{tahun}' })
  await admin.reads(m.letter_pattern_unusable())
  await admin.press(m.common_save(), /\{nomer\} tidak dikenal/)
  await admin.fill({ [m.letter_pattern()]: '005/{nomor}/{kode-unit}/{bulan-romawi}/{tahun}' })
  await admin.reads(/^005\/12\/.+\/[IVX]+\/\d{4}$/)
  await admin.press(m.common_save(), m.letter_settings_saved())
}

async function issueTheLetter(admin: Person, list: string) {
  await admin.open(list)
  await admin.follow(m.letter_issue())
  await admin.fill({ [m.letter_signatory_name()]: 'Pejabat Penanda Tangan' })
  await admin.press(m.letter_issue(), /Surat diterbitkan dengan nomor 005\/1\/Dukcapil\//)
  const { number } = await db.invitationLetter.findFirstOrThrow({
    where: { forum: { unit: { shortName: 'Dukcapil' } } },
    orderBy: { createdAt: 'desc' },
  })
  return number
}

async function printTheLetters(admin: Person, list: string, number: string) {
  await admin.follow(m.letter_print())
  const letters = admin.page.locator('.letter-sheet')
  expect(await letters.count()).toBe(3)
  expect(await letters.first().textContent()).toContain(number)
  await admin.page.emulateMedia({ media: 'print' })
  expect(await admin.page.locator('.no-print').first().isVisible()).toBe(false)
  await admin.page.emulateMedia({ media: null })
  const paper = await admin.page.pdf({ preferCSSPageSize: true })
  expect(paper.toString('latin1').match(/\/Type \/Page\n/g)).toHaveLength(3)
  await admin.open(list)
  await admin.reads(number)
}

async function stepByWhatsApp(admin: Person, list: string) {
  await admin.follow(m.invitation_step_title())
  await admin.reads(names.first)
  await admin.reads(m.invitation_step_progress({ done: 0, total: 2 }))
  await admin.reads(/Nomor tidak terbaca/)
  const message = await admin.page
    .getByRole('link', { name: m.invitation_step_open() })
    .getAttribute('href')
  expect(message).toMatch(/^https:\/\/wa\.me\/6281234567890\?text=Yth\./)
  await admin.follow(m.invitation_step_skip())
  await admin.press(m.invitation_step_sent(), m.invitation_step_said({ name: names.second }))
  await admin.follow(m.invitation_step_again())
  await admin.press(m.invitation_step_sent(), m.invitation_step_said({ name: names.first }))
  await admin.reads(m.invitation_step_over())
  await admin.open(list)
}

async function replaceTheThird(
  admin: Person,
  list: string,
  { third, deputy }: Awaited<ReturnType<typeof aHallIn>>,
) {
  await admin.open(`${list}/${third.id}`)
  await admin.follow(m.invitation_replace())
  await admin.press(m.invitation_replace_with({ name: deputy.name }), m.invitation_replaced())
  await admin.reads(m.invitation_replaces())
  await admin.follow(names.third)
  await admin.reads(m.invitation_replaced_by())
}

/** Printed letters that were handed over are ticked and marked all at once. */
async function markTheOthers(admin: Person, list: string) {
  await admin.open(list)
  await admin.follow(m.invitation_hand_over_title())
  await admin.press(m.invitation_hand_over_chosen(), m.invitation_error_choose())
  await admin.follow(m.invitation_hand_over_all())
  const said = m.invitation_hand_over_said({ count: 1 })
  await admin.press(m.invitation_hand_over_chosen(), said)
  await admin.reads(m.invitation_hand_over_done())
}

async function readTheLetter(visitor: Visitor, slug: string, token: string, number: string) {
  const guest = personAt(await visitor(phone))
  await guest.open(`/${slug}/u/${token}`)
  await guest.follow(m.participant_letter_open())
  await guest.reads(new RegExp(number))
  await guest.reads(names.first)
}
