import { Link } from 'react-router'
import { troubleLabel } from '#domain/feedback/trouble-terms.ts'
import type { TroubleName } from '#domain/feedback/troubles.ts'
import { m } from '#messages'
import { Badge } from './status.tsx'

export type SimilarEntry = {
  id: string
  trackingCode: string
  text: string
  likeness: { level: 'SAME' | 'ALIKE'; troubles: TroubleName[]; shared: string[] }
}

/** Inputs that may say the same: each with how alike it is and why. */
export function SimilarInputs({
  inputs,
  linkTo,
  mergeAt,
}: {
  inputs: SimilarEntry[]
  linkTo: (id: string) => string
  /** Where an input may be merged into one of them, if it may. */
  mergeAt?: (id: string) => string
}) {
  return (
    <ul className="rows">
      {inputs.map(({ id, trackingCode, text, likeness }) => (
        <li key={id} className="grid gap-1 py-2 wrap-anywhere">
          <span className="flex flex-wrap items-center gap-2 text-sm text-muted">
            <LikenessBadge {...likeness} /> {trackingCode}
          </span>
          <Link to={linkTo(id)} className="line-clamp-2">
            {text}
          </Link>
          <span className="text-sm text-muted">{likenessReason(likeness)}</span>
          {mergeAt && (
            <Link to={mergeAt(id)} className="w-fit text-sm font-semibold">
              {m.similar_merge_here()} <span className="sr-only">{trackingCode}</span>
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
}

export const LikenessBadge = ({ level }: SimilarEntry['likeness']) => (
  <Badge tone={level === 'SAME' ? 'accent' : 'neutral'}>
    {level === 'SAME' ? m.similar_level_same() : m.similar_level_alike()}
  </Badge>
)

/** Why two inputs are thought alike: what both are about, then words of theirs. */
export function likenessReason({ level, troubles, shared }: SimilarEntry['likeness']) {
  const words = [...troubles.map(troubleLabel), ...shared].slice(0, 8).join(', ')
  return level === 'SAME' ? m.similar_reason_same({ words }) : m.similar_reason_alike({ words })
}
