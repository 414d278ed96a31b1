import { Link } from 'react-router'
import { inputKindLabel } from '#domain/feedback/terms.ts'
import type { MinutesEntry, SaidEntry } from '#domain/minutes/minutes.ts'
import { minutesNoteKindLabel } from '#domain/minutes/terms.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { formatTime } from './format.ts'
import { groupName } from './group-name.ts'
import { Badge } from './status.tsx'

/** An entry of the notulen; `under` names its item of the agenda where they stand mixed. */
type Entry = MinutesEntry & { under?: string }

type Props = {
  entries: readonly Entry[]
  timeZone: string
  /** Where a note is changed; false where nobody may. */
  noteUrl: false | ((noteId: string) => string)
}

/** What was said, noted and decided, one after the other. */
export function MinutesEntries({ entries, timeZone, noteUrl }: Props) {
  if (entries.length === 0) return null
  return (
    <ol className="rows">
      {entries.map((entry) => (
        <li key={entry.id} className="grid gap-x-5 gap-y-1 sm:grid-cols-[5.5rem_1fr]">
          <span className="text-sm text-muted tabular-nums">{formatTime(entry.at, timeZone)}</span>
          <div className="min-w-0">
            <p className="text-sm text-muted">
              <span className="font-semibold text-ink">{whoOf(entry)}</span>
              {[kindOf(entry), entry.under].filter(Boolean).map((part) => ` · ${part}`)}
              {entry.type === 'SAID' && entry.isHidden && (
                <>
                  {' '}
                  <Badge tone="warning">{m.minutes_hidden()}</Badge>
                </>
              )}
            </p>
            <p className={textClassOf(entry)}>{entry.text}</p>
            {entry.type === 'NOTE' && noteUrl && (
              <Link to={noteUrl(entry.id)} className="no-print text-sm">
                {m.minutes_note_edit()}
              </Link>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

const textClassOf = (entry: Entry) =>
  `whitespace-pre-line wrap-anywhere ${entry.type === 'NOTE' && entry.kind === 'DECISION' ? 'font-semibold' : ''}`

const kindOf = (entry: Entry) => (entry.type === 'SAID' ? inputKindLabel(entry.kind) : entry.author)

const whoOf = (entry: Entry) =>
  entry.type === 'SAID' ? speakerOf(entry) : minutesNoteKindLabel(entry.kind)

function speakerOf({ name, institution, group, element }: SaidEntry) {
  const from = institution ?? (group ? groupName(group) : element && communityElementLabel(element))
  return [name, from].filter(Boolean).join(', ') || m.minutes_speaker_unknown()
}
