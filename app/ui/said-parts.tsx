import type { Part } from '#domain/feedback/concern.ts'
import { m } from '#messages'

/** The words themselves, with what was found in them marked. */
export function SaidParts({ parts }: { parts: Part[] }) {
  return (
    <blockquote className="max-w-3xl border-l-4 border-brand-line pl-5 text-lg whitespace-pre-line break-words">
      {parts.map(({ text, found }, at) =>
        found ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no other name
          <mark key={at} className="rounded-sm px-0.5" title={foundLabel(found)}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </blockquote>
  )
}

/** What was found, in words. */
export const foundLabel = (found: NonNullable<Part['found']>): string => labels[found]()

const labels: Record<NonNullable<Part['found']>, () => string> = {
  PHONE: m.similar_found_phone,
  EMAIL: m.similar_found_email,
  NIK: m.similar_found_nik,
  FAMILY_CARD: m.similar_found_family_card,
  NPWP: m.similar_found_npwp,
  ABUSE: m.similar_found_abuse,
}
