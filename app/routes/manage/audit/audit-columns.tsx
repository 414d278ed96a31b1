import { Link } from 'react-router'
import { m } from '#messages'
import { withParams } from '#ui/paging.ts'
import type { Column } from '#ui/table.tsx'
import type { Route } from './+types/audit'

type Row = Route.ComponentProps['loaderData']['rows'][number]

export const auditColumns = (): Column<Row>[] => [
  {
    key: 'when',
    header: m.event_when(),
    className: 'whitespace-nowrap',
    cell: ({ when, createdAt }) => <time dateTime={createdAt}>{when}</time>,
  },
  { key: 'who', header: m.event_who(), cell: ({ who }) => who },
  { key: 'what', header: m.event_what(), primary: true, cell: (row) => <What {...row} /> },
  { key: 'more', header: m.event_look(), cell: (row) => <Look {...row} /> },
]

function What({ title, details, forumTheme }: Row) {
  return (
    <>
      {title}
      {forumTheme && <p className="text-sm font-normal text-muted">{forumTheme}</p>}
      {details.length > 0 && (
        <dl className="mt-1 grid gap-x-4 gap-y-0.5 text-sm font-normal sm:grid-cols-[auto_1fr]">
          {details.map(({ label, text }) => (
            <div key={label} className="sm:contents">
              <dt className="text-muted">{label}</dt>
              <dd className="break-words [overflow-wrap:anywhere]">{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

function Look({ to, subjectId, title }: Row) {
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {to && (
        <Link to={to} aria-label={`${m.common_open()}: ${title}`}>
          {m.common_open()}
        </Link>
      )}
      <Link
        to={withParams('', { subjek: subjectId })}
        aria-label={`${m.event_history()}: ${title}`}
      >
        {m.event_history()}
      </Link>
    </span>
  )
}
