import { expect } from 'vitest'
import { identityLabel } from '#domain/feedback/terms.ts'
import { m } from '#messages'
import { journey, type Visitor } from '../support/journey.ts'
import { literal, type Person, personAt, phone } from '../support/person.ts'
import { aKeptForum, anOpenForum } from './public/forums.ts'

journey(
  'anybody finds out what is coming, what was promised and what was kept',
  async ({ visitor }) => {
    const { slug, coming, kept } = await aPublicCity()
    const citizen = await somebody(visitor)
    await citizen.open(`/${slug}`)
    await citizen.reads(m.portal_home_title())
    await citizen.follow(m.portal_nav_calendar())
    await citizen.follow(new RegExp(literal(coming.theme)))
    await citizen.reads(coming.description)

    await citizen.open(`/${slug}/tindak-lanjut`)
    await citizen.follow(kept.recommendation)
    await citizen.reads(kept.said)
    await citizen.open(`/${slug}/tindak-lanjut?status=IN_PROGRESS`)
    expect(await citizen.page.getByRole('link', { name: kept.recommendation }).count()).toBe(0)

    await citizen.open(`/${slug}/forum/${kept.code}`)
    await citizen.reads(kept.recommendation)
    await citizen.reads(kept.said)
  },
)

journey(
  'anybody says something to an open forum and follows it by its code',
  async ({ visitor }) => {
    const { slug, coming } = await aPublicCity()
    const citizen = await somebody(visitor)
    await citizen.open(`/${slug}/forum/${coming.code}`)
    await citizen.follow(m.portal_forum_give())
    await citizen.mark(identityLabel('NAMED'))
    await citizen.fill({ [m.feedback_text_label()]: 'Mohon loket dibuka pada hari Sabtu.' })
    await citizen.press(m.feedback_send(), m.feedback_error_name_required())
    expect(await citizen.page.getByLabel(m.feedback_text_label()).inputValue()).toBe(
      'Mohon loket dibuka pada hari Sabtu.',
    )
    await citizen.fill({ [m.feedback_name_label()]: 'Perwakilan warga' })
    await citizen.press(m.feedback_send(), m.feedback_thanks_title())
    const code = new URL(citizen.page.url()).pathname.split('/').at(-1) ?? ''
    await citizen.reads(code)

    await track(citizen, slug, 'ABCD-EFGH-JKMN')
    await citizen.reads(m.portal_track_unknown())
    await track(citizen, slug, ` ${code.toLowerCase().replaceAll('-', ' ')} `)
    await citizen.reads('Mohon loket dibuka pada hari Sabtu.')
    expect(await citizen.page.content()).not.toContain('Perwakilan warga')
  },
)

journey(
  'a language once chosen stays, and a wrong address says what to do',
  async ({ visitor }) => {
    const { slug, kept } = await aPublicCity()
    const citizen = await somebody(visitor)
    await citizen.open(`/${slug}`)
    await citizen.press(m.common_language_en(), m.portal_home_title({}, { locale: 'en' }))
    expect(await citizen.page.locator('html').getAttribute('lang')).toBe('en')
    await citizen.open(`/${slug}/kalender`)
    await citizen.reads(m.portal_calendar_title({}, { locale: 'en' }))

    await citizen.open(`/${slug}/forum/ZZZZZZ`, 404)
    await citizen.open(`/${slug}/tindak-lanjut/bukan-id`, 404)
    await citizen.open(`/${slug}/u/${'x'.repeat(22)}`, 404)
    await citizen.open(`/${slug}/forum/${kept.code}/masukan`)
    await citizen.reads(m.feedback_window_over({}, { locale: 'en' }))
    expect(await citizen.page.locator('textarea').count()).toBe(0)
  },
)

async function track(citizen: Person, slug: string, code: string) {
  await citizen.open(`/${slug}/lacak`)
  await citizen.fill({ [m.portal_track_code()]: code })
  await citizen.page.getByRole('button', { name: m.portal_track_submit() }).click()
  await citizen.arrive()
}

const somebody = async (visitor: Visitor) => personAt(await visitor(phone))

async function aPublicCity() {
  const { organization, coming } = await anOpenForum()
  return { slug: organization.slug, coming, kept: await aKeptForum(organization) }
}
