import { Archive } from 'lucide-react'
import { href, Link } from 'react-router'
import { communityElementLabel, pentahelixLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { ConfirmAction } from '#ui/confirm.tsx'
import { Badge } from '#ui/status.tsx'
import type { Column } from '#ui/table.tsx'
import type { Route } from './+types/groups'

type Group = Route.ComponentProps['loaderData']['groups'][number]
type Params = { organization: string }

/** The groups beside one another; the standard ones stay, those of one's own may go. */
export const groupColumns = (params: Params, mayManage: boolean): Column<Group>[] => [
  {
    key: 'name',
    header: m.stakeholder_group(),
    primary: true,
    cell: ({ id, name }) => (
      <Link to={`${href('/:organization/kelola/pemangku-kepentingan', params)}?kelompok=${id}`}>
        {name}
      </Link>
    ),
  },
  {
    key: 'element',
    header: m.stakeholder_element(),
    cell: ({ element }) =>
      element ? communityElementLabel(element) : m.stakeholder_element_chosen(),
  },
  {
    key: 'pentahelix',
    header: m.stakeholder_pentahelix(),
    cell: ({ pentahelix }) => (pentahelix ? pentahelixLabel(pentahelix) : '–'),
  },
  {
    key: 'members',
    header: m.stakeholder_group_members(),
    numeric: true,
    cell: ({ _count }) => _count.stakeholders,
  },
  {
    key: 'origin',
    header: m.stakeholder_kind(),
    cell: (group) => <Origin group={group} params={mayManage && params} />,
  },
]

type OriginProps = {
  group: Group
  /** For those who may archive a group. */
  params: Params | false
}

function Origin({ group: { id, code }, params }: OriginProps) {
  if (code || !params) {
    return <Badge>{code ? m.stakeholder_group_standard() : m.stakeholder_group_own()}</Badge>
  }
  return (
    <ConfirmAction
      label={m.stakeholder_group_archive()}
      icon={Archive}
      small
      consequence={m.stakeholder_group_archive_consequence()}
      action={href('/:organization/kelola/pemangku-kepentingan/kelompok/:groupId/arsip', {
        ...params,
        groupId: id,
      })}
    />
  )
}
