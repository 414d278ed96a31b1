import { Archive } from 'lucide-react'
import { Form, href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import {
  type IndicatorYearInput,
  indicatorYearSchema,
} from '#domain/organization/indicator.schema.ts'
import { findIndicator, recordIndicatorYear } from '#domain/organization/indicator.server.ts'
import { achievementOf, isTargetMet } from '#domain/organization/organization.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton, SubmitButton } from '#ui/button.tsx'
import { ConfirmAction } from '#ui/confirm.tsx'
import { Field, formClass, TextArea, useZodForm } from '#ui/form.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { formatNumber, formatPercent } from '#ui/format.ts'
import { EmptyState, PageHeader, Section } from '#ui/page.tsx'
import { Badge } from '#ui/status.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import { TargetChart } from '#ui/target-chart.tsx'
import type { Route } from './+types/indicator'

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.indicator.name }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'indicator.manage')
  return {
    indicator: await findIndicator(actor, params.indicatorId),
    thisYear: new Date().getFullYear(),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, indicatorYearSchema, async (input) => {
    await recordIndicatorYear(context.get(actorContext), params.indicatorId, input)
    return redirectSaying(
      href('/:organization/kelola/pengaturan/unit/:unitId/indikator/:indicatorId', params),
      m.organization_year_recorded({ year: input.year }),
    )
  })
}

export default function Indicator({ loaderData, params }: Route.ComponentProps) {
  const { indicator, thisYear } = loaderData
  const { name, measure, years } = indicator
  const unit = href('/:organization/kelola/pengaturan/unit/:unitId', params)
  const own = '/:organization/kelola/pengaturan/unit/:unitId/indikator/:indicatorId'
  return (
    <>
      <PageHeader
        title={name}
        eyebrow={m.organization_indicator()}
        breadcrumbs={[{ label: m.organization_unit(), to: unit }, { label: name }]}
        action={
          <>
            <LinkButton to={href(`${own}/ubah`, params)}>{m.common_edit()}</LinkButton>
            <ConfirmAction
              label={m.organization_indicator_archive()}
              icon={Archive}
              consequence={m.organization_indicator_archive_consequence()}
              action={href(`${own}/arsip`, params)}
            />
          </>
        }
      />
      <Section title={m.organization_years()}>
        {years.length > 0 && <TargetChart title={name} measure={measure} years={years} />}
        <DataTable
          caption={m.organization_years()}
          columns={columnsFor(indicator)}
          rows={years.toReversed()}
          rowKey={({ id }) => id}
          empty={<EmptyState title={m.organization_no_years()} />}
        />
      </Section>
      <Section title={m.organization_year_record()} hint={m.organization_year_hint()}>
        <YearForm key={years.length} year={thisYear} measure={measure} />
      </Section>
    </>
  )
}

type IndicatorData = Route.ComponentProps['loaderData']['indicator']

const columnsFor = (indicator: IndicatorData): Column<IndicatorData['years'][number]>[] => [
  { key: 'year', header: m.common_year(), primary: true, cell: ({ year }) => year },
  {
    key: 'target',
    header: m.common_target(),
    numeric: true,
    cell: ({ target }) => `${formatNumber(target)} ${indicator.measure}`,
  },
  {
    key: 'realization',
    header: m.common_realization(),
    numeric: true,
    cell: ({ realization }) =>
      realization === null ? '–' : `${formatNumber(realization)} ${indicator.measure}`,
  },
  {
    key: 'achievement',
    header: m.organization_achievement(),
    cell: ({ target, realization }) =>
      realization === null ? '–' : <Achieved {...{ ...indicator, target, realization }} />,
  },
  { key: 'note', header: m.organization_note(), cell: ({ note }) => note ?? '' },
]

function Achieved(figures: Parameters<typeof isTargetMet>[0]) {
  const percent = achievementOf(figures)
  const met = isTargetMet(figures)
  return (
    <span className="flex flex-wrap items-center gap-2">
      {percent !== null && formatPercent(percent)}
      <Badge tone={met ? 'success' : 'warning'}>
        {met ? m.organization_target_met() : m.organization_target_missed()}
      </Badge>
    </span>
  )
}

function YearForm({ year, measure }: { year: number; measure: string }) {
  const { field, onSubmit } = useZodForm(indicatorYearSchema, {
    year,
  } as Partial<IndicatorYearInput> as never)
  return (
    <Form method="post" onSubmit={onSubmit} noValidate className={formClass}>
      <FormErrors />
      <Field label={m.common_year()} inputMode="numeric" {...field('year')} />
      <Field
        label={`${m.organization_target()} (${measure})`}
        inputMode="decimal"
        {...field('target')}
      />
      <Field
        label={m.organization_realization_unknown()}
        inputMode="decimal"
        {...field('realization')}
      />
      <TextArea label={m.organization_note()} optional rows={2} {...field('note')} />
      <SubmitButton className="justify-self-start">{m.common_save()}</SubmitButton>
    </Form>
  )
}
