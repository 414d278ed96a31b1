import { Undo2 } from 'lucide-react'
import { m } from '#messages'
import { Row, Rows } from '#ui/card.tsx'
import { ConfirmAction } from '#ui/confirm.tsx'
import { formatDate } from '#ui/format.ts'
import { Section } from '#ui/page.tsx'
import type { Route } from './+types/stakeholder'

type Props = {
  merges: Route.ComponentProps['loaderData']['stakeholder']['merges']
  own: string
  mayManage: boolean
  timeZone: string
}

/** What became part of this record, the latest first: that one can be taken back. */
export function Merges({ merges, own, mayManage, timeZone }: Props) {
  if (merges.length === 0) return null
  return (
    <Section title={m.registry_merges()} hint={m.registry_merges_hint()}>
      <Rows>
        {merges.map(({ id, merged: { name }, mergedByName, createdAt }) => (
          <Row
            key={id}
            title={name}
            meta={m.registry_merge_by({
              name: mergedByName,
              date: formatDate(createdAt, timeZone),
            })}
            aside={
              mayManage && (
                <ConfirmAction
                  label={m.registry_merge_undo()}
                  icon={Undo2}
                  small
                  tone="primary"
                  consequence={m.registry_merge_undo_consequence({ name })}
                  action={`${own}/penggabungan/${id}/pembatalan`}
                />
              )
            }
          />
        ))}
      </Rows>
    </Section>
  )
}
