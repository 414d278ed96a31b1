import { methodLabel, teamRoleLabel, topicKindLabel } from '#domain/forum/terms.ts'
import { m } from '#messages'
import type { Person } from '../../support/person.ts'
import { aPdf } from '../../support/pictures.ts'
import { serviceName } from './town.ts'

export const theme = 'Standar Pelayanan Perekaman KTP-el'

/** The organizer drafts a forum; gives back the address of its page. */
export async function draft(organizer: Person, slug: string) {
  await organizer.open(`/${slug}/kelola/forum/baru`)
  await organizer.fill({
    [m.forum_field_theme()]: theme,
    [m.forum_field_place()]: 'Aula Dinas, Jalan Basuki Rahmat 15',
    [m.forum_field_start()]: clockIn(60),
    [m.forum_field_end()]: clockIn(240),
    [m.forum_field_description()]: 'Membahas antrean perekaman dan standar waktunya.',
  })
  await organizer.mark(topicKindLabel('SERVICE_PROBLEM'), serviceName)
  await organizer.choose({ [m.forum_field_method()]: methodLabel('PUBLIC_DIALOGUE') })
  await organizer.press(m.common_save(), m.forum_drafted())
  return new URL(organizer.page.url()).pathname
}

/** Team, agenda and material; then the date is fixed. */
export async function prepare(organizer: Person, forum: string) {
  await organizer.open(`${forum}/tim`)
  for (const role of ['CHAIR', 'MODERATOR', 'NOTE_TAKER'] as const) {
    const name = `Petugas ${teamRoleLabel(role)}`
    await organizer.choose({ [m.forum_team_role()]: teamRoleLabel(role) })
    await organizer.fill({ [m.forum_team_name()]: name })
    await organizer.press(m.common_add(), m.forum_team_added({ name }))
  }

  await organizer.open(`${forum}/acara`)
  await organizer.fill({
    [m.forum_agenda_title()]: 'Pembukaan',
    [m.forum_agenda_minutes()]: '15',
    [m.forum_field_start()]: clockIn(60),
  })
  await organizer.press(m.common_add(), m.forum_agenda_added({ title: 'Pembukaan' }))

  await organizer.open(`${forum}/bahan`)
  await organizer.attach(m.forum_material_files(), aPdf('rancangan-standar-pelayanan.pdf'))
  await organizer.fill({ [m.forum_material_title()]: 'Rancangan Standar Pelayanan' })
  await organizer.press(m.forum_material_add(), m.forum_material_added({ count: 1 }))

  await organizer.open(`${forum}/penjadwalan`)
  await organizer.press(m.forum_planning_submit(), m.forum_planning_done())
}

/** A wall-clock time in Kediri so many minutes from now, as a field for times takes it. */
function clockIn(minutes: number) {
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Jakarta',
    dateStyle: 'short',
    timeStyle: 'short',
  })
  return clock.format(Date.now() + minutes * 60_000).replace(' ', 'T')
}
