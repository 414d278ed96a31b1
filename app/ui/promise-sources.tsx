import { Link } from 'react-router'
import type { InputKind } from '#domain/feedback/feedback.ts'
import { inputKindLabel } from '#domain/feedback/terms.ts'
import type { CommunityElement } from '#domain/stakeholder/group.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { formatShortDate } from './format.ts'

export type ShownSource = {
  id: string
  kind: InputKind
  text: string
  createdAt: Date
  element: CommunityElement | null
  /** By whom, where they gave their name openly. */
  by?: string | null
}

type Props = {
  sources: readonly ShownSource[]
  zone: string
  /** Where one of them is read whole; none where the reader may not. */
  hrefOf?: (source: ShownSource) => string
  /** Where its whole way is followed; none where the reader may not. */
  traceOf?: (source: ShownSource) => string
}

/** What people said that a promise comes from, in their own words. */
export function PromiseSources({ sources, zone, hrefOf, traceOf }: Props) {
  if (sources.length === 0) return <p className="text-muted">{m.follow_up_no_source()}</p>
  return (
    <ul className="grid gap-5">
      {sources.map((source) => (
        <li key={source.id} className="border-l-4 border-brand-line pl-4">
          <blockquote className="prose wrap-anywhere">{source.text}</blockquote>
          <p className="mt-1 text-sm text-muted">
            {hrefOf ? (
              <Link to={hrefOf(source)}>{inputKindLabel(source.kind)}</Link>
            ) : (
              inputKindLabel(source.kind)
            )}
            {' · '}
            {speakerOf(source)}
            {' · '}
            {formatShortDate(source.createdAt, zone)}
            {traceOf && (
              <>
                {' · '}
                <Link to={traceOf(source)}>{m.evaluate_trace_open()}</Link>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** Who spoke, as far as one may know: the name, else the unsur, else somebody. */
export function speakerOf({ by, element }: Pick<ShownSource, 'by' | 'element'>) {
  return by || (element ? communityElementLabel(element) : m.follow_up_anonymous())
}
