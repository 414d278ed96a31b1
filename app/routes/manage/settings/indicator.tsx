import { Archive } from 'lucide-react'
import { href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { indicatorYearSchema } from '#domain/organization/indicator.schema.ts'
import { findIndicator, recordIndicatorYear } from '#domain/organization/indicator.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { ConfirmAction } from '#ui/confirm.tsx'
import { EmptyState, PageHeader, Section } from '#ui/page.tsx'
import { DataTable } from '#ui/table.tsx'
import { TargetChart } from '#ui/target-chart.tsx'
import type { Route } from './+types/indicator'
import { yearColumns } from './year-columns.tsx'
import { YearForm } from './year-form.tsx'

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
          columns={yearColumns(indicator)}
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
