import { Search, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Form, Link, useLocation } from 'react-router'
import { m } from '#messages'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { SORT, withParams } from './paging.ts'

/** A filter that is on: its parameter and what to call it. `value` for one of a repeated parameter. */
export type ActiveFilter = { name: string; label: string }

type Props = {
  /** The free-text parameter, usually `cari`; left out where there is nothing to search. */
  search?: { name?: string; label: string; value?: string | null }
  /** Selects and other fields, uncontrolled with their `defaultValue`. */
  children?: ReactNode
  active?: readonly ActiveFilter[]
}

/** Search and filters above a list: an ordinary GET form, so that a filtered list is an address. */
export function FilterBar({ search, children, active = [] }: Props) {
  const sort = new URLSearchParams(useLocation().search).get(SORT)
  return (
    <search className="no-print mb-6 grid gap-4">
      <Form method="get" className="flex flex-wrap items-end gap-3">
        {search && <SearchField {...search} />}
        {children}
        {sort && <input type="hidden" name={SORT} value={sort} />}
        <Button type="submit" icon={search ? Search : undefined}>
          {search ? m.common_search() : m.common_filter()}
        </Button>
      </Form>
      <ActiveFilters active={active} />
    </search>
  )
}

function SearchField({ name = 'cari', label, value }: NonNullable<Props['search']>) {
  return (
    <label className="field min-w-0 flex-1 basis-64">
      <span className="text-sm font-semibold">{label}</span>
      <input
        type="search"
        name={name}
        defaultValue={value ?? ''}
        key={value}
        maxLength={200}
        aria-keyshortcuts="/"
        className="control"
      />
    </label>
  )
}

export type FilterChoice = {
  name: string
  label: string
  value?: string | null
  options: readonly (readonly [value: string, label: string])[]
  /** What stands for no choice, where it is not simply all. */
  all?: string
}

/** One choice of a FilterBar; its first option is "Semua" or says what is needed first. */
export function FilterSelect({ name, label, value, options, all }: FilterChoice) {
  return (
    <label className="field min-w-0 flex-1 basis-36 sm:max-w-52">
      <span className="text-sm font-semibold">{label}</span>
      <select name={name} defaultValue={value ?? ''} key={value} className="control">
        <option value="">{all ?? m.common_all()}</option>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Several choices of a FilterBar, one beside another. */
export function FilterSelects({ choices }: { choices: readonly FilterChoice[] }) {
  return choices.map((choice) => <FilterSelect key={choice.name} {...choice} />)
}

function ActiveFilters({ active }: { active: readonly ActiveFilter[] }) {
  const { search, pathname } = useLocation()
  if (active.length === 0) return null
  return (
    <ul aria-label={m.common_active_filters()} className="flex flex-wrap items-center gap-2">
      {active.map(({ name, label }) => (
        <li key={name}>
          <Link
            to={withParams(search, { [name]: null })}
            className="badge tone-progress py-1 no-underline"
            aria-label={m.common_remove_filter({ label })}
          >
            {label}
            <Icon of={X} />
          </Link>
        </li>
      ))}
      <li>
        <Link to={pathname} className="px-2 text-sm">
          {m.common_reset()}
        </Link>
      </li>
    </ul>
  )
}
