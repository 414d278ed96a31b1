import { Gauge, Plus } from 'lucide-react'
import { href, Link } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { listAssessments, listAssessmentYears } from '#domain/assessment/assessment-list.server.ts'
import { assessmentStatusLabel } from '#domain/assessment/terms.ts'
import { forumFilterOf } from '#domain/forum/forum-filter.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { DownloadMenu } from '#ui/download-menu.tsx'
import { formatFixed, formatPercent } from '#ui/format.ts'
import { EmptyState, PageHeader, Section } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { StatusPill } from '#ui/status.tsx'
import { type Column, DataTable, Pager } from '#ui/table.tsx'
import { YearSwitch } from '#ui/year-switch.tsx'
import type { Route } from './+types/assessments'

export const meta: Route.MetaFunction = () => [{ title: m.assessment_title() }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { year } = forumFilterOf(new URL(request.url).searchParams, new Date())
  const [page, years] = await Promise.all([
    listAssessments(actor, { year }, cursorOf(request)),
    listAssessmentYears(actor),
  ])
  return { ...page, year, years, mayBegin: can(actor, 'assessment.begin') }
}

type Data = Route.ComponentProps['loaderData']
type Params = Route.ComponentProps['params']

export default function Assessments({ loaderData, params }: Route.ComponentProps) {
  const { rows, next, prev, year, years, mayBegin } = loaderData
  const begin = mayBegin && (
    <LinkButton to={href('/:organization/evaluasi/penilaian/baru', params)} icon={Plus}>
      {m.assessment_new()}
    </LinkButton>
  )
  const locked = rows.filter(({ status }) => status === 'FINALIZATION').length
  return (
    <>
      <PageHeader
        title={m.assessment_title()}
        lead={m.assessment_lead({ year, count: rows.length, locked })}
        action={begin}
      />
      <YearSwitch year={year} years={years} />
      <Section
        title={m.assessment_units()}
        action={
          <DownloadMenu
            to={(format) =>
              href('/:organization/evaluasi/penilaian/unduhan/:format', { ...params, format })
            }
            also={{ tahun: String(year) }}
          />
        }
      >
        <DataTable
          caption={m.assessment_units()}
          columns={columnsFor(params)}
          rows={rows}
          rowKey={({ id }) => id}
          empty={
            <EmptyState icon={Gauge} title={m.assessment_none({ year })}>
              {m.assessment_none_hint()}
            </EmptyState>
          }
        />
        <Pager next={next} prev={prev} />
      </Section>
    </>
  )
}

const columnsFor = (params: Params): Column<Data['rows'][number]>[] => [
  {
    ...{ key: 'unit', header: m.evaluate_unit(), primary: true },
    cell: ({ id: assessmentId, unit }) => (
      <Link
        to={href('/:organization/evaluasi/penilaian/:assessmentId', { ...params, assessmentId })}
      >
        {unit.name}
      </Link>
    ),
  },
  {
    ...{ key: 'status', header: m.assessment_phase() },
    cell: ({ status }) => (
      <StatusPill of="assessment" status={status} label={assessmentStatusLabel(status)} />
    ),
  },
  {
    ...{ key: 'ipp', header: m.assessment_index(), numeric: true },
    cell: ({ ipp, letter }) => (ipp === null ? '–' : `${formatFixed(ipp)} (${letter})`),
  },
  {
    ...{ key: 'self', header: m.assessment_by_self(), numeric: true },
    cell: ({ self }) => (self === null ? '–' : formatFixed(self)),
  },
  {
    ...{ key: 'f03', header: m.assessment_f03(), numeric: true },
    cell: ({ f03, responses }) =>
      f03 === null ? '–' : m.assessment_f03_cell({ percent: formatPercent(f03, 1), responses }),
  },
]
