import { expect } from 'vitest'
import { db } from '#db/client.server.ts'
import { m } from '#messages'
import { journey } from '../support/journey.ts'
import { desk, type Person, personAt, phone } from '../support/person.ts'
import { aMember, atWork } from './promises/staff.ts'
import { anOpenForum } from './public/forums.ts'
import { sayAnonymously } from './thread/say.ts'

const words = {
  number: 'Mohon hubungi saya di 0812-0000-4471 soal antrean.',
  rude: 'Dasar g0bl0k, alat perekamannya tidak bisa dipakai.',
  again: 'dasar g0bl0k alat perekamannya tdk bisa dipakai!',
}
const masked = 'Mohon hubungi saya di •••••• soal antrean.'

journey(
  'what should be looked at is public once somebody let it through, and goes and comes back with a reason',
  async ({ visitor }) => {
    const { organization, coming: forum } = await anOpenForum()
    const { slug } = organization
    for (const text of Object.values(words)) await sayAnonymously(visitor, slug, forum.code, text)
    const stranger = personAt(await visitor(phone))
    const readsOnly = async (...texts: string[]) =>
      expect(await publicWords(stranger, `/${slug}/forum/${forum.code}`)).toEqual(texts)
    await readsOnly()

    const member = await aMember(organization, 'FACILITATOR', forum.unitId)
    const inbox = `/${slug}/kelola/masukan?tampil=perlu-dilihat`
    const clerk = await atWork(visitor, member, inbox, desk)
    await look(clerk, inbox, words.number)
    await clerk.reads(m.similar_concern_personal_data())
    // Looking changes nothing.
    await readsOnly()
    await clerk.page.getByRole('button', { name: m.similar_mask_submit() }).click()
    await clerk.reads(masked)
    await readsOnly(masked)

    await look(clerk, inbox, words.again)
    await clerk.reads(m.similar_concern_duplicate())
    await clerk.reads(m.similar_concern_abuse())
    await clerk.page.getByRole('button', { name: m.similar_approve_submit() }).click()
    await clerk.reads(/tampil kepada umum/)
    await readsOnly(words.again, masked)

    await clerk.follow(m.feedback_hide_title())
    await clerk.press(m.feedback_hide_submit(), m.common_error_required())
    await clerk.fill({ [m.feedback_reason_label()]: 'Kata kasar' })
    await clerk.press(m.feedback_hide_submit(), m.feedback_hide_done())
    await readsOnly(masked)
    await clerk.reads(m.feedback_reason({ reason: 'Kata kasar' }))
    await clerk.follow(m.feedback_restore_title())
    await clerk.press(m.feedback_restore_submit(), m.feedback_restore_done())
    await readsOnly(words.again, masked)

    // The one that nobody decided on is as it was: suggestions do nothing by themselves.
    expect(await db.feedback.findFirst({ where: { text: words.rude } })).toMatchObject({
      ...{ status: 'SUBMITTED', publishedAt: null, publicText: null, mergedIntoId: null },
    })
  },
)

/** Opens what the list of things to look at has. */
async function look(clerk: Person, inbox: string, text: string) {
  await clerk.open(inbox)
  await clerk.page.locator('[data-row]', { hasText: text }).first().click()
  await clerk.page.waitForURL(/masukan\/[\w-]{36}/)
  await clerk.arrive(m.similar_concerns_title())
}

/** What strangers read on the page of the forum, the newest first; by an address that no process kept rendered. */
async function publicWords(stranger: Person, page: string) {
  await stranger.open(`${page}?saat=${Date.now()}`)
  const shown = (await stranger.page.locator('#masukan li').allTextContents()).join('\n')
  return [words.again, words.rude, words.number, masked].filter((text) => shown.includes(text))
}
