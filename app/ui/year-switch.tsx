import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useLocation } from 'react-router'
import { m } from '#messages'
import { LinkButton } from './button.tsx'
import { withParams } from './paging.ts'

/** From one year to another: a year before and after, and every year that has something. */
export function YearSwitch({ year, years }: { year: number; years: readonly number[] }) {
  const { search } = useLocation()
  const shown = [...new Set([...years.slice(0, 6), year])].sort((a, b) => b - a)
  const to = (other: number) => withParams(search, { tahun: String(other) })
  return (
    <nav aria-label={m.common_year()} className="no-print mb-6 flex flex-wrap items-center gap-2">
      <LinkButton to={to(year - 1)} icon={ChevronLeft} variant="quiet" small>
        {year - 1}
      </LinkButton>
      {shown.map((one) => (
        <LinkButton
          key={one}
          to={to(one)}
          small
          variant={one === year ? 'primary' : 'secondary'}
          aria-current={one === year ? 'page' : undefined}
        >
          {one}
        </LinkButton>
      ))}
      <LinkButton to={to(year + 1)} icon={ChevronRight} variant="quiet" small>
        {year + 1}
      </LinkButton>
    </nav>
  )
}
