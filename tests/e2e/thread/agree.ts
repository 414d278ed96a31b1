import { expect } from 'vitest'
import { timeUnitLabel } from '#domain/follow-up/terms.ts'
import { publicationChannelLabel } from '#domain/organization/terms.ts'
import { m } from '#messages'
import type { Person } from '../../support/person.ts'
import { aPdf } from '../../support/pictures.ts'
import { said } from './say.ts'

export const problem =
  'Antrean perekaman lebih dari dua jam dan pintu masuk tidak ramah kursi roda.'
export const recommendation = 'Membuka loket kedua dan memasang bidang miring.'

/** Everything is sorted: two to be gathered, one answered, one hidden with its reason. */
export async function sort(organizer: Person, forum: string) {
  for (const text of [said.queue, said.fee, said.ramp]) {
    await openInput(organizer, forum, text)
    await organizer.press(m.feedback_triage_submit(), m.feedback_triage_done())
  }

  await openInput(organizer, forum, said.fee)
  await organizer.press(m.feedback_reveal(), m.feedback_revealed())
  await organizer.page.goBack()
  await openInput(organizer, forum, said.fee)
  const answer = 'Tidak ada biaya. Petugas telah ditegur, dan larangannya kini terpasang di loket.'
  await organizer.fill({ [m.feedback_answer()]: answer })
  await organizer.press(m.feedback_answer_submit(), m.feedback_answer_done())

  await openInput(organizer, forum, said.rude)
  await organizer.follow(m.feedback_hide_title())
  await organizer.fill({ [m.feedback_reason_label()]: 'Menyebut nama orang dengan kasar' })
  await organizer.press(m.feedback_hide_submit(), m.feedback_hide_done())
}

async function openInput(organizer: Person, forum: string, text: string) {
  const [line = ''] = text.split('\n')
  await organizer.open(`${forum}/masukan`)
  await organizer.follow(new RegExp(line))
  await organizer.reads(line)
}

/** Two inputs become one row with its time frame and its owner. */
export async function gather(organizer: Person, forum: string, owner: string) {
  await organizer.open(`${forum}/perumusan`)
  await organizer.press(m.forum_formulation_submit(), m.forum_formulation_done())

  await organizer.open(`${forum}/rumusan`)
  await organizer.mark(said.queue.replace('\n', ' '), said.ramp)
  await organizer.page.getByRole('button', { name: m.follow_up_gather(), exact: true }).click()
  await organizer.page.waitForURL('**/baris?**')
  await organizer.arrive()
  await organizer.fill({
    [m.follow_up_problem()]: problem,
    [m.follow_up_recommendation()]: recommendation,
    [m.follow_up_time_value()]: '2',
    [m.follow_up_owner_position()]: 'Kepala Bidang Pelayanan Pendaftaran Penduduk',
  })
  await organizer.choose({ [m.follow_up_time_unit()]: timeUnitLabel('WEEKS') })
  const option = organizer.page.getByRole('option').filter({ hasText: owner })
  const value = (await option.first().getAttribute('value')) ?? ''
  await organizer.page.getByLabel(m.follow_up_owner(), { exact: false }).first().selectOption(value)
  await organizer.press(m.follow_up_row_save(), m.follow_up_row_added({ number: 1 }))
}

/** The Berita Acara is frozen, signed with pens and scanned back; results are published and reported. */
export async function sign(organizer: Person, forum: string) {
  await organizer.open(forum)
  await organizer.follow(m.record_open())
  for (const box of await organizer.page.locator('input[name=attendanceIds]').all())
    await box.check()
  await organizer.press(m.record_open_submit(), /dibekukan dan siap ditandatangani/)

  await organizer.follow(m.record_on_paper())
  await organizer.attach(m.record_scan(), aPdf('berita-acara.pdf'))
  await organizer.press(m.record_paper_submit(), m.record_paper_taken())

  await organizer.open(`${forum}/publikasi`)
  await organizer.choose({ [m.forum_publication_channel()]: publicationChannelLabel('WEBSITE') })
  await organizer.fill({
    [m.forum_publication_url()]: 'https://dispendukcapil.kedirikota.go.id/fkp',
    [m.forum_publication_date()]: today(),
  })
  await organizer.press(m.forum_publication_record(), m.forum_publication_recorded())

  await organizer.open(`${forum}/laporan`)
  await organizer.fill({
    [m.forum_report_number()]: '400/124/419.106/2026',
    [m.forum_paper_issued_on()]: today(),
  })
  await organizer.press(m.forum_report_submit(), m.forum_report_done())
  expect(await organizer.page.getByRole('heading', { level: 1 }).count()).toBe(1)
}

export const today = () =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta', dateStyle: 'short' }).format()
