import { href } from 'react-router'
import { readAttendanceSheet } from '#domain/attendance/attendance.server.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { DownloadMenu } from '#ui/download-menu.tsx'
import { formatDate, formatTime } from '#ui/format.ts'
import type { Route } from './+types/sheet'

export const meta: Route.MetaFunction = () => [{ title: m.attendance_sheet() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const { forum, rows } = await readAttendanceSheet(context.get(actorContext), params.forumId)
  const { theme, startsAt, endsAt, timeZone, place, onlineUrl } = forum
  return { forum: { theme, startsAt, endsAt, timeZone, place, onlineUrl }, rows }
}

export default function Sheet({ loaderData: { forum, rows }, params }: Route.ComponentProps) {
  const { startsAt, timeZone } = forum
  return (
    <>
      <div className="no-print mb-8 flex flex-wrap items-center gap-4">
        <LinkButton to={href('/:organization/kelola/forum/:forumId/kehadiran', params)}>
          {m.common_back()}
        </LinkButton>
        <span className="text-sm text-muted">{m.attendance_sheet_print_hint()}</span>
        <DownloadMenu
          to={(format) =>
            href('/:organization/kelola/forum/:forumId/kehadiran/unduhan/:format', {
              ...params,
              format,
            })
          }
        />
      </div>
      <article>
        <h1 className="text-center text-xl font-bold">{m.attendance_sheet_title()}</h1>
        <p className="mb-6 text-center font-semibold">{forum.theme}</p>
        <dl className="mb-6 grid grid-cols-[9rem_1fr] gap-y-1">
          <dt>{m.attendance_sheet_day()}</dt>
          <dd>{startsAt ? formatDate(startsAt, timeZone) : '–'}</dd>
          <dt>{m.attendance_sheet_time()}</dt>
          <dd>{startsAt ? formatTime(startsAt, timeZone) : '–'}</dd>
          <dt>{m.attendance_sheet_place()}</dt>
          <dd>{forum.place ?? forum.onlineUrl ?? '–'}</dd>
        </dl>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{m.common_number_column()}</th>
              <th scope="col">{m.attendance_name()}</th>
              <th scope="col">{m.attendance_sheet_institution()}</th>
              <th scope="col" className={onPaper}>
                {m.attendance_element()}
              </th>
              <th scope="col" className={onPaper}>
                {m.attendance_time()}
              </th>
              <th scope="col" className={onPaper}>
                {m.attendance_sheet_signature()}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.id}>
                <td>{index + 1}</td>
                <td>{row.name}</td>
                <td>
                  {[row.position, row.institution].filter(Boolean).join(', ')}
                  <span className="block text-muted sm:hidden print:hidden">{elementOf(row)}</span>
                </td>
                <td className={onPaper}>{elementOf(row)}</td>
                <td className={onPaper}>{formatTime(row.checkedInAt, timeZone)}</td>
                <td className={`w-36 ${onPaper}`} />
              </tr>
            ))}
          </tbody>
        </table>
        <p className="mt-4">{m.attendance_sheet_total({ total: rows.length })}</p>
      </article>
    </>
  )
}

const elementOf = ({ isOrganizer, element }: Route.ComponentProps['loaderData']['rows'][number]) =>
  isOrganizer ? m.attendance_organizers() : communityElementLabel(element)

/** On paper and where there is room; a phone shows who came, from where. */
const onPaper = 'max-sm:hidden print:table-cell'
