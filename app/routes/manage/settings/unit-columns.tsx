import { href, Link } from 'react-router'
import { unitCategoryLabel } from '#domain/organization/terms.ts'
import { m } from '#messages'
import type { Column } from '#ui/table.tsx'
import type { Route } from './+types/units'

type UnitRow = Route.ComponentProps['loaderData']['page']['rows'][number]

export const unitColumns = (params: { organization: string }): Column<UnitRow>[] => [
  {
    key: 'name',
    header: m.organization_unit_name(),
    primary: true,
    cell: ({ id, name }) => (
      <Link to={href('/:organization/kelola/pengaturan/unit/:unitId', { ...params, unitId: id })}>
        {name}
      </Link>
    ),
  },
  {
    key: 'category',
    header: m.organization_unit_category(),
    cell: ({ category }) => unitCategoryLabel(category),
  },
  {
    key: 'services',
    header: m.organization_service_count(),
    numeric: true,
    cell: ({ _count }) => _count.services,
  },
  {
    key: 'forums',
    header: m.organization_forum_count(),
    numeric: true,
    cell: ({ _count }) => _count.forums,
  },
]
