import { href } from 'react-router'
import { officialRecordData } from '#documents/official-record.ts'
import { notFound } from '#domain/errors.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { findVerification } from '#domain/record/verification.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { RecordSheet } from '#ui/record-sheet.tsx'
import type { Route } from './+types/copy'

export const meta: Route.MetaFunction = () => [{ title: m.record_public_copy() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = publicActorOf(context.get(organizationContext))
  const { snapshot, state } = await findVerification(actor, params.recordCode)
  if (!state.signedAt) throw notFound(m.record_public_copy())
  return { paper: officialRecordData(snapshot, state, 'PUBLIC') }
}

export default function PublicCopy({ loaderData: { paper }, params }: Route.ComponentProps) {
  return (
    <>
      <div className="no-print mb-8">
        <LinkButton to={href('/:organization/verifikasi/:recordCode', params)}>
          {m.common_back()}
        </LinkButton>
      </div>
      <h1 className="sr-only">{m.record_public_copy()}</h1>
      <RecordSheet paper={paper} slug={params.organization} />
    </>
  )
}
