import { ClipboardList, Plus } from 'lucide-react'
import { href } from 'react-router'
import { lokusKindLabel } from '#domain/organization/terms.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { Row, Rows } from '#ui/card.tsx'
import { DownloadMenu } from '#ui/download-menu.tsx'
import { ImportLink } from '#ui/import-link.tsx'
import { EmptyState, Section } from '#ui/page.tsx'
import { Badge } from '#ui/status.tsx'
import { Pager } from '#ui/table.tsx'
import type { Route } from './+types/unit'

type Params = { organization: string; unitId: string }
type Data = Route.ComponentProps['loaderData'] & { params: Params }

/** What a unit serves; what it no longer does is kept apart. */
export function UnitServices({ services, archived, may, params }: Data) {
  const add = may.service && (
    <>
      <ImportLink kind="SERVICES" organization={params.organization} unit={params.unitId} small />
      <AddService to={href('/:organization/kelola/pengaturan/unit/:unitId/layanan/baru', params)} />
    </>
  )
  return (
    <Section
      title={m.organization_services()}
      hint={m.organization_services_hint()}
      action={
        <Choices archived={archived} params={params}>
          {add}
        </Choices>
      }
    >
      {services.rows.length === 0 ? (
        <NoServices archived={archived} action={add} />
      ) : (
        <Rows>
          {services.rows.map((service) => (
            <ServiceRow key={service.id} service={service} params={may.service && params} />
          ))}
        </Rows>
      )}
      <Pager {...services} />
    </Section>
  )
}

const AddService = ({ to }: { to: string }) => (
  <LinkButton to={to} icon={Plus} small>
    {m.organization_service_add()}
  </LinkButton>
)

type ArchivedProps = { archived: boolean; params: Params; children: React.ReactNode }

function Choices({ archived, params, children }: ArchivedProps) {
  return (
    <div className="flex flex-wrap gap-3">
      <DownloadMenu
        to={(format) =>
          href('/:organization/kelola/pengaturan/unit/:unitId/layanan/unduhan/:format', {
            ...params,
            format,
          })
        }
        list={m.organization_services()}
        small
      />
      <LinkButton to={archived ? '?' : '?layanan=arsip'} variant="quiet" small>
        {archived ? m.organization_active() : m.organization_archived()}
      </LinkButton>
      {children}
    </div>
  )
}

function NoServices({ archived, action }: { archived: boolean; action: React.ReactNode }) {
  return (
    <EmptyState
      icon={ClipboardList}
      title={archived ? undefined : m.organization_services_none()}
      action={archived ? undefined : action}
    >
      {!archived && m.organization_services_none_hint()}
    </EmptyState>
  )
}

type RowProps = {
  service: Data['services']['rows'][number]
  /** Of the unit, for those who may change its services. */
  params: Params | false
}

function ServiceRow({ service, params }: RowProps) {
  const { id, name, lokusKind, description, archivedAt } = service
  const own = '/:organization/kelola/pengaturan/unit/:unitId/layanan/:serviceId'
  return (
    <Row
      to={params ? href(own, { ...params, serviceId: id }) : undefined}
      title={name}
      meta={description}
      aside={<Badge>{archivedAt ? m.organization_archived() : lokusKindLabel(lokusKind)}</Badge>}
    />
  )
}
