import { expect } from 'vitest'
import { db } from '#db/client.server.ts'
import { newId } from '#domain/id.ts'
import { m } from '#messages'
import { aForum, aUnit, publicOf } from '../support/factories.ts'
import { journey } from '../support/journey.ts'
import { desk, type Person, phone } from '../support/person.ts'
import { aFeedback, aFollowUp, anInvitation } from '../support/thread.ts'
import { aMember, atWork } from './promises/staff.ts'
import { aTown, type Town } from './thread/town.ts'

const minutes = 60_000

journey(
  'the first page says to each role what needs them today, and leads there with one press',
  { timeout: 4 * minutes },
  async ({ visitor }) => {
    const town = await aTown(visitor)
    const { admin, slug } = town
    await admin.open(`/${slug}/kelola`)
    await admin.reads(m.start_empty())

    const { unitId, owner, today } = await aDay(town)
    const start = `/${slug}/kelola`
    const asOwner = await atWork(visitor, owner, start, phone)
    await asOwner.reads(m.start_reason_returned())
    await take(asOwner, m.follow_up_action_start(), returned, '/pengerjaan')

    const organizer = await aMember(town, 'ORGANIZER', unitId)
    const asOrganizer = await atWork(visitor, organizer, start, desk)
    await asOrganizer.reads(m.start_reason_unsent({ count: 1, due: m.common_days_left({ n: 5 }) }))
    await take(asOrganizer, m.start_action_triage(), said, '/pemilahan')
    await asOrganizer.open(start)
    await take(asOrganizer, m.follow_up_action_verify(), submitted, '/verifikasi')

    const facilitator = await aMember(town, 'FACILITATOR', unitId)
    const asFacilitator = await atWork(visitor, facilitator, start, phone)
    await take(asFacilitator, m.start_action_receive(), today, '/kehadiran')

    const evaluator = await aMember(town, 'EVALUATOR', null)
    const asEvaluator = await atWork(visitor, evaluator, start, desk)
    await asEvaluator.reads(m.start_section_judging())
    await take(asEvaluator, m.follow_up_action_verify(), submitted, '/verifikasi')

    await admin.open(start)
    await admin.reads(m.start_section_mail())
    const again = { action: m.start_action_again(), of: 'Undangan forum' }
    await admin.press(m.start_action_for(again), m.invitation_retried())
  },
)

const returned = 'Memasang rambu antrean'
const submitted = 'Membuka gerai akhir pekan'
const said = 'Parkirnya sempit'
const days = (count: number) => new Date(Date.now() + count * 86_400_000)

/** A forum in session and one to come, an input, promises that were returned and handed in, a letter that came back. */
async function aDay({ id: organizationId }: Town) {
  const unit = await aUnit({ organizationId })
  const owner = await aMember({ id: organizationId }, 'ACTION_OWNER', unit.id)
  const somebody = publicOf({ organizationId })
  const today = 'Forum hari ini'
  const session = { unitId: unit.id, theme: today, startsAt: new Date() }
  const forum = await aForum(somebody, { ...session, status: 'IN_SESSION' })
  const next = { unitId: unit.id, startsAt: days(5.2), status: 'ANNOUNCED' } as const
  await anInvitation(await aForum(somebody, next))
  await aFeedback(forum, { text: said })
  const last = await aForum(somebody, { unitId: unit.id, status: 'CLOSED', startsAt: days(-90) })
  const promised = { agreedAt: days(-80), dueOn: days(30), ownerId: owner.membershipId }
  await aFollowUp(last, { ...promised, status: 'RETURNED', recommendation: returned })
  await aFollowUp(last, {
    ...{ ...promised, status: 'SUBMITTED', recommendation: submitted },
    ...{ submittedAt: days(-3), submittedById: owner.userId },
  })
  await db.outgoingMail.create({
    data: {
      ...{ organizationId, id: newId(), recipient: 'tamu@contoh.id', body: 'Isi' },
      ...{ subject: 'Undangan forum', status: 'UNDELIVERABLE' },
    },
  })
  return { unitId: unit.id, owner, today }
}

/** Takes up the one action of a row, which leads to where it is done. */
async function take(person: Person, action: string, of: string, path: string) {
  await person.follow(m.start_action_for({ action, of }))
  expect(new URL(person.page.url()).pathname).toContain(path)
}
