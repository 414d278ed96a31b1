import { FileText } from 'lucide-react'
import type { ReactNode } from 'react'
import { type EvidenceKind, evidenceKinds } from '#domain/follow-up/follow-up.ts'
import { evidenceKindLabel } from '#domain/follow-up/terms.ts'
import { m } from '#messages'
import { formatBytes, formatShortDate } from './format.ts'
import { Icon } from './icon.tsx'

export type ShownEvidence = {
  id: string
  kind: EvidenceKind
  caption: string
  takenOn: Date | string | null
  place: string | null
  file: {
    id: string
    name: string
    mediaType: string
    size: number
    width: number | null
    height: number | null
  }
}

type Props = {
  evidence: readonly ShownEvidence[]
  urlOf: (fileId: string) => string
  /** What may be done with one piece of evidence, such as taking it back. */
  action?: (evidence: ShownEvidence) => ReactNode
}

/** Before beside after, documents below: what shows that a promise is kept. */
export function EvidenceGallery({ evidence, urlOf, action }: Props) {
  const photos = (['BEFORE', 'AFTER'] as const).map((kind) => ({
    kind,
    shown: evidence.filter((one) => one.kind === kind),
  }))
  const documents = evidence.filter(({ kind }) => kind === 'DOCUMENT')
  const hasPhotos = photos.some(({ shown }) => shown.length > 0)
  return (
    <div className="grid gap-8">
      {hasPhotos && (
        <div className="grid gap-6 sm:grid-cols-2">
          {photos.map(({ kind, shown }) => (
            <section key={kind} className="grid content-start gap-4">
              <h3>{evidenceKindLabel(kind)}</h3>
              {shown.length === 0 && (
                <p className="rounded-lg bg-sunken p-5 text-sm text-muted">
                  {m.follow_up_no_photo()}
                </p>
              )}
              {shown.map((photo) => (
                <Photo key={photo.id} photo={photo} url={urlOf(photo.file.id)} action={action} />
              ))}
            </section>
          ))}
        </div>
      )}
      {documents.length > 0 && (
        <ul className="rows" aria-label={evidenceKindLabel('DOCUMENT')}>
          {documents.map((one) => (
            <Document key={one.id} evidence={one} url={urlOf(one.file.id)} action={action} />
          ))}
        </ul>
      )}
    </div>
  )
}

type OneProps = { url: string; action?: Props['action'] }

function Photo({ photo, url, action }: OneProps & { photo: ShownEvidence }) {
  const { file, caption } = photo
  return (
    <figure className="grid gap-2">
      <a href={url}>
        <img
          src={url}
          alt={caption}
          width={file.width ?? undefined}
          height={file.height ?? undefined}
          loading="lazy"
          className="aspect-4/3 w-full rounded-lg bg-sunken object-cover"
        />
      </a>
      <figcaption className="text-sm">
        <span className="block font-semibold">{caption}</span>
        <span className="text-muted">{circumstancesOf(photo)}</span>
      </figcaption>
      {action?.(photo)}
    </figure>
  )
}

function Document({ evidence, url, action }: OneProps & { evidence: ShownEvidence }) {
  const { file, caption } = evidence
  return (
    <li className="flex flex-wrap items-start justify-between gap-3">
      <div className="flex min-w-0 gap-3">
        <Icon of={FileText} className="mt-0.5 flex-none text-brand" />
        <div className="min-w-0">
          <a href={url} className="font-semibold wrap-anywhere">
            {caption}
          </a>
          <p className="text-sm text-muted wrap-anywhere">
            {[file.name, formatBytes(file.size), circumstancesOf(evidence)]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
      </div>
      {action?.(evidence)}
    </li>
  )
}

function circumstancesOf({ takenOn, place }: ShownEvidence) {
  return [takenOn && formatShortDate(takenOn, 'UTC'), place].filter(Boolean).join(', ')
}

/** The kinds, as a form asks for them. */
export const evidenceOptions = () =>
  evidenceKinds.map((kind) => ({
    value: kind,
    label: evidenceKindLabel(kind),
    hint: kindHints[kind](),
  }))

const kindHints: Record<EvidenceKind, () => string> = {
  BEFORE: m.follow_up_kind_before_hint,
  AFTER: m.follow_up_kind_after_hint,
  DOCUMENT: m.follow_up_kind_document_hint,
}
