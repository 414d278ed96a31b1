import { Users } from 'lucide-react'
import { href, useLocation } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { passSchema } from '#domain/attendance/attendance.schema.ts'
import { countPresent, listAttendance, searchGuests } from '#domain/attendance/attendance.server.ts'
import { checkInByPass } from '#domain/attendance/check-in.server.ts'
import { isDeskOpen } from '#domain/attendance/desk.ts'
import { listLateRefusals } from '#domain/attendance/late-refusal.server.ts'
import { findForum } from '#domain/forum/forum.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { attendanceColumns } from '#ui/attendance-columns.tsx'
import { checkInSentence } from '#ui/check-in-sentence.ts'
import { ElementTotals, GuestResults, PassForm } from '#ui/desk.tsx'
import { DeskLinks } from '#ui/desk-links.tsx'
import { FilterBar } from '#ui/filters.tsx'
import { ForumHeader } from '#ui/forum-header.tsx'
import { LateRefusals } from '#ui/late-refusals.tsx'
import { EmptyState, Section } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { DataTable, Pager } from '#ui/table.tsx'
import type { Route } from './+types/desk'

export const meta: Route.MetaFunction = () => [{ title: m.attendance_desk() }]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const search = (new URL(request.url).searchParams.get('cari') ?? '').slice(0, 200)
  const forum = await findForum(actor, params.forumId)
  const isDoorman = can(actor, 'attendance.record')
  const mayRecord = isDoorman && isDeskOpen(forum)
  const [page, present, guests, refused] = await Promise.all([
    listAttendance(actor, forum, cursorOf(request)),
    countPresent(forum),
    mayRecord ? searchGuests(actor, forum, search) : [],
    isDoorman ? listLateRefusals(forum) : [],
  ])
  const { id, theme, timeZone, attendanceClosedAt } = forum
  return {
    forum: { id, theme, timeZone, over: attendanceClosedAt !== null },
    page,
    present,
    guests,
    refused,
    search,
    mayRecord,
    isDoorman,
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, passSchema, async ({ code }) => {
    const actor = context.get(actorContext)
    const forum = await findForum(actor, params.forumId)
    const checkIn = await checkInByPass(actor, forum.id, code)
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId/kehadiran', params),
      checkInSentence(checkIn, forum.timeZone),
    )
  })
}

export default function Desk({ loaderData, params }: Route.ComponentProps) {
  const { forum, page, present, guests, refused, search, mayRecord } = loaderData
  const { key } = useLocation()
  return (
    <>
      <ForumHeader
        forum={forum}
        organization={params.organization}
        title={m.attendance_desk()}
        lead={leadOf(loaderData)}
        action={
          <DeskLinks params={params} mayRecord={mayRecord} isDoorman={loaderData.isDoorman} />
        }
      />
      <ElementTotals present={present} />
      {mayRecord && (
        <div className="mt-10 grid gap-x-10 gap-y-6 lg:grid-cols-2">
          <PassForm key={key} />
          <div>
            <FilterBar search={{ label: m.attendance_search(), value: search }} />
            {search && <GuestResults guests={guests} params={params} timeZone={forum.timeZone} />}
          </div>
        </div>
      )}
      <LateRefusals refused={refused} timeZone={forum.timeZone} />
      <Section title={m.attendance_latest()}>
        <DataTable
          caption={m.attendance_latest()}
          columns={attendanceColumns({ params, timeZone: forum.timeZone, mayRecord })}
          rows={page.rows}
          rowKey={({ id }) => id}
          empty={
            <EmptyState icon={Users} title={m.attendance_empty()}>
              {m.attendance_empty_hint()}
            </EmptyState>
          }
        />
        <Pager {...page} />
      </Section>
    </>
  )
}

function leadOf({ forum, present, mayRecord }: Route.ComponentProps['loaderData']) {
  const { total } = present
  if (forum.over) return m.attendance_lead_over({ total })
  return mayRecord ? m.attendance_lead_open({ total }) : m.attendance_lead_closed()
}
