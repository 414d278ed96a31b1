import { href, Link } from 'react-router'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import type { Column } from '#ui/table.tsx'
import type { Route } from './+types/stakeholders'

type ListedRow = Route.ComponentProps['loaderData']['page']['rows'][number]
type Params = { organization: string }

/** The registry as a list. */
export const stakeholderColumns = (params: Params): Column<ListedRow>[] => [
  {
    key: 'name',
    header: m.stakeholder_name(),
    primary: true,
    cell: (row) => <Name row={row} params={params} />,
  },
  { key: 'group', header: m.stakeholder_group(), cell: ({ group }) => group },
  {
    key: 'element',
    header: m.stakeholder_element(),
    cell: ({ element }) => communityElementLabel(element),
  },
  {
    key: 'contact',
    header: m.stakeholder_contact(),
    cell: ({ position, phone, email }) =>
      [position, phone ?? email].filter(Boolean).join(' · ') || (
        <span className="text-muted">{m.stakeholder_no_contact()}</span>
      ),
  },
]

function Name({ row, params }: { row: ListedRow; params: Params }) {
  const { id, name, institution, parent } = row
  const own = { ...params, stakeholderId: id }
  return (
    <>
      <Link to={href('/:organization/kelola/pemangku-kepentingan/:stakeholderId', own)}>
        {name}
      </Link>
      {(parent?.name ?? institution) && (
        <span className="block text-sm font-normal text-muted">{parent?.name ?? institution}</span>
      )}
    </>
  )
}
