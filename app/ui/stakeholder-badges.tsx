import { BellRing, Tag } from 'lucide-react'
import type { Staleness } from '#domain/stakeholder/stakeholder.ts'
import { stalenessLabel } from '#domain/stakeholder/terms.ts'
import { Badge } from './status.tsx'

/** The organization's own words for somebody. */
export const TagBadges = ({ tags }: { tags: ReadonlyArray<{ id: string; name: string }> }) =>
  tags.map(({ id, name }) => (
    <Badge key={id} tone="accent" icon={Tag}>
      {name}
    </Badge>
  ))

/** Why a contact is to be looked at again, if it is. */
export const StaleBadge = ({ stale }: { stale: Staleness | null }) =>
  stale && (
    <Badge tone="warning" icon={BellRing}>
      {stalenessLabel(stale)}
    </Badge>
  )
