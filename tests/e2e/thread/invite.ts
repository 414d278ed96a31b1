import { expect } from 'vitest'
import { db } from '#db/client.server.ts'
import { m } from '#messages'
import { mailsTo, type Visitor } from '../../support/journey.ts'
import { type Person, personAt, phone } from '../../support/person.ts'
import { aStakeholder } from '../../support/thread.ts'
import type { Town } from './town.ts'

/** Everybody who is asked: one of each element, so that the coverage meter is full. */
export const guests = {
  citizen: 'Perwakilan tokoh masyarakat',
  user: 'Perwakilan pengguna layanan',
  expert: 'Perwakilan perguruan tinggi',
  media: 'Perwakilan media',
  group: 'Perwakilan Dinas Sosial',
}

/** The registry: one entry is typed in, with a mail address; the others are there, with a telephone at most. */
export async function register(organizer: Person, { id, slug }: Town, mail: string) {
  await organizer.open(`/${slug}/kelola/pemangku-kepentingan/baru`)
  const { name } = await db.stakeholderGroup.findFirstOrThrow({
    where: { organizationId: id, element: 'CIVIL_SOCIETY' },
  })
  await organizer.choose({ [m.stakeholder_group()]: name })
  await organizer.fill({ [m.stakeholder_name()]: guests.citizen, [m.stakeholder_email()]: mail })
  await organizer.press(m.common_save(), m.stakeholder_added())

  const town = { organizationId: id }
  await aStakeholder(town, { name: guests.user, phone: '+6281234567890', element: 'SERVICE_USERS' })
  await aStakeholder(town, { name: guests.expert, element: 'EXPERTS' })
  await aStakeholder(town, { name: guests.media, element: 'MASS_MEDIA' })
  await aStakeholder(town, { name: guests.group, element: 'RELATED_AGENCIES' })
}

/** The organizer invites them all and announces the forum; the one with an address gets a letter. */
export async function invite(organizer: Person, forum: string) {
  await organizer.open(`${forum}/undangan/pilih`)
  for (const name of Object.values(guests)) {
    await organizer.page.getByLabel(m.invitation_select({ name })).check()
  }
  await organizer.press(m.invitation_add_chosen(), m.invitation_added({ count: 5 }))

  await organizer.open(`${forum}/pengumuman`)
  await organizer.press(m.forum_announcement_submit(), m.forum_announcement_done())
  await organizer.open(`${forum}/undangan`)
  await organizer.confirm(m.invitation_send(), m.invitation_queued({ count: 1 }))
}

/** The personal link as it came by mail. */
export async function linkByMail(address: string) {
  await expect.poll(() => mailsTo(address), { timeout: 30_000 }).toHaveLength(1)
  const [mail = ''] = await mailsTo(address)
  const text = mail.replaceAll(/=\r?\n/g, '').replaceAll('=3D', '=')
  return pathIn(text)
}

/** The personal link in the ready WhatsApp message of that guest. */
export async function linkByWhatsApp(organizer: Person, forum: string, name: string) {
  await organizer.open(`${forum}/undangan`)
  const row = organizer.page.getByRole('row').filter({ hasText: name })
  const message = await row
    .getByRole('link', { name: m.invitation_whatsapp() })
    .getAttribute('href')
  return pathIn(decodeURIComponent(message ?? ''))
}

function pathIn(text: string) {
  const [path] = /\/[\w-]+\/u\/[\w-]{22}/.exec(text) ?? []
  if (!path) throw new Error(`No personal link in: ${text.slice(0, 400)}`)
  return path
}

/** Opens the link on a phone without JavaScript and says yes; gives back the code of the pass. */
export async function comeMyself(visitor: Visitor, link: string) {
  const citizen = personAt(await visitor(phone))
  await citizen.open(link)
  await citizen.reads(m.participant_question())
  await citizen.mark(m.participant_answer_attend())
  await citizen.press(m.participant_send_answer(), m.participant_answered())

  const calendar = await citizen.page.request.get(`${link}/kalender.ics`)
  expect(await calendar.text()).toContain('BEGIN:VEVENT')
  await citizen.follow(m.participant_open_pass())
  const pass = await citizen.page.locator('p.font-mono').textContent()
  return { citizen, pass: pass ?? '' }
}

/** Opens the link and sends somebody else. */
export async function sendSomebody(visitor: Visitor, link: string, name: string) {
  const user = personAt(await visitor(phone))
  await user.open(link)
  await user.mark(m.participant_answer_represented())
  await user.fill({ [m.participant_representative_name()]: name })
  await user.press(m.participant_send_answer(), m.participant_answered())
  await user.reads(name)
  return user
}
