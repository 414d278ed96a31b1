import { expect } from 'vitest'
import { skmElements, spComponents } from '#domain/feedback/feedback.ts'
import { skmElementLabel, spComponentLabel } from '#domain/feedback/terms.ts'
import { columnOf } from '#domain/satisfaction/columns.ts'
import { m } from '#messages'
import { aForum, aService, aUnit, publicOf } from '../support/factories.ts'
import { journey } from '../support/journey.ts'
import { type Person, personAt, phone } from '../support/person.ts'
import { aTown } from './thread/town.ts'

journey(
  'a sheet numbered the other way round, a survey of our own, and what a forum changed',
  async ({ visitor }) => {
    const { id: organizationId, slug, admin } = await aTown(visitor)
    const unit = await aUnit({ organizationId }, { name: 'Dinas Kependudukan' })
    const own = `/${slug}/kelola/unit/${unit.id}/kepuasan`
    const forum = await aForum(publicOf({ organizationId }), {
      ...{ unitId: unit.id, status: 'REPORTED', startsAt: new Date('2025-10-07T02:00:00Z') },
    })

    await admin.open(`${own}/impor`)
    await bringIn(admin, header('U1;U2;U3;U4;U5;U6;U7;U8;U9'))
    await admin.press(m.satisfaction_import_read(), m.satisfaction_trouble_numbers_only())
    await bringIn(admin, header(swapped.map(skmElementLabel).join(';')))
    await admin.press(m.satisfaction_import_read(), m.satisfaction_import_ready())
    await admin.reads(m.satisfaction_trouble_period())
    await admin.press(
      m.satisfaction_import_confirm({ count: 2 }),
      m.satisfaction_import_done({ count: 2 }),
    )
    await admin.follow('Semester I 2025')
    await admin.reads(`1. ${skmElementLabel('COMPLAINT_HANDLING')}`)
    await admin.open(`/${slug}/kelola/forum/${forum.id}/kepuasan`)
    await admin.reads(/IKM naik 1,39/)

    await admin.open(`${own}/survei/baru`)
    await admin.fill({ [m.satisfaction_population()]: '10' })
    await admin.press(m.satisfaction_survey_open_button(), m.satisfaction_survey_opened())
    const address = await admin.page.getByRole('link', { name: /\/skm\// }).textContent()
    const survey = admin.page.url()
    await answerTwice(personAt(await visitor({ ...phone, javaScriptEnabled: false })), address)
    await admin.open(new URL(survey).pathname)
    await admin.confirm(m.satisfaction_survey_close(), m.satisfaction_survey_closed_to())
    await admin.reads('IKM 100,00')
  },
)

journey(
  'a standard is drafted, spoken about component by component, issued and read by everybody',
  async ({ visitor }) => {
    const { id: organizationId, slug, admin } = await aTown(visitor)
    const unit = await aUnit({ organizationId }, { name: 'Dinas Kependudukan' })
    const service = await aService(unit, { name: 'Kartu Keluarga' })
    const forum = await aForum(publicOf({ organizationId }), {
      ...{ unitId: unit.id, status: 'FORMULATING', services: [service.id] },
    })

    await admin.open(`/${slug}/kelola/unit/${unit.id}/standar`)
    await admin.follow(service.name)
    await admin.press(m.standard_draft_begin(), m.standard_draft_begun())
    await admin.fill(
      Object.fromEntries(
        spComponents.slice(0, 6).map((one) => [spComponentLabel(one), `Ketentuan ${one}`]),
      ),
    )
    await admin.press(m.common_save(), m.standard_saved())
    const version = new URL(admin.page.url()).pathname

    await admin.open(`/${slug}/kelola/forum/${forum.id}/standar`)
    await admin.follow(service.name)
    await admin.choose({ [m.standard_outcome()]: 'Baru' })
    await admin.mark('Baru')
    await admin.press(m.standard_review_save(), m.standard_review_saved())

    await admin.open(`${version}/penetapan`)
    await admin.fill({
      [m.standard_decree_number()]: '188.45/7/2026',
      [m.standard_decreed_on()]: '2026-01-07',
    })
    await admin.press(m.standard_issue(), m.standard_issued())

    const anybody = personAt(await visitor({ ...phone, javaScriptEnabled: false }))
    await anybody.open(`/${slug}/standar`)
    await anybody.follow(service.name)
    await anybody.reads('Ketentuan SP06')
    await anybody.reads(/188\.45\/7\/2026/)
    await anybody.follow(m.standard_pledge_of({ unit: unit.name }))
    await anybody.reads(m.standard_pledge_3())
  },
)

/** U8 and U9 as a questionnaire in use has them: facilities first. */
const swapped = [...skmElements.slice(0, 7), 'FACILITIES', 'COMPLAINT_HANDLING'] as const

const header = (elements: string) => `Periode;Jumlah Responden;${elements}`

async function bringIn(admin: Person, head: string) {
  const rows = [
    'Semester I 2025;278;3,4;3,4;3,4;3,4;3,4;3,4;3,4;3,4;2,9',
    'Semester I 2026;278;3,4;3,4;3,4;3,4;3,4;3,4;3,4;3,4;3,4',
    'Semester IV 2026;278;3,4;3,4;3,4;3,4;3,4;3,4;3,4;3,4;3,4',
  ]
  const buffer = Buffer.from([head, ...rows].join('\n'))
  await admin.attach(m.satisfaction_import_file(), {
    ...{ name: 'ikm.csv', mimeType: 'text/csv', buffer },
  })
}

async function answerTwice(somebody: Person, address: string | null) {
  const path = new URL(address ?? '').pathname
  await somebody.open(path)
  for (const element of skmElements) {
    await somebody.page.locator(`input[name="${columnOf[element]}"][value="4"]`).check()
  }
  await somebody.press(m.satisfaction_form_send(), m.satisfaction_form_thanks())
  await somebody.open(path)
  await somebody.reads(m.satisfaction_form_thanks_hint())
  expect(
    await somebody.page.getByRole('button').getByText(m.satisfaction_form_send()).count(),
  ).toBe(0)
}
