import { expect } from 'vitest'
import { m } from '#messages'
import type { Visitor } from '../../support/journey.ts'
import { fieldOf, type Person, personAt, phone } from '../../support/person.ts'
import { guests } from './invite.ts'

/** The organizer opens the forum on its day. */
export async function openForum(organizer: Person, forum: string) {
  await organizer.open(`${forum}/pembukaan`)
  await organizer.press(m.forum_opening_submit(), m.forum_opening_done())
}

/** The desk: by pass, and by name for a representative; one mistake is taken back. */
export async function checkIn(facilitator: Person, forum: string, pass: string, sent: string) {
  await facilitator.open(`${forum}/kehadiran`)
  await facilitator.fill({ [m.attendance_pass_code()]: pass })
  const inNow = (name: string) => m.attendance_in_now({ name })
  await facilitator.press(m.attendance_check_in(), inNow(guests.citizen))

  await checkInByName(facilitator, guests.user, inNow(sent))
  await checkInByName(facilitator, guests.media, inNow(guests.media))
  const row = facilitator.page.getByRole('row').filter({ hasText: guests.media })
  await row.locator('summary').click()
  await row.getByLabel(m.attendance_undo_reason()).fill('Salah orang')
  await row.getByRole('button', { name: m.attendance_undo() }).click()
  await facilitator.arrive(m.attendance_undone())
}

/** Somebody without an invitation comes to the desk. */
export async function letIn(facilitator: Person, forum: string) {
  await facilitator.open(`${forum}/kehadiran`)
  await facilitator.follow(m.attendance_walk_in())
  await facilitator.fill({ [m.attendance_name()]: 'Warga yang lewat' })
  await fieldOf(facilitator.page, m.attendance_group()).selectOption({ index: 1 })
  const recorded = m.attendance_walk_in_recorded({ name: 'Warga yang lewat' })
  await facilitator.press(m.attendance_check_in(), recorded)
}

async function checkInByName(facilitator: Person, name: string, said: string) {
  const { page } = facilitator
  await page.getByLabel(m.attendance_search()).fill(name)
  await page.getByRole('button', { name: m.common_search() }).click()
  const found = page.locator('form[action$="/masuk"]')
  await found.waitFor()
  await found.getByRole('button', { name: m.attendance_check_in() }).click()
  await facilitator.arrive(said)
}

/** Somebody without an invitation types the forum's code into their own phone. */
export async function joinByCode(visitor: Visitor, slug: string, code: string) {
  const neighbour = personAt(await visitor(phone))
  await neighbour.open(`/${slug}/ikut`)
  await neighbour.fill({ [m.attendance_join_code()]: code })
  await neighbour.press(m.attendance_join_continue(), m.attendance_self_title())
  await neighbour.fill({ [m.attendance_name()]: 'Tetangga kantor' })
  await fieldOf(neighbour.page, m.attendance_group()).selectOption({ index: 2 })
  await neighbour.press(m.attendance_self_send(), m.attendance_self_recorded())
  return neighbour
}

/** The sheet to print says the same number as the desk. */
export async function printSheet(facilitator: Person, forum: string, total: number) {
  await facilitator.open(`${forum}/kehadiran/daftar`)
  await facilitator.reads(m.attendance_sheet_total({ total }))
  const rows = facilitator.page.getByRole('table').getByRole('row')
  expect(await rows.count()).toBe(total + 1)
}
