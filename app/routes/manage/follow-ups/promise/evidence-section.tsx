import { ImagePlus, Trash2 } from 'lucide-react'
import { href } from 'react-router'
import { canRemoveEvidence } from '#domain/follow-up/evidence.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { ConfirmAction } from '#ui/confirm.tsx'
import { EvidenceGallery } from '#ui/evidence-gallery.tsx'
import { EmptyState, Section } from '#ui/page.tsx'
import type { Route } from './+types/promise'

type Data = Route.ComponentProps['loaderData']
type Params = Route.ComponentProps['params']

/** What shows that the promise is kept, and how to add to it. */
export function EvidenceSection({ data, params }: { data: Data; params: Params }) {
  const { promise, actions } = data
  const mayAdd = actions.includes('evidence')
  const add = mayAdd && (
    <LinkButton
      to={href('/:organization/kelola/tindak-lanjut/:followUpId/bukti', params)}
      small
      icon={ImagePlus}
    >
      {m.follow_up_action_evidence()}
    </LinkButton>
  )
  return (
    <Section id="bukti" title={m.follow_up_evidence_section()} action={add}>
      {promise.evidence.length === 0 ? (
        <EmptyState title={m.follow_up_evidence_none()}>{m.follow_up_evidence_why()}</EmptyState>
      ) : (
        <EvidenceGallery
          evidence={promise.evidence}
          urlOf={(fileId) => `/${params.organization}/kelola/berkas/${fileId}`}
          action={(one) => {
            const known = promise.evidence.find(({ id }) => id === one.id)
            if (!mayAdd || !known || !canRemoveEvidence(promise, known)) return null
            return <Removal evidenceId={one.id} params={params} />
          }}
        />
      )}
    </Section>
  )
}

function Removal({ evidenceId, params }: { evidenceId: string; params: Params }) {
  const path = '/:organization/kelola/tindak-lanjut/:followUpId/bukti/:evidenceId/penghapusan'
  return (
    <ConfirmAction
      small
      label={m.follow_up_evidence_remove()}
      icon={Trash2}
      consequence={m.follow_up_evidence_remove_consequence()}
      action={href(path, { ...params, evidenceId })}
    />
  )
}
