import { Archive, ChartColumn, ClipboardList, PencilLine, Plus, RotateCcw } from 'lucide-react'
import { Form, href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { listIndicators } from '#domain/organization/indicator.server.ts'
import { listServices } from '#domain/organization/service.server.ts'
import { lokusKindLabel, unitCategoryLabel } from '#domain/organization/terms.ts'
import { findUnit } from '#domain/organization/unit.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton, SubmitButton } from '#ui/button.tsx'
import { Row, Rows } from '#ui/card.tsx'
import { ConfirmAction } from '#ui/confirm.tsx'
import { ImportLink } from '#ui/import-link.tsx'
import { EmptyState, Facts, PageHeader, Section } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { Badge } from '#ui/status.tsx'
import { Pager } from '#ui/table.tsx'
import { TargetChart } from '#ui/target-chart.tsx'
import type { Route } from './+types/unit'

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.unit.name }]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const archived = new URL(request.url).searchParams.get('layanan') === 'arsip'
  const unit = await findUnit(actor, params.unitId)
  const [services, indicators] = await Promise.all([
    listServices(actor, unit.id, { archived, cursor: cursorOf(request) }),
    listIndicators(actor, unit.id),
  ])
  return {
    unit,
    services,
    indicators,
    archived,
    may: {
      unit: can(actor, 'unit.manage'),
      service: can(actor, 'service.manage'),
      indicator: can(actor, 'indicator.manage'),
    },
  }
}

export default function Unit({ loaderData, params }: Route.ComponentProps) {
  const { unit, may } = loaderData
  return (
    <>
      <PageHeader
        title={unit.name}
        eyebrow={unitCategoryLabel(unit.category)}
        facts={unit.archivedAt && <Badge>{m.organization_archived()}</Badge>}
        action={may.unit && <UnitActions archived={unit.archivedAt !== null} params={params} />}
        breadcrumbs={[
          {
            label: m.organization_units(),
            to: href('/:organization/kelola/pengaturan/unit', params),
          },
          { label: unit.name },
        ]}
      />
      <Services {...loaderData} params={params} />
      <Indicators {...loaderData} params={params} />
      <Section title={m.organization_unit_head()}>
        <Facts
          items={[
            [m.organization_head_position(), unit.headPosition],
            [m.organization_head_name(), unit.headName],
            [m.organization_address(), unit.address],
            [m.organization_phone(), unit.phone],
            [m.organization_email(), unit.email],
          ]}
        />
      </Section>
    </>
  )
}

type Params = { organization: string; unitId: string }
type Data = Route.ComponentProps['loaderData'] & { params: Params }

function UnitActions({ archived, params }: { archived: boolean; params: Params }) {
  if (archived) {
    return (
      <Form
        method="post"
        action={href('/:organization/kelola/pengaturan/unit/:unitId/pemulihan', params)}
      >
        <SubmitButton icon={RotateCcw}>{m.organization_unit_restore()}</SubmitButton>
      </Form>
    )
  }
  return (
    <>
      <LinkButton
        to={href('/:organization/kelola/pengaturan/unit/:unitId/ubah', params)}
        icon={PencilLine}
      >
        {m.organization_unit_edit()}
      </LinkButton>
      <ConfirmAction
        label={m.organization_unit_archive()}
        icon={Archive}
        consequence={m.organization_unit_archive_consequence()}
        action={href('/:organization/kelola/pengaturan/unit/:unitId/arsip', params)}
      />
    </>
  )
}

function Services({ services, archived, may, params }: Data) {
  const add = may.service && <AddService params={params} />
  return (
    <Section
      title={m.organization_services()}
      hint={m.organization_services_hint()}
      action={
        <div className="flex flex-wrap gap-3">
          <LinkButton to={archived ? '?' : '?layanan=arsip'} variant="quiet" small>
            {archived ? m.organization_active() : m.organization_archived()}
          </LinkButton>
          {add}
        </div>
      }
    >
      {services.rows.length === 0 ? (
        <EmptyState
          icon={ClipboardList}
          title={archived ? undefined : m.organization_services_none()}
          action={archived ? undefined : add}
        >
          {!archived && m.organization_services_none_hint()}
        </EmptyState>
      ) : (
        <Rows>
          {services.rows.map(({ id, name, lokusKind, description, archivedAt }) => (
            <Row
              key={id}
              to={
                may.service
                  ? href('/:organization/kelola/pengaturan/unit/:unitId/layanan/:serviceId', {
                      ...params,
                      serviceId: id,
                    })
                  : undefined
              }
              title={name}
              meta={description}
              aside={
                <Badge>{archivedAt ? m.organization_archived() : lokusKindLabel(lokusKind)}</Badge>
              }
            />
          ))}
        </Rows>
      )}
      <Pager {...services} />
    </Section>
  )
}

function AddService({ params }: { params: Params }) {
  return (
    <>
      <ImportLink kind="SERVICES" organization={params.organization} unit={params.unitId} small />
      <LinkButton
        to={href('/:organization/kelola/pengaturan/unit/:unitId/layanan/baru', params)}
        icon={Plus}
        small
      >
        {m.organization_service_add()}
      </LinkButton>
    </>
  )
}

function Indicators({ indicators, may, params }: Data) {
  const add = may.indicator && (
    <LinkButton
      to={href('/:organization/kelola/pengaturan/unit/:unitId/indikator/baru', params)}
      icon={Plus}
      small
    >
      {m.organization_indicator_add()}
    </LinkButton>
  )
  return (
    <Section
      title={m.organization_indicators()}
      hint={m.organization_indicators_lead()}
      action={add}
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
              {may.indicator && (
                <LinkButton
                  to={href('/:organization/kelola/pengaturan/unit/:unitId/indikator/:indicatorId', {
                    ...params,
                    indicatorId: indicator.id,
                  })}
                  icon={PencilLine}
                  variant="quiet"
                  small
                  className="justify-self-start"
                >
                  {m.organization_year_record()}
                </LinkButton>
              )}
            </div>
          ))}
        </div>
      )}
    </Section>
  )
}
