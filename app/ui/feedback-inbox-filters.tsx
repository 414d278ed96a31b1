import {
  type Identity,
  type InputKind,
  identities,
  inputKinds,
  type SpComponent,
  spComponents,
} from '#domain/feedback/feedback.ts'
import type { InboxFilter } from '#domain/feedback/inbox.schema.ts'
import { identityLabel, inputKindLabel, spComponentLabel } from '#domain/feedback/terms.ts'
import { type CommunityElement, communityElements } from '#domain/stakeholder/group.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { FilterBar, FilterSelect } from './filters.tsx'

type Named = { id: string; name: string }

export type InboxChoices = {
  units: (Named & { services: Named[] })[]
  forums: { id: string; theme: string; year: number }[]
}

type Props = { filter: InboxFilter; choices: InboxChoices; ofForum?: boolean }

/** What the inbox is narrowed by: the usual at hand, the rare behind one more press. */
export function InboxFilters({ filter, choices, ofForum }: Props) {
  const services = choices.units.flatMap((unit) => unit.services)
  const rare = [
    'identitas',
    'layanan',
    'komponen',
    'unsur',
    'tindak-lanjut',
    'dari',
    'sampai',
  ] as const
  return (
    <FilterBar
      search={{ label: m.feedback_search(), value: filter.cari }}
      active={activeOf(filter, choices)}
    >
      {filter.status && <input type="hidden" name="status" value={filter.status} />}
      <FilterSelect
        name="jenis"
        label={m.feedback_kind()}
        value={filter.jenis}
        options={inputKinds.map((kind) => [kind, inputKindLabel(kind)])}
      />
      {!ofForum && (
        <FilterSelect
          name="forum"
          label={m.feedback_forum()}
          value={filter.forum}
          options={choices.forums.map(({ id, theme, year }) => [id, `${year} · ${theme}`])}
        />
      )}
      {!ofForum && choices.units.length > 1 && (
        <FilterSelect
          name="unit"
          label={m.feedback_unit()}
          value={filter.unit}
          options={choices.units.map(({ id, name }) => [id, name])}
        />
      )}
      <FilterSelect
        name="tunggakan"
        label={m.feedback_care()}
        value={filter.tunggakan}
        options={[['ya', m.feedback_orphans_only()]]}
      />
      <details className="basis-full" open={rare.some((name) => filter[name]) || undefined}>
        <summary className="w-fit text-sm font-semibold">{m.feedback_more_filters()}</summary>
        <div className="mt-3 flex flex-wrap items-end gap-3">
          <RareFilters filter={filter} services={services} />
        </div>
      </details>
    </FilterBar>
  )
}

function RareFilters({ filter, services }: { filter: InboxFilter; services: readonly Named[] }) {
  return (
    <>
      <FilterSelect
        name="layanan"
        label={m.feedback_service()}
        value={filter.layanan}
        options={services.map(({ id, name }) => [id, name])}
      />
      <FilterSelect
        name="komponen"
        label={m.feedback_sp()}
        value={filter.komponen}
        options={spComponents.map((value) => [value, spComponentLabel(value)])}
      />
      <FilterSelect
        name="unsur"
        label={m.feedback_element()}
        value={filter.unsur}
        options={communityElements.map((value) => [value, communityElementLabel(value)])}
      />
      <FilterSelect
        name="identitas"
        label={m.feedback_identity()}
        value={filter.identitas}
        options={identities.map((value) => [value, identityLabel(value)])}
      />
      <FilterSelect
        name="tindak-lanjut"
        label={m.feedback_follow_up()}
        value={filter['tindak-lanjut']}
        options={[
          ['ada', m.feedback_follow_up_yes()],
          ['belum', m.feedback_follow_up_no()],
        ]}
      />
      <DayFilter name="dari" label={m.feedback_from()} value={filter.dari} />
      <DayFilter name="sampai" label={m.feedback_until()} value={filter.sampai} />
    </>
  )
}

function DayFilter({ name, label, value }: { name: string; label: string; value?: string }) {
  return (
    <label className="field basis-40">
      <span className="text-sm font-semibold">{label}</span>
      <input type="date" name={name} defaultValue={value ?? ''} key={value} className="control" />
    </label>
  )
}

function activeOf(filter: InboxFilter, { units, forums }: InboxChoices) {
  const nameOf = (list: readonly Named[], id: string) =>
    list.find((one) => one.id === id)?.name ?? id
  const words = {
    cari: (value: string) => `“${value}”`,
    jenis: (value: string) => inputKindLabel(value as InputKind),
    identitas: (value: string) => identityLabel(value as Identity),
    layanan: (value: string) =>
      nameOf(
        units.flatMap(({ services }) => services),
        value,
      ),
    komponen: (value: string) => spComponentLabel(value as SpComponent),
    unsur: (value: string) => communityElementLabel(value as CommunityElement),
    forum: (value: string) => forums.find(({ id }) => id === value)?.theme ?? value,
    unit: (value: string) => nameOf(units, value),
    'tindak-lanjut': (value: string) =>
      value === 'ada' ? m.feedback_follow_up_yes() : m.feedback_follow_up_no(),
    tunggakan: () => m.feedback_orphans_only(),
    dari: (value: string) => `${m.feedback_from()} ${value}`,
    sampai: (value: string) => `${m.feedback_until()} ${value}`,
  }
  return Object.entries(words).flatMap(([name, label]) => {
    const value = filter[name as keyof typeof words]
    return value ? [{ name, label: label(value) }] : []
  })
}
