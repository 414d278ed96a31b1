import { m } from '#messages'
import { formatDate, formatPeriod, formatTime } from './format.ts'
import { QrCode } from './qr.tsx'

export type PosterFacts = {
  theme: string
  startsAt: Date | null
  endsAt: Date | null
  timeZone: string
  place: string | null
  onlineUrl: string | null
  code: string
  unit: string
  url: string
  address: string
}

type Face = { name: string; slug: string; logoFileId: string | null }

/** Posters are written in Indonesian, whatever language their printer has chosen. */
const written = { locale: 'id' } as const

/** One A4 page for the door: who holds the forum, what it is about, when, and the code to scan or type. */
export function Poster({ organization, forum }: { organization: Face; forum: PosterFacts }) {
  return (
    <article lang="id" className="letter-sheet poster">
      <Organizer organization={organization} unit={forum.unit} />
      <div className="grid gap-3">
        <p className="poster-theme">{forum.theme}</p>
        <p className="text-lg font-semibold">{whenOf(forum)}</p>
        {(forum.place ?? forum.onlineUrl) && (
          <p className="text-lg">{forum.place ?? forum.onlineUrl}</p>
        )}
      </div>
      <div className="grid justify-items-center gap-3">
        <p className="poster-call">{m.checkin_poster_heading({}, written)}</p>
        <QrCode text={forum.url} label={m.checkin_poster_qr({}, written)} className="poster-qr" />
        <p className="text-lg font-semibold">{m.checkin_poster_scan({}, written)}</p>
      </div>
      <div className="grid justify-items-center gap-1">
        <p>{m.checkin_poster_type({}, written)}</p>
        <p className="poster-address">{forum.address}</p>
        <p>{m.checkin_poster_code({}, written)}</p>
        <p className="poster-code">{forum.code}</p>
      </div>
      <p className="text-sm">{m.checkin_poster_invited({}, written)}</p>
    </article>
  )
}

function Organizer({ organization, unit }: { organization: Face; unit: string }) {
  const { name, slug, logoFileId } = organization
  return (
    <header className="grid justify-items-center gap-2">
      {logoFileId && <img src={`/${slug}/logo?v=${logoFileId}`} alt="" className="h-16 w-auto" />}
      <p className="text-lg font-bold uppercase">{unit}</p>
      {name !== unit && <p className="font-semibold uppercase">{name}</p>}
    </header>
  )
}

function whenOf({ startsAt, endsAt, timeZone }: PosterFacts) {
  if (!startsAt) return null
  if (endsAt) return formatPeriod(startsAt, endsAt, timeZone, 'id')
  return `${formatDate(startsAt, timeZone, 'id')} ${formatTime(startsAt, timeZone, 'id')}`
}
