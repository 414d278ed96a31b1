import type { StakeholderGroupCode } from '#domain/stakeholder/group.ts'
import type { Days } from '../days.ts'
import { elementOf, type Ground, groupIdOf, happened, idAt } from '../ground.ts'
import { stakeholders } from './stakeholders.ts'

// Contact persons, tags, a record that was entered twice and one nobody heard of for long. Invented people are named by role.

const system = { kind: 'SYSTEM' } as const

const university = 'Universitas Brawijaya Kampus Kediri'
const silent = 'Kediri Town Square'

const people: ReadonlyArray<{
  name: string
  of: string | null
  position: string
  group: StakeholderGroupCode
  phone: string
}> = [
  {
    name: 'Perwakilan dosen administrasi publik',
    of: university,
    position: 'Koordinator pengabdian masyarakat',
    group: 'ACADEMIA',
    phone: '+62800555201',
  },
  {
    name: 'Perwakilan mahasiswa',
    of: university,
    position: 'Pengurus badan eksekutif mahasiswa',
    group: 'ACADEMIA',
    phone: '+62800555202',
  },
  {
    name: 'Perwakilan tokoh agama',
    of: null,
    position: 'Anggota forum kerukunan umat beragama',
    group: 'RELIGIOUS_LEADER',
    phone: '+62800555203',
  },
  {
    name: 'Bapak Perwakilan Tokoh Agama',
    of: null,
    position: 'Pengasuh majelis taklim',
    group: 'RELIGIOUS_LEADER',
    phone: '+62800555203',
  },
]

const tags: Record<string, string[]> = {
  'Ramah disabilitas': [
    'Gerkatin Cabang Kota Kediri',
    'Pertuni Cabang Kota Kediri',
    'SLB Putra Asih Kota Kediri',
  ],
  'Mitra rutin': [university, 'Universitas Islam Kadiri', 'Bank Jatim Kantor Cabang Kediri'],
  'Perlu izin wali': ['Forum Anak Kota Kediri'],
}

/** Adds what a registry has after some years; `known` are the ids of its institutions by number. */
export function deepenRegistry(
  ground: Ground,
  known: ReadonlyMap<number, string>,
  days: Days,
  at: Date,
) {
  const idOf = (name: string) =>
    known.get(stakeholders.find((one) => one.name === name)?.number ?? 0)
  confirmAll(ground, idOf(silent), days.officeInstant({ daysAgo: 150, at: '09.00' }))
  for (const person of people) addPerson(ground, person, idOf(person.of ?? ''), at)
  for (const [name, bearers] of Object.entries(tags))
    addTag(
      ground,
      name,
      bearers.flatMap((bearer) => idOf(bearer) ?? []),
      at,
    )
}

/** Somebody went through the whole registry, but for one they could not reach. */
function confirmAll({ rows, organizationId }: Ground, but: string | undefined, at: Date) {
  for (const row of rows.stakeholder)
    if (row.organizationId === organizationId && row.id !== but) row.confirmedAt = at
}

type Person = (typeof people)[number]

function addPerson(
  ground: Ground,
  { of, group, ...person }: Person,
  institutionId: string | undefined,
  at: Date,
) {
  const { rows, organizationId } = ground
  const id = idAt(at)
  const institution = rows.stakeholder.find((row) => row.id === institutionId)
  rows.stakeholder.push({
    ...{ organizationId, id, kind: 'PERSON', ...person },
    ...{ institutionId: institutionId ?? null, institution: of },
    ...{ groupId: groupIdOf(ground, group), element: elementOf(group) },
    ...{
      createdAt: at,
      updatedAt: at,
      confirmedAt: institution?.confirmedAt ?? rows.stakeholder[0]?.confirmedAt,
    },
  })
  if (institution) institution.mainContactId ??= id
  happened(ground, at, system, 'stakeholder.added', { id }, { name: person.name })
}

function addTag({ rows, organizationId }: Ground, name: string, bearers: string[], at: Date) {
  const id = idAt(at)
  rows.tag.push({ organizationId, id, name, key: name.toLowerCase(), createdAt: at })
  for (const stakeholderId of bearers)
    rows.stakeholderTag.push({ organizationId, stakeholderId, tagId: id })
}
