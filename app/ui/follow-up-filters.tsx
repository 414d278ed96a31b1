import type { FollowUpFilter } from '#domain/follow-up/filter.schema.ts'
import { followUpStatuses } from '#domain/follow-up/follow-up.ts'
import { followUpStatusLabel } from '#domain/follow-up/terms.ts'
import { timings } from '#domain/follow-up/time-frame.ts'
import { m } from '#messages'
import { FilterBar, FilterSelects } from './filters.tsx'

type Choice = { id: string; name: string }

type Props = {
  filter: FollowUpFilter
  units?: readonly Choice[]
  owners?: readonly (Choice & { position: string | null })[]
  services?: readonly Choice[]
  years: readonly number[]
  /** The forum the list is narrowed to. */
  forum?: string | null
}

/** The filters of a list of promises: state, time, year, unit, owner. */
export function FollowUpFilters({ forum, ...props }: Props) {
  const { filter } = props
  const shown = fieldsOf(props).filter(({ options }) => options.length > 0)
  const active = shown.flatMap(({ name, options }) => {
    const value = filter[name]
    const label = options.find(([option]) => option === String(value))?.[1]
    return value && label ? [{ name, label }] : []
  })
  return (
    <FilterBar
      search={{ label: m.follow_up_search(), value: filter.cari }}
      active={[
        ...(filter.cari ? [{ name: 'cari', label: `“${filter.cari}”` }] : []),
        ...active,
        ...(filter.bukti ? [{ name: 'bukti', label: m.follow_up_evidence_fresh() }] : []),
        ...(filter.forum && forum ? [{ name: 'forum', label: forum }] : []),
      ]}
    >
      <FilterSelects
        choices={shown.map((field) => ({ ...field, value: chosenIn(filter, field.name) }))}
      />
      {filter.bukti && <input type="hidden" name="bukti" value={filter.bukti} />}
      {filter.forum && <input type="hidden" name="forum" value={filter.forum} />}
    </FilterBar>
  )
}

function fieldsOf({ units = [], owners = [], services = [], years }: Omit<Props, 'forum'>) {
  const states = followUpStatuses
    .filter((status) => status !== 'PROPOSED')
    .map((status) => [status, followUpStatusLabel(status)] as const)
  const times = timings.map((timing) => [timing, timingLabels[timing]()] as const)
  const unitOptions = units.map(({ id, name }) => [id, name] as const)
  const ownerOptions = owners.map(
    ({ id, name, position }) => [id, position ? `${name}, ${position}` : name] as const,
  )
  const serviceOptions = services.map(({ id, name }) => [id, name] as const)
  const yearOptions = years.map((year) => [String(year), String(year)] as const)
  return [
    { name: 'status', label: m.follow_up_state(), options: states },
    { name: 'waktu', label: m.follow_up_timing(), options: times },
    { name: 'tahun', label: m.common_year(), options: yearOptions },
    { name: 'unit', label: m.follow_up_unit(), options: unitOptions },
    { name: 'pic', label: m.follow_up_owner(), options: ownerOptions },
    { name: 'layanan', label: m.follow_up_service(), options: serviceOptions },
  ] as const
}

const chosenIn = (filter: FollowUpFilter, name: keyof FollowUpFilter) =>
  filter[name] === null ? null : String(filter[name] ?? '')

const timingLabels = {
  terlambat: m.follow_up_timing_late,
  segera: m.follow_up_timing_soon,
  berjalan: m.follow_up_timing_open,
}

/** The years a list offers: from the last one forums were held in, back six. */
export function recentYears(today: string) {
  const year = Number(today.slice(0, 4))
  return Array.from({ length: 7 }, (_, index) => year + 1 - index)
}
