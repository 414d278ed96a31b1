import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { db } from '#db/client.server.ts'
import { newId } from '#domain/id.ts'
import { m } from '#messages'
import { aForum, anOrganization, aUnit, publicOf } from '../support/factories.ts'
import { journey } from '../support/journey.ts'
import { desk, fieldOf } from '../support/person.ts'
import { aPhoto } from '../support/pictures.ts'
import { aMember, atWork } from './promises/staff.ts'

journey(
  'the notulen is taken without touching the mouse, through a dead line, and shows its photos',
  async ({ visitor }) => {
    const { organization, forum } = await aForumWithAgenda('Pembukaan', 'Dialog')
    const member = await aMember(organization, 'FACILITATOR', forum.unitId)
    const path = `/${organization.slug}/kelola/forum/${forum.id}/meja-catatan`
    const clerk = await atWork(visitor, member, path, desk)
    const { page } = clerk
    const { keyboard } = page

    await keyboard.press('Alt+B')
    await page.getByRole('timer').waitFor()
    await page.getByRole('listitem').filter({ hasText: 'Pembukaan' }).getByRole('timer').waitFor()
    await keyboard.press('Alt+T')
    await keyboard.type('Antrean sampai ke jalan.')
    await keyboard.press('Control+Enter')
    await clerk.reads(m.minutes_error_element())
    expect(await page.locator('textarea').inputValue()).toBe('Antrean sampai ke jalan.')
    await keyboard.press('Alt+U')
    await keyboard.press('5')
    await keyboard.press('Control+Enter')
    await isStored(page, 'Antrean sampai ke jalan.')

    await keyboard.press('Alt+B')
    await page.getByRole('listitem').filter({ hasText: 'Dialog' }).getByRole('timer').waitFor()
    await page.route('**/meja-catatan/entri', (route) => route.abort())
    await keyboard.press('Alt+T')
    await keyboard.type('Loket Sabtu disetujui.')
    await keyboard.press('Alt+J')
    await keyboard.type(m.minutes_note_kind_decision())
    await keyboard.press('Control+Enter')
    await clerk.reads(m.minutes_unsent())
    await page.unroute('**/meja-catatan/entri')
    await keyboard.press('Control+Enter')
    await isStored(page, 'Loket Sabtu disetujui.')

    await clerk.open(`${path}/foto`)
    expect(await fieldOf(page, m.minutes_item()).inputValue()).toBe(await runningIn(forum.id))
    await clerk.attach(m.minutes_photo_files(), await aPhoto('aula.jpg', 'teal'))
    await clerk.fill({ [m.minutes_photo_caption()]: 'Peserta berdialog' })
    await clerk.press(m.minutes_photo_add(), m.minutes_photo_added())

    await clerk.open(`${path}/notulen`)
    const under = (title: string) =>
      page.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) })
    await under('Pembukaan').getByText('Antrean sampai ke jalan.').waitFor()
    await under('Dialog').getByText('Loket Sabtu disetujui.').waitFor()
    await under('Dialog').getByRole('img', { name: 'Peserta berdialog' }).waitFor()
    const where = { forumId: forum.id }
    expect([await db.feedback.count({ where }), await db.minutesNote.count({ where })]).toEqual([
      ...[1, 1],
    ])
  },
)

async function aForumWithAgenda(...titles: string[]) {
  const organization = await anOrganization('Kota Kediri')
  const organizationId = organization.id
  const unit = await aUnit({ organizationId })
  const forum = await aForum(publicOf({ organizationId }), {
    status: 'IN_SESSION',
    unitId: unit.id,
  })
  const own = { organizationId, forumId: forum.id, minutes: 15 }
  await db.agendaItem.createMany({
    data: titles.map((title, position) => ({ ...own, id: newId(), title, position })),
  })
  return { organization, forum }
}

/** The text is empty again, ready for the next, and what was typed stands below. */
async function isStored(page: Page, text: string) {
  await page.getByRole('listitem').filter({ hasText: text }).waitFor()
  expect(await page.locator('textarea').inputValue()).toBe('')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
}

const runningIn = async (forumId: string) =>
  (await db.agendaRun.findFirstOrThrow({ where: { forumId, endedAt: null } })).agendaItemId
