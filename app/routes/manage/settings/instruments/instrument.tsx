import { CircleCheck, Copy, Scale } from 'lucide-react'
import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { findInstrument } from '#domain/assessment/instrument.server.ts'
import { instrumentStatusLabel } from '#domain/assessment/terms.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { Sureness } from '#ui/assessment-result.tsx'
import { LinkButton } from '#ui/button.tsx'
import { ConfirmAction } from '#ui/confirm.tsx'
import { InstrumentView } from '#ui/instrument-view.tsx'
import { PageHeader } from '#ui/page.tsx'
import { StatusPill } from '#ui/status.tsx'
import type { Route } from './+types/instrument'

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.name }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { name, status, content, _count } = await findInstrument(actor, params.instrumentId)
  const mayManage = can(actor, 'instrument.manage')
  return { name, status, content, used: _count.assessments, mayManage }
}

export default function Instrument({ loaderData, params }: Route.ComponentProps) {
  const { name, status, content, used, mayManage } = loaderData
  const base = href('/:organization/kelola/pengaturan/instrumen/:instrumentId', params)
  const isDraft = status === 'DRAFT'
  return (
    <>
      <PageHeader
        title={name}
        lead={content.note}
        breadcrumbs={[
          {
            label: m.assessment_instruments(),
            to: href('/:organization/kelola/pengaturan/instrumen', params),
          },
          { label: name },
        ]}
        facts={
          <>
            <StatusPill of="instrument" status={status} label={instrumentStatusLabel(status)} />
            <span>{m.assessment_instrument_used_by({ count: used })}</span>
            <span>{content.basis.join(' · ')}</span>
          </>
        }
        action={mayManage && <Moves {...{ base, isDraft }} isRetired={status === 'RETIRED'} />}
      />
      <Sureness content={content} />
      <InstrumentView
        content={content}
        editUrl={mayManage && isDraft ? (number) => `${base}/butir?nomor=${number}` : undefined}
      />
    </>
  )
}

type MovesProps = { base: string; isDraft: boolean; isRetired: boolean }

function Moves({ base, isDraft, isRetired }: MovesProps) {
  return (
    <>
      <LinkButton to={`${base}/salinan`} icon={Copy}>
        {m.assessment_instrument_clone()}
      </LinkButton>
      {isDraft && (
        <>
          <LinkButton to={`${base}/bobot`} icon={Scale}>
            {m.assessment_weights()}
          </LinkButton>
          <ConfirmAction
            tone="primary"
            icon={CircleCheck}
            label={m.assessment_instrument_activate()}
            consequence={m.assessment_instrument_activate_consequence()}
            action={`${base}/pemberlakuan`}
          />
        </>
      )}
      {!isRetired && (
        <ConfirmAction
          label={m.assessment_instrument_retire()}
          consequence={m.assessment_instrument_retire_consequence()}
          action={`${base}/penghentian`}
        />
      )}
    </>
  )
}
