import { expect } from 'vitest'
import { db } from '#db/client.server.ts'
import { stakeholderGroupLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { aForum, publicOf } from '../support/factories.ts'
import { journey } from '../support/journey.ts'
import type { Person } from '../support/person.ts'
import { anInvitation, aStakeholder } from '../support/thread.ts'
import { aTown } from './thread/town.ts'

const narrow = { width: 390, height: 844 }
const wide = { width: 1440, height: 900 }

journey(
  'an institution with its contact persons, its tags and its doubles',
  async ({ visitor }) => {
    const { id: organizationId, slug, admin } = await aTown(visitor)
    const registry = `/${slug}/kelola/pemangku-kepentingan`
    await addInstitution(admin, registry)
    await addContact(admin)

    await admin.follow(m.registry_tag_edit())
    await admin.press(m.registry_tag_add(), m.common_error_required())
    await admin.fill({ [m.registry_tag_name()]: 'Mitra rutin' })
    await admin.press(m.registry_tag_add(), m.registry_tag_added())
    await admin.open(`${registry}/tanda`)
    await admin.follow('Mitra rutin')
    await admin.reads('Radar Kediri')

    const { kept, double } = await aDouble(organizationId)
    await admin.open(`${registry}/ganda`)
    await admin.follow(m.registry_merge_compare())
    await admin.reads(m.registry_merge_shared())
    await admin.press(m.registry_merge_submit(), m.registry_merge_done())
    await atBothSizes(admin, `${registry}/${double.id}`)
    expect(admin.page.url()).toContain(kept.id)
    await admin.reads(m.registry_merge_led())
    await admin.confirm(m.registry_merge_undo(), m.registry_merge_undone())
    await admin.page.getByRole('heading', { level: 1, name: 'RADAR kediri' }).waitFor()
    await admin.open(`${registry}/ganda`)
    await admin.press(m.registry_double_apart(), m.registry_double_told_apart())
    await admin.reads(m.registry_doubles_none())
  },
)

journey(
  'contacts nobody heard of for long are found, confirmed and archived',
  async ({ visitor }) => {
    const { id: organizationId, slug, admin } = await aTown(visitor)
    const long = new Date('2020-01-01')
    const old = { kind: 'INSTITUTION', updatedAt: long, createdAt: long } as const
    const { groupId } = await aStakeholder({ organizationId }, { ...old, name: 'Forum Warga Lama' })
    await aStakeholder({ organizationId }, { ...old, groupId, name: 'Radio Lama' })

    await atBothSizes(admin, `/${slug}/kelola/pemangku-kepentingan?tampil=perlu-diperiksa`)
    await admin.press(m.registry_stale_confirm_all(), m.common_error_choose_one())
    await choose(admin, 'Forum Warga Lama')
    await admin.press(m.registry_stale_confirm_all(), m.registry_bulk_done({ moved: 1 }))
    await choose(admin, 'Radio Lama')
    await admin.press(m.registry_stale_archive(), m.registry_bulk_done({ moved: 1 }))
    await admin.reads(m.common_empty_search_title())
  },
)

async function addInstitution(admin: Person, registry: string) {
  await atBothSizes(admin, `${registry}/baru`)
  await admin.fill({ [m.stakeholder_name()]: 'Radar Kediri' })
  await admin.choose({ [m.stakeholder_group()]: stakeholderGroupLabel('MEDIA') })
  await admin.press(m.common_save(), m.stakeholder_added())
}

async function addContact(admin: Person) {
  await admin.follow(m.registry_contact_add())
  await admin.fill({ [m.stakeholder_name()]: 'Perwakilan redaksi' })
  await admin.choose({ [m.registry_sex()]: m.terms_sex_female() })
  await admin.press(m.common_save(), m.stakeholder_added())
  await admin.follow('Radar Kediri')
  await admin.press(
    `${m.registry_contact_make_main()}: Perwakilan redaksi`,
    m.registry_contact_made_main(),
  )
  await admin.reads(m.registry_contact_main())
}

/** The same newspaper once more, asked to the same forum. */
async function aDouble(organizationId: string) {
  const kept = await db.stakeholder.findFirstOrThrow({
    where: { organizationId, name: 'Radar Kediri' },
  })
  const double = await aStakeholder(
    { organizationId },
    { kind: 'INSTITUTION', name: 'RADAR kediri', groupId: kept.groupId },
  )
  const forum = await aForum(publicOf({ organizationId }), { status: 'ANNOUNCED' })
  for (const { id: stakeholderId } of [kept, double])
    await anInvitation(forum, { stakeholderId, status: 'SENT' })
  return { kept, double }
}

const choose = (admin: Person, name: string) =>
  admin.page.getByRole('checkbox', { name: m.registry_stale_choose({ name }) }).check()

async function atBothSizes(admin: Person, path: string) {
  await admin.page.setViewportSize(narrow)
  await admin.open(path)
  await admin.page.setViewportSize(wide)
  await admin.open(path)
}
