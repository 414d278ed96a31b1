import { CircleCheckBig } from 'lucide-react'
import { href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { capacityOf } from '#domain/follow-up/brief.server.ts'
import { followUpFilterOf } from '#domain/follow-up/filter.schema.ts'
import { todayIn } from '#domain/follow-up/follow-up.server.ts'
import { findFollowUpChoices, listFollowUps } from '#domain/follow-up/follow-up-list.server.ts'
import { actionsOf, nextOf } from '#domain/follow-up/next-action.ts'
import { countFollowUps } from '#domain/follow-up/realization.server.ts'
import { followUpStatusLabel } from '#domain/follow-up/terms.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { Row, Rows } from '#ui/card.tsx'
import { DownloadMenu } from '#ui/download-menu.tsx'
import { Due } from '#ui/due.tsx'
import { formatNumber } from '#ui/format.ts'
import { Progress } from '#ui/meter.tsx'
import { EmptyState, PageHeader } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { NextAction } from '#ui/promise-actions.tsx'
import { StatusPill } from '#ui/status.tsx'
import { Pager } from '#ui/table.tsx'
import type { Route } from './+types/mine'

export const meta: Route.MetaFunction = () => [{ title: m.follow_up_mine_title() }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'follow-up.progress')
  const { timeZone } = await findFollowUpChoices(actor)
  const today = todayIn(timeZone)
  const mine = { ...followUpFilterOf('http://-/'), pic: actor.membershipId }
  const [page, counts] = await Promise.all([
    listFollowUps(actor, { ...mine, waktu: 'berjalan' }, cursorOf(request), today),
    countFollowUps(actor, { pic: actor.membershipId }),
  ])
  const rows = page.rows.map((row) => {
    const [next] = actionsOf(row.status, capacityOf(actor, row))
    return { ...row, next: next === nextOf[row.status] ? next : undefined }
  })
  return { page: { ...page, rows }, counts, today }
}

export default function Mine({ loaderData, params }: Route.ComponentProps) {
  const { page, counts, today } = loaderData
  return (
    <>
      <PageHeader
        title={m.follow_up_mine_title()}
        lead={leadOf(counts)}
        action={
          <DownloadMenu
            to={(format) =>
              href('/:organization/kelola/tugas-saya/unduhan/:format', { ...params, format })
            }
          />
        }
      />
      {page.rows.length === 0 ? (
        <EmptyState icon={CircleCheckBig} title={m.follow_up_mine_empty()}>
          {m.follow_up_mine_empty_hint()}
        </EmptyState>
      ) : (
        <Rows>
          {page.rows.map((row) => (
            <Task key={row.id} row={row} today={today} params={params} />
          ))}
        </Rows>
      )}
      <Pager {...page} />
    </>
  )
}

function leadOf({ total, done, overdue, byStatus }: Route.ComponentProps['loaderData']['counts']) {
  const settled = done + (byStatus.DECLINED ?? 0) + (byStatus.CANCELLED ?? 0)
  const open = formatNumber(total - settled)
  if (overdue > 0) return m.follow_up_mine_lead_late({ open, overdue: formatNumber(overdue) })
  return m.follow_up_mine_lead({ open })
}

type Task = Route.ComponentProps['loaderData']['page']['rows'][number]

function Task(props: { row: Task; today: string; params: { organization: string } }) {
  const { row, today, params } = props
  const { status, dueOn, progress, next } = row
  const base = href('/:organization/kelola/tindak-lanjut/:followUpId', {
    ...params,
    followUpId: row.id,
  })
  return (
    <Row
      to={base}
      title={<span className="wrap-anywhere">{row.recommendation}</span>}
      meta={`${row.forum.theme} (${row.forum.year}) · ${m.follow_up_number({ number: row.number })}`}
      aside={next && <NextAction action={next} base={base} />}
    >
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
        <StatusPill of="followUp" status={status} label={followUpStatusLabel(status)} />
        <Due status={status} dueOn={dueOn} today={today} />
      </p>
      {status === 'IN_PROGRESS' && (
        <div className="mt-2 max-w-sm">
          <Progress value={progress} label={m.follow_up_progress_section()} />
        </div>
      )}
    </Row>
  )
}
