import { href, Link } from 'react-router'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { StaleBadge, TagBadges } from '#ui/stakeholder-badges.tsx'
import type { Column } from '#ui/table.tsx'
import type { Route } from './+types/stakeholders'

type ListedRow = Route.ComponentProps['loaderData']['page']['rows'][number]
type Params = { organization: string }

/** The registry as a list. */
export const stakeholderColumns = (params: Params, choosing: boolean): Column<ListedRow>[] => [
  {
    key: 'name',
    header: m.stakeholder_name(),
    primary: true,
    cell: (row) => (choosing ? <Choosable {...{ row, params }} /> : <Name {...{ row, params }} />),
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

type NameProps = { row: ListedRow; params: Params }

const Choosable = ({ row, params }: NameProps) => (
  <div className="flex items-start gap-3">
    <input
      type="checkbox"
      name="stakeholderIds"
      value={row.id}
      aria-label={m.registry_stale_choose({ name: row.name })}
      className="no-print mt-1 size-5 flex-none"
    />
    <div>
      <Name row={row} params={params} />
    </div>
  </div>
)

function Name({ row, params }: NameProps) {
  const { id, name, institution, parent, tags, stale } = row
  const own = { ...params, stakeholderId: id }
  return (
    <>
      <Link to={href('/:organization/kelola/pemangku-kepentingan/:stakeholderId', own)}>
        {name}
      </Link>
      {(parent?.name ?? institution) && (
        <span className="block text-sm font-normal text-muted">{parent?.name ?? institution}</span>
      )}
      {(tags.length > 0 || stale) && (
        <span className="mt-1 flex flex-wrap gap-2 font-normal">
          <TagBadges tags={tags} />
          <StaleBadge stale={stale} />
        </span>
      )}
    </>
  )
}
