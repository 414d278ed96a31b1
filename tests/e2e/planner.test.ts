import { db } from '#db/client.server.ts'
import { newId } from '#domain/id.ts'
import { plannerStateLabel } from '#domain/planner/terms.ts'
import { m } from '#messages'
import { aForum, aService, aUnit, publicOf } from '../support/factories.ts'
import { journey } from '../support/journey.ts'
import { literal } from '../support/person.ts'
import { aFollowUp, anInvitation, aTeam } from '../support/thread.ts'
import { aTown } from './thread/town.ts'

journey('last year’s forum becomes this year’s draft from the board', async ({ visitor }) => {
  const { id: organizationId, slug, admin } = await aTown(visitor)
  const { unit, promise, year } = await aLastYear(organizationId)

  await admin.follow(m.access_nav_planner())
  await admin.reads(plannerStateLabel('LATE'))
  await admin.follow(new RegExp(`^${literal(m.planner_step_copy())}`))
  await admin.mark(m.forum_copy_guests_all({ count: '1' }))
  await admin.press(m.forum_copy_submit(), m.forum_copy_done({ year: year - 1 }))

  await admin.follow(m.forum_tab_agenda())
  await admin.reads(new RegExp(`FKP ${year - 1}: ${promise.recommendation}`))
  await admin.follow(m.forum_agenda_follow())
  await admin.reads(promise.recommendation)

  await admin.open(`/${slug}/kelola/perencana/unit/${unit.id}?tahun=${year}`)
  await admin.reads('Perekaman KTP-el')
  await admin.open(`/${slug}/kelola/pengaturan/batas-forum`)
  await admin.choose({ [m.planner_closing_month()]: 'Oktober' })
  await admin.press(m.common_save(), m.common_error_required())
  await admin.fill({ [m.planner_closing_day()]: '31' })
  await admin.press(m.common_save(), m.planner_closing_saved())
  await admin.reads(m.planner_closing_local())
})

/** A unit whose last forum was more than twelve months ago, with a promise that is still open. */
async function aLastYear(organizationId: string) {
  const year = new Date().getFullYear()
  const unit = await aUnit({ organizationId }, { name: 'Dinas Kependudukan' })
  const service = await aService(unit, { name: 'Perekaman KTP-el' })
  const startsAt = new Date(Date.now() - 400 * 86_400_000)
  const forum = await aForum(publicOf({ organizationId }), {
    ...{ unitId: unit.id, year: year - 1, status: 'FOLLOW_UP', startsAt, signedAt: startsAt },
    services: [service.id],
  })
  await aTeam(forum)
  await anInvitation(forum)
  await db.agendaItem.create({
    data: { organizationId, id: newId(), forumId: forum.id, position: 1, title: 'Pembukaan' },
  })
  const promise = await aFollowUp(forum, { status: 'AGREED', agreedAt: startsAt })
  return { unit, promise, year }
}
