import { Archive, BadgeCheck, GitMerge, PencilLine, RotateCcw, Tag } from 'lucide-react'
import { m } from '#messages'
import { LinkButton, SubmitButton } from '#ui/button.tsx'
import { ButtonForm } from '#ui/button-form.tsx'
import { ConfirmAction } from '#ui/confirm.tsx'
import type { Route } from './+types/stakeholder'

type Props = { stakeholder: Route.ComponentProps['loaderData']['stakeholder']; own: string }

/** What may be done with a record: the next thing first. */
export function StakeholderMoves({ stakeholder: { archivedAt, kind, stale }, own }: Props) {
  if (archivedAt) {
    return (
      <ButtonForm action={`${own}/pemulihan`}>
        <SubmitButton icon={RotateCcw}>{m.stakeholder_restore()}</SubmitButton>
      </ButtonForm>
    )
  }
  return (
    <>
      <ButtonForm action={`${own}/konfirmasi`}>
        <SubmitButton variant={stale ? 'primary' : 'secondary'} icon={BadgeCheck}>
          {m.registry_confirm()}
        </SubmitButton>
      </ButtonForm>
      <LinkButton to={`${own}/ubah`} icon={PencilLine}>
        {m.common_edit()}
      </LinkButton>
      <LinkButton to={`${own}/tanda`} icon={Tag}>
        {m.registry_tag_edit()}
      </LinkButton>
      <LinkButton to={`${own}/penggabungan`} icon={GitMerge}>
        {m.registry_merge_open()}
      </LinkButton>
      {kind === 'PERSON' && <LinkButton to={`${own}/pemindahan`}>{m.registry_move()}</LinkButton>}
      <ConfirmAction
        label={m.stakeholder_archive()}
        icon={Archive}
        consequence={m.stakeholder_archive_consequence()}
        action={`${own}/arsip`}
      />
    </>
  )
}
