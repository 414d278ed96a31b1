import { deviceName } from '#domain/access/device.ts'
import { detailLabel } from '#domain/event/detail-terms.ts'
import { nounOf } from '#domain/event/event-group.ts'
import { actionLabel } from '#domain/event/terms.ts'
import { shortened } from '#domain/excerpt.ts'
import { isId } from '#domain/id.ts'
import { m } from '#messages'
import { eventTerm } from './event-terms.ts'
import { formatNumber, formatShortDate, formatShortDateTime } from './format.ts'

type Event = { action: string; subjectId: string; forumId: string | null; details: unknown }

/** An event in words: what happened, its details as pairs, and where to look at what it happened to. */
export function eventView(event: Event, slug: string, zone: string) {
  return {
    title: actionLabel(event.action),
    details: detailsOf(event, zone),
    to: subjectPath(event, slug),
  }
}

function detailsOf({ action, details }: Event, zone: string) {
  if (typeof details !== 'object' || details === null) return []
  return Object.entries(details).flatMap(([key, value]) => {
    const text = textOf(action, key, value, zone)
    return text === '' ? [] : [{ label: detailLabel(key), text }]
  })
}

/** A value in words. Ids mean nothing to a reader: the link leads to what they name. */
function textOf(action: string, key: string, value: unknown, zone: string): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? m.common_yes() : m.common_no()
  if (typeof value === 'number') return isYear(key) ? String(value) : formatNumber(value)
  if (Array.isArray(value)) return listed(value.map((one) => textOf(action, key, one, zone)))
  if (typeof value !== 'string') return shortened(JSON.stringify(value), 300)
  if (isId(value)) return ''
  if (key === 'userAgent') return deviceName(value) ?? value
  if (instant.test(value)) return formatShortDateTime(value, zone)
  if (day.test(value)) return formatShortDate(value, 'UTC')

  const words = eventTerm(nounOf(action), key, value) ?? value
  return shortened(words, 300)
}

/** The page of what an event happened to: the thing itself, or the forum it belongs to. */
function subjectPath({ action, subjectId, forumId }: Event, slug: string) {
  const desk = `/${slug}/kelola`
  const forum = forumId ? `${desk}/forum/${forumId}` : null
  switch (nounOf(action)) {
    case 'session':
    case 'password':
    case 'calendar-address':
    case 'member':
      return `${desk}/pengaturan/anggota/${subjectId}`
    case 'organization':
      return `${desk}/pengaturan/profil`
    case 'unit':
      return `${desk}/pengaturan/unit/${subjectId}`
    case 'service':
    case 'indicator':
    case 'indicator-year':
      return `${desk}/pengaturan/unit`
    case 'stakeholder':
      return `${desk}/pemangku-kepentingan/${subjectId}`
    case 'stakeholder-group':
    case 'tag':
      return `${desk}/pemangku-kepentingan`
    case 'feedback':
      return `${desk}/masukan/${subjectId}`
    case 'follow-up':
      return `${desk}/tindak-lanjut/${subjectId}`
    case 'mail':
      return `${desk}/kotak-keluar`
    default:
      return elsewherePath(slug, forum, action, subjectId)
  }
}

function elsewherePath(slug: string, forum: string | null, action: string, subjectId: string) {
  const noun = nounOf(action)
  if (noun === 'assessment') return `/${slug}/evaluasi/penilaian/${subjectId}`
  if (noun === 'instrument') return `/${slug}/kelola/pengaturan/instrumen/${subjectId}`
  return forum && invitationPath(forum, action, subjectId)
}

function invitationPath(forum: string, action: string, subjectId: string) {
  if (nounOf(action) === 'invitation') return `${forum}/undangan/${subjectId}`
  return nounOf(action) === 'invitation-letter' ? `${forum}/undangan/surat` : forum
}

const isYear = (key: string) => /year$/i.test(key)
const listed = (texts: readonly string[]) => texts.filter(Boolean).join(', ')

const day = /^\d{4}-\d{2}-\d{2}$/
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/
