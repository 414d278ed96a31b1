import { expect } from 'vitest'
import { db } from '#db/client.server.ts'
import { m } from '#messages'
import { anInstrument, gradeAll } from '../support/assessments.ts'
import { anActor, aUnit } from '../support/factories.ts'
import { journey } from '../support/journey.ts'
import { personAt, phone } from '../support/person.ts'
import { aTown } from './thread/town.ts'

journey(
  'a unit says what it is, users answer without JavaScript, and it is graded',
  async ({ visitor }) => {
    const { id: organizationId, slug, admin } = await aTown(visitor)
    await aUnit({ organizationId }, { name: 'Dinas Kependudukan' })
    await anInstrument({ organizationId })

    await admin.follow(m.assessment_nav())
    await admin.follow(m.assessment_new())
    await admin.press(m.assessment_begin(), m.assessment_begun())
    await admin.confirm(m.assessment_open_filling(), m.assessment_opened())
    await admin.follow(/^1\. Tersedia Standar Pelayanan/)
    await admin.follow(m.assessment_self_title())
    await admin.mark('3 · Tersedia SP')
    await admin.fill({ [m.assessment_self_note()]: 'Lampiran di map biru.' })
    await admin.press(m.common_save(), m.assessment_self_saved())
    await admin.reads('Lampiran di map biru.')

    const assessment = await db.assessment.findFirstOrThrow({ where: { organizationId } })
    const page = `/${slug}/evaluasi/penilaian/${assessment.id}`
    const organizer = await anActor('ORGANIZER', { organizationId })
    await gradeAll(organizer, assessment.id, { selfScore: 4 })
    await db.assessment.update({
      where: { organizationId_id: { organizationId, id: assessment.id } },
      data: { status: 'F03_SURVEY', submittedById: organizer.userId },
    })

    for (const said of [m.assessment_thanks_lead(), m.assessment_survey_error_twice()]) {
      const user = personAt(await visitor(phone))
      await user.open(`/${slug}/penilaian/${assessment.code}`)
      for (let number = 1; number <= 14; number += 1)
        await user.page.locator(`input[name="s${number}"][value="4"]`).check()
      await user.fill({ [m.assessment_survey_respondent()]: '081234567890' })
      await user.press(m.assessment_survey_send(), said)
    }

    await admin.open(page)
    await admin.reads(m.assessment_survey_short({ responses: 1, minimum: 30 }))
    await admin.confirm(m.assessment_start_evaluation(), m.assessment_evaluation_started())
    await admin.follow(/^2\. Proses penyusunan/)
    await admin.follow(m.assessment_grading_title())
    await admin.mark('4 · ')
    await admin.fill({ [m.assessment_grading_text()]: 'Empat unsur hadir.' })
    await admin.press(m.common_save(), m.assessment_grading_saved())
    await admin.reads('Empat unsur hadir.')
    expect(await db.assessmentResponse.count({ where: { organizationId } })).toBe(1)
  },
)
