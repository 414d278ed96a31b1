import { useLocation } from 'react-router'
import { m } from '#messages'
import { LinkButton } from './button.tsx'
import { withParams } from './paging.ts'

/** From one year to another: the one shown, its neighbours, and the latest years that have something. */
export function YearSwitch({ year, years }: { year: number; years: readonly number[] }) {
  const { search } = useLocation()
  const shown = [...new Set([...years.slice(0, 6), year - 1, year, year + 1])].sort((a, b) => a - b)
  return (
    <nav aria-label={m.common_year()} className="no-print mb-6 flex flex-wrap items-center gap-2">
      {shown.map((one) => (
        <LinkButton
          key={one}
          to={withParams(search, { tahun: String(one) })}
          small
          variant={one === year ? 'primary' : 'quiet'}
          aria-current={one === year ? 'page' : undefined}
        >
          {one}
        </LinkButton>
      ))}
    </nav>
  )
}
