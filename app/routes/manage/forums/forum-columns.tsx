import { href, Link } from 'react-router'
import type { ListedForum } from '#domain/forum/forum-list.server.ts'
import { forumStatusLabel } from '#domain/forum/terms.ts'
import { m } from '#messages'
import { forumTime } from '#ui/forum-header.tsx'
import { StatusPill } from '#ui/status.tsx'
import type { Column } from '#ui/table.tsx'

/** The forums of a year beside one another. */
export const forumColumns = (params: { organization: string }): Column<ListedForum>[] => [
  {
    key: 'theme',
    header: m.forum_field_theme(),
    primary: true,
    cell: ({ id, theme, unitName }) => (
      <>
        <Link to={href('/:organization/kelola/forum/:forumId', { ...params, forumId: id })}>
          {theme}
        </Link>
        <span className="block text-sm font-normal text-muted">{unitName}</span>
      </>
    ),
  },
  { key: 'time', header: m.forum_time(), cell: (forum) => forumTime(forum) },
  {
    key: 'status',
    header: m.forum_status(),
    cell: ({ status }) => (
      <StatusPill of="forum" status={status} label={forumStatusLabel(status)} />
    ),
  },
  {
    key: 'people',
    header: m.forum_list_people(),
    numeric: true,
    cell: ({ invited, present }) => `${present} / ${invited}`,
  },
  {
    key: 'promises',
    header: m.forum_list_promises(),
    numeric: true,
    cell: ({ promises, openPromises }) =>
      promises ? `${promises - openPromises} / ${promises}` : '–',
  },
]
