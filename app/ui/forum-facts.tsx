import { CalendarDays, FileText, Link as LinkIcon, MapPin } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { m } from '#messages'
import { formatBytes, formatDateTime, formatPeriod, formatTime } from './format.ts'
import { Icon, type LucideIcon } from './icon.tsx'

type When = {
  startsAt: Date | null
  endsAt: Date | null
  timeZone: string
  place: string | null
  onlineUrl: string | null
}

/** When and where a forum is, each with its sign: the first thing anybody asks. */
export function WhenAndWhere({ startsAt, endsAt, timeZone, place, onlineUrl }: When) {
  return (
    <ul className="grid gap-3">
      <Fact icon={CalendarDays} label={m.participant_time()}>
        {startsAt
          ? endsAt
            ? formatPeriod(startsAt, endsAt, timeZone)
            : formatDateTime(startsAt, timeZone)
          : m.participant_undated()}
      </Fact>
      {place && (
        <Fact icon={MapPin} label={m.participant_place()}>
          {place}
        </Fact>
      )}
      {onlineUrl && (
        <Fact icon={LinkIcon} label={m.participant_online()}>
          <a href={onlineUrl} rel="noreferrer" className="break-all">
            {onlineUrl}
          </a>
        </Fact>
      )}
    </ul>
  )
}

function Fact({ icon, label, children }: { icon: LucideIcon; label: string; children: ReactNode }) {
  return (
    <li className="flex items-start gap-3">
      <Icon of={icon} className="mt-1 text-brand" />
      <span className="min-w-0">
        <span className="sr-only">{label}: </span>
        {children}
      </span>
    </li>
  )
}

type AgendaEntry = {
  id: string
  title: string
  speaker: string | null
  startsAt: Date | null
  /** The open promise of an earlier forum that it brings back. */
  followUpId: string | null
}

/** What happens when, one line an item. */
export function AgendaList({
  items,
  timeZone,
  organization,
}: {
  items: readonly AgendaEntry[]
  timeZone: string
  organization: string
}) {
  return (
    <ol className="rows">
      {items.map(({ id, title, speaker, startsAt, followUpId }) => (
        <li key={id} className="flex gap-4">
          <span className="w-24 flex-none text-muted tabular-nums">
            {startsAt ? formatTime(startsAt, timeZone) : ''}
          </span>
          <span className="min-w-0">
            <span className="font-semibold wrap-anywhere">
              {followUpId ? (
                <Link to={`/${organization}/tindak-lanjut/${followUpId}`}>{title}</Link>
              ) : (
                title
              )}
            </span>
            {speaker && <span className="block text-sm text-muted">{speaker}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}

type Material = {
  id: string
  title: string
  file: { id: string; name: string; mediaType: string; size: number }
}

/** Files to read beforehand, each with how much it costs to download. */
export function MaterialList({
  materials,
  organization,
}: {
  materials: readonly Material[]
  organization: string
}) {
  if (materials.length === 0) return <p className="text-muted">{m.participant_materials_none()}</p>
  return (
    <ul className="rows">
      {materials.map(({ id, title, file }) => (
        <li key={id} className="flex items-start gap-3">
          <Icon of={FileText} className="mt-1 text-brand" />
          <span className="min-w-0">
            <a href={`/${organization}/berkas/${file.id}`} download className="font-semibold">
              {title}
            </a>
            <span className="block text-sm text-muted">
              {file.name.split('.').at(-1)?.toUpperCase()}, {formatBytes(file.size)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
