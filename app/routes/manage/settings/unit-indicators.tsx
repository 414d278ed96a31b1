import { ChartColumn, PencilLine, Plus } from 'lucide-react'
import { href } from 'react-router'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { DownloadMenu } from '#ui/download-menu.tsx'
import { EmptyState, Section } from '#ui/page.tsx'
import { TargetChart } from '#ui/target-chart.tsx'
import type { Route } from './+types/unit'

type Params = { organization: string; unitId: string }
type Data = Route.ComponentProps['loaderData'] & { params: Params }

/** What a unit promised to reach, year by year. */
export function UnitIndicators({ indicators, may, params }: Data) {
  const add = may.indicator && (
    <AddIndicator
      to={href('/:organization/kelola/pengaturan/unit/:unitId/indikator/baru', params)}
    />
  )
  return (
    <Section
      title={m.organization_indicators()}
      hint={m.organization_indicators_lead()}
      action={<Choices params={params}>{add}</Choices>}
    >
      {indicators.length === 0 ? (
        <EmptyState icon={ChartColumn} title={m.organization_indicators_none()} action={add}>
          {m.organization_indicators_none_hint()}
        </EmptyState>
      ) : (
        <div className="grid gap-10 lg:grid-cols-2">
          {indicators.map((indicator) => (
            <div key={indicator.id} className="grid content-start gap-3">
              <TargetChart
                title={indicator.name}
                measure={indicator.measure}
                years={indicator.years}
              />
              {may.indicator && <RecordYear params={{ ...params, indicatorId: indicator.id }} />}
            </div>
          ))}
        </div>
      )}
    </Section>
  )
}

function Choices({ params, children }: { params: Params; children: React.ReactNode }) {
  return (
    <div className="flex flex-wrap gap-3">
      <DownloadMenu
        to={(format) =>
          href('/:organization/kelola/pengaturan/unit/:unitId/indikator/unduhan/:format', {
            ...params,
            format,
          })
        }
        list={m.organization_indicators()}
        small
      />
      {children}
    </div>
  )
}

const AddIndicator = ({ to }: { to: string }) => (
  <LinkButton to={to} icon={Plus} small>
    {m.organization_indicator_add()}
  </LinkButton>
)

function RecordYear({ params }: { params: Params & { indicatorId: string } }) {
  return (
    <LinkButton
      to={href('/:organization/kelola/pengaturan/unit/:unitId/indikator/:indicatorId', params)}
      icon={PencilLine}
      variant="quiet"
      small
      className="justify-self-start"
    >
      {m.organization_year_record()}
    </LinkButton>
  )
}
