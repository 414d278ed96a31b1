import { evidenceKindLabel, followUpStatusLabel } from '#domain/follow-up/terms.ts'
import { m } from '#messages'
import type { Person } from '../../support/person.ts'
import { aPhoto } from '../../support/pictures.ts'
import { today } from './agree.ts'

/** The action owner finds the promise among their own and plans it; gives back its address. */
export async function plan(owner: Person, slug: string, recommendation: string) {
  await owner.open(`/${slug}/kelola/tugas-saya`)
  await owner.follow(new RegExp(recommendation))
  const promise = new URL(owner.page.url()).pathname

  await owner.follow(m.follow_up_action_plan())
  await owner.fill({ [m.follow_up_output()]: 'Loket kedua melayani setiap hari kerja.' })
  await owner.press(m.follow_up_plan_submit(), m.follow_up_plan_done())
  await owner.follow(m.follow_up_action_start())
  await tell(owner, '20', 'Loket disiapkan.')
  await owner.press(m.follow_up_start_submit(), m.follow_up_start_done())
  return promise
}

/** Progress and a photo, before or after. */
export async function progress(owner: Person, promise: string, kind: 'BEFORE' | 'AFTER') {
  await owner.open(`${promise}/perkembangan`)
  await tell(owner, kind === 'BEFORE' ? '40' : '90', 'Meja dan perangkat sudah terpasang.')
  await owner.press(m.follow_up_progress_submit(), m.follow_up_progress_done())

  await owner.open(`${promise}/bukti`)
  await owner.mark(evidenceKindLabel(kind))
  const colour = kind === 'BEFORE' ? '#555555' : '#22aa66'
  await owner.attach(m.follow_up_files(), await aPhoto(`${kind}.jpg`, colour))
  await owner.fill({
    [m.follow_up_caption()]: `Loket ${evidenceKindLabel(kind)}`,
    [m.follow_up_taken_on()]: today(),
    [m.follow_up_place()]: 'Ruang pelayanan lantai 1',
  })
  await owner.press(m.follow_up_evidence_submit(), m.follow_up_evidence_done({ count: 1 }))
}

async function tell(owner: Person, percent: string, text: string) {
  await owner.fill({ [m.follow_up_percent()]: percent, [m.follow_up_told()]: text })
}

/** The owner hands it over, somebody else verifies it, and everybody may see it. */
export async function finish(
  promise: string,
  { owner, evaluator, organizer }: Record<'owner' | 'evaluator' | 'organizer', Person>,
) {
  await owner.open(`${promise}/pengajuan`)
  await owner.fill({ [m.follow_up_result()]: 'Loket kedua melayani sejak pekan ini.' })
  await owner.press(m.follow_up_submit_submit(), m.follow_up_submit_done())

  await evaluator.open(promise)
  await evaluator.follow(m.follow_up_action_verify())
  await evaluator.fill({ [m.follow_up_remark()]: 'Dilihat langsung di loket.' })
  await evaluator.press(m.follow_up_verify_submit(), m.follow_up_verify_done())

  await organizer.open(promise)
  await organizer.follow(m.follow_up_action_publish())
  await organizer.press(m.follow_up_publish_submit(), m.follow_up_publish_done())
  await organizer.reads(followUpStatusLabel('PUBLISHED'))
}

/** Whoever said it is asked on their own page, and answers "belum" with what is still wrong. */
export async function sayNotYet(citizen: Person, link: string) {
  await openQuestion(citizen, link)
  await citizen.mark(m.follow_up_answer_not_yet())
  await citizen.fill({ [m.follow_up_your_note()]: 'Loket kedua tutup setiap siang.' })
  await citizen.press(m.follow_up_verdict_submit(), m.follow_up_thanks_not_yet())
}

export async function saySolved(citizen: Person, link: string) {
  await openQuestion(citizen, link)
  await citizen.mark(m.follow_up_answer_done())
  await citizen.press(m.follow_up_verdict_submit(), m.follow_up_thanks_done())
}

async function openQuestion(citizen: Person, link: string) {
  await citizen.open(link)
  await citizen.follow(m.follow_up_verdict_title())
  await citizen.reads(m.follow_up_question())
}

/** With every promise kept the forum is closed by its Laporan Tindak Lanjut. */
export async function close(organizer: Person, forum: string) {
  await organizer.open(`${forum}/penutupan`)
  await organizer.fill({
    [m.forum_closing_number()]: '400/200/419.106/2026',
    [m.forum_paper_issued_on()]: today(),
  })
  await organizer.press(m.forum_closing_submit(), m.forum_closing_done())
}
