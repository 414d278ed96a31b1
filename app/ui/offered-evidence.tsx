import { Link } from 'react-router'
import type { EvidenceState, Judged } from '#domain/assessment/evidence.ts'
import { confidenceLabel, evidenceStateLabel } from '#domain/assessment/terms.ts'
import type { DocumentKind } from '#domain/organization/document-kind.ts'
import { documentKindLabel } from '#domain/organization/terms.ts'
import { m } from '#messages'
import { formatShortDate } from './format.ts'
import { Section } from './page.tsx'
import { Badge } from './status.tsx'

type Props = {
  judged: readonly Judged[]
  missing: readonly { kind: DocumentKind; why: string }[]
  fileUrl: (fileId: string) => string
  forumUrl: (forumId: string) => string
}

/** What the thread offers to an indicator, each as a strict evaluator would judge it, and what nothing was found of. */
export function OfferedEvidence({ judged, missing, fileUrl, forumUrl }: Props) {
  if (judged.length + missing.length === 0) return null
  return (
    <Section
      id="bukti"
      title={m.assessment_evidence_offered()}
      hint={`${m.assessment_evidence_offered_hint()} ${confidenceLabel('D')}`}
    >
      <ul className="rows">
        {judged.map((one) => (
          <Offer key={one.id} one={one} {...{ fileUrl, forumUrl }} />
        ))}
        {missing.map(({ kind, why }) => (
          <li key={kind} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
            <div>
              <p className="font-semibold">{documentKindLabel(kind)}</p>
              <p className="text-sm text-muted">{m.assessment_evidence_missing({ why })}</p>
            </div>
            <State state="LACKING" />
          </li>
        ))}
      </ul>
    </Section>
  )
}

type OfferProps = { one: Judged } & Pick<Props, 'fileUrl' | 'forumUrl'>

function Offer({ one, fileUrl, forumUrl }: OfferProps) {
  const { kind, title, date, fileId, forum, reasons, state } = one
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
      <div className="grid min-w-0 flex-1 basis-72 gap-1">
        <p className="font-semibold wrap-anywhere">
          {documentKindLabel(kind)} {title && <span className="font-normal">· {title}</span>}
        </p>
        <p className="text-sm text-muted">
          {date && `${formatShortDate(date, 'UTC')} · `}
          <Link to={forumUrl(forum.id)}>{forum.theme}</Link>
        </p>
        {reasons.length > 0 && <p className="text-sm">{reasons.join(' ')}</p>}
        {fileId && (
          <p className="text-sm">
            <a href={fileUrl(fileId)}>{m.assessment_evidence_open()}</a>
          </p>
        )}
      </div>
      <State state={state} />
    </li>
  )
}

const tones = { THERE: 'success', LACKING: 'warning', IRRELEVANT: 'neutral' } as const

const State = ({ state }: { state: EvidenceState }) => (
  <Badge tone={tones[state]}>{evidenceStateLabel(state)}</Badge>
)
