import {
  type Identity,
  type InputKind,
  identities,
  inputKinds,
  type SpComponent,
  spComponents,
} from '#domain/feedback/feedback.ts'
import type { InboxFilter } from '#domain/feedback/inbox.schema.ts'
import { assigneeChoices, publicationChoices } from '#domain/feedback/inbox-filter.ts'
import { identityLabel, inputKindLabel, spComponentLabel } from '#domain/feedback/terms.ts'
import { type CommunityElement, communityElements } from '#domain/stakeholder/group.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { FilterBar, type FilterChoice, FilterSelects } from './filters.tsx'

type Named = { id: string; name: string }

export type InboxChoices = {
  units: Named[]
  services: Named[]
  /** Services are offered once a unit is chosen. */
  unitFirst: boolean
  forums: { id: string; theme: string; year: number }[]
  memberships: { id: string; user: { name: string } }[]
}

type Props = { filter: InboxFilter; choices: InboxChoices; ofForum?: boolean }

/** What the inbox is narrowed by: the usual at hand, the rare behind one more press. */
export function InboxFilters({ filter, choices, ofForum }: Props) {
  return (
    <FilterBar
      search={{ label: m.feedback_search(), value: filter.cari }}
      active={activeOf(filter, choices)}
    >
      {filter.status && <input type="hidden" name="status" value={filter.status} />}
      {filter.sejak && <input type="hidden" name="sejak" value={filter.sejak} />}
      {filter.urut && <input type="hidden" name="urut" value={filter.urut} />}
      <FilterSelects choices={usualOf(filter, choices, ofForum)} />
      <details className="basis-full" open={rare.some((name) => filter[name]) || undefined}>
        <summary className="w-fit text-sm font-semibold">{m.feedback_more_filters()}</summary>
        <div className="mt-3 flex flex-wrap items-end gap-3">
          <FilterSelects choices={rareOf(filter, choices)} />
          <DayFilter name="dari" label={m.feedback_from()} value={filter.dari} />
          <DayFilter name="sampai" label={m.feedback_until()} value={filter.sampai} />
        </div>
      </details>
    </FilterBar>
  )
}

const rare = [
  'identitas',
  'layanan',
  'komponen',
  'unsur',
  'tindak-lanjut',
  'dari',
  'sampai',
] as const

function usualOf(
  filter: InboxFilter,
  { units, forums, memberships }: InboxChoices,
  ofForum = false,
) {
  const { jenis, forum, unit, tunggakan } = filter
  const kinds = inputKinds.map((kind) => [kind, inputKindLabel(kind)] as const)
  const themes = forums.map(({ id, theme, year }) => [id, `${year} · ${theme}`] as const)
  const names = units.map(({ id, name }) => [id, name] as const)
  const orphans = [['ya', m.feedback_orphans_only()]] as const
  const choices: (FilterChoice | false)[] = [
    { name: 'jenis', label: m.feedback_kind(), value: jenis, options: kinds },
    !ofForum && { name: 'forum', label: m.feedback_forum(), value: forum, options: themes },
    !ofForum &&
      units.length > 1 && { name: 'unit', label: m.feedback_unit(), value: unit, options: names },
    { name: 'tunggakan', label: m.feedback_care(), value: tunggakan, options: orphans },
    {
      name: 'tampil',
      label: m.similar_filter(),
      value: filter.tampil,
      options: publicationOptions(),
    },
    assigneeChoice(filter, memberships),
  ]
  return choices.filter((choice) => choice !== false)
}

function assigneeChoice(
  { petugas }: InboxFilter,
  members: InboxChoices['memberships'],
): FilterChoice {
  const names = members.map(({ id, user }) => [id, user.name] as const)
  const words = assigneeChoices.map((choice) => [choice, assigneeWords[choice]()] as const)
  const options = [...words, ...names]
  return { name: 'petugas', label: m.feedback_assignee(), value: petugas, options }
}

const assigneeWords = {
  saya: m.feedback_assignee_me,
  belum: m.feedback_assignee_none,
  keluar: m.feedback_assignee_left,
}

type PublicationChoice = (typeof publicationChoices)[number]

const publicationOptions = () =>
  publicationChoices.map((choice) => [choice, publicationWords[choice]()] as const)

const publicationWords: Record<PublicationChoice, () => string> = {
  'perlu-dilihat': m.similar_filter_look,
  belum: m.similar_filter_waiting,
  sudah: m.similar_filter_shown,
}

function rareOf(filter: InboxFilter, { services, unitFirst }: InboxChoices): FilterChoice[] {
  const { layanan, komponen, unsur, identitas } = filter
  const names = services.map(({ id, name }) => [id, name] as const)
  const components = spComponents.map((one) => [one, spComponentLabel(one)] as const)
  const elements = communityElements.map((one) => [one, communityElementLabel(one)] as const)
  const givers = identities.map((one) => [one, identityLabel(one)] as const)
  const followUps = [
    ['ada', m.feedback_follow_up_yes()],
    ['belum', m.feedback_follow_up_no()],
  ] as const
  return [
    {
      name: 'layanan',
      label: m.feedback_service(),
      value: layanan,
      options: names,
      all: unitFirst ? m.feedback_service_unit_first() : undefined,
    },
    { name: 'komponen', label: m.feedback_sp(), value: komponen, options: components },
    { name: 'unsur', label: m.feedback_element(), value: unsur, options: elements },
    { name: 'identitas', label: m.feedback_identity(), value: identitas, options: givers },
    {
      name: 'tindak-lanjut',
      label: m.feedback_follow_up(),
      value: filter['tindak-lanjut'],
      options: followUps,
    },
  ]
}

function DayFilter({ name, label, value }: { name: string; label: string; value?: string }) {
  return (
    <label className="field basis-40">
      <span className="text-sm font-semibold">{label}</span>
      <input type="date" name={name} defaultValue={value ?? ''} key={value} className="control" />
    </label>
  )
}

function activeOf(filter: InboxFilter, { units, services, forums, memberships }: InboxChoices) {
  const nameOf = (list: readonly Named[], id: string) =>
    list.find((one) => one.id === id)?.name ?? id
  const words = {
    cari: (value: string) => `“${value}”`,
    jenis: (value: string) => inputKindLabel(value as InputKind),
    identitas: (value: string) => identityLabel(value as Identity),
    layanan: (value: string) => nameOf(services, value),
    komponen: (value: string) => spComponentLabel(value as SpComponent),
    unsur: (value: string) => communityElementLabel(value as CommunityElement),
    forum: (value: string) => forums.find(({ id }) => id === value)?.theme ?? value,
    unit: (value: string) => nameOf(units, value),
    'tindak-lanjut': (value: string) =>
      value === 'ada' ? m.feedback_follow_up_yes() : m.feedback_follow_up_no(),
    tunggakan: () => m.feedback_orphans_only(),
    tampil: (value: string) => publicationWords[value as PublicationChoice](),
    petugas: (value: string) => assigneeIn(memberships, value),
    sejak: () => m.feedback_visit_changed(),
    dari: (value: string) => `${m.feedback_from()} ${value}`,
    sampai: (value: string) => `${m.feedback_until()} ${value}`,
  }
  return Object.entries(words).flatMap(([name, label]) => {
    const value = filter[name as keyof typeof words]
    return value ? [{ name, label: label(value) }] : []
  })
}

function assigneeIn(members: InboxChoices['memberships'], value: string) {
  const word = assigneeChoices.find((choice) => choice === value)
  if (word) return assigneeWords[word]()
  return members.find(({ id }) => id === value)?.user.name ?? m.feedback_assignee_other()
}
