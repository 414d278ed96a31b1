import { Archive, PencilLine, RotateCcw } from 'lucide-react'
import { Form, href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { listIndicators } from '#domain/organization/indicator.server.ts'
import { listServices } from '#domain/organization/service.server.ts'
import { unitCategoryLabel } from '#domain/organization/terms.ts'
import { findUnit } from '#domain/organization/unit.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton, SubmitButton } from '#ui/button.tsx'
import { ConfirmAction } from '#ui/confirm.tsx'
import { Facts, PageHeader, Section } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { Badge } from '#ui/status.tsx'
import type { Route } from './+types/unit'
import { UnitIndicators } from './unit-indicators.tsx'
import { UnitServices } from './unit-services.tsx'

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
      <UnitServices {...loaderData} params={params} />
      <UnitIndicators {...loaderData} params={params} />
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
