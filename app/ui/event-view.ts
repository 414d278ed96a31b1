import { roles } from '#domain/access/policy.ts'
import { roleLabel } from '#domain/access/terms.ts'
import { detailLabel } from '#domain/event/detail-terms.ts'
import { nounOf } from '#domain/event/event-group.ts'
import { actionLabel } from '#domain/event/terms.ts'
import { feedbackStatuses } from '#domain/feedback/feedback.ts'
import { feedbackStatusLabel } from '#domain/feedback/terms.ts'
import { followUpStatuses } from '#domain/follow-up/follow-up.ts'
import { followUpStatusLabel } from '#domain/follow-up/terms.ts'
import { forumStatuses } from '#domain/forum/forum.ts'
import { forumStatusLabel } from '#domain/forum/terms.ts'
import { m } from '#messages'
import { formatNumber, formatShortDateTime } from './format.ts'

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

function textOf(action: string, key: string, value: unknown, zone: string): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? m.common_yes() : m.common_no()
  if (typeof value === 'number') return key === 'year' ? String(value) : formatNumber(value)
  if (Array.isArray(value)) return value.map((one) => textOf(action, key, one, zone)).join(', ')
  if (typeof value !== 'string') return JSON.stringify(value).slice(0, 300)
  if (instant.test(value)) return formatShortDateTime(value, zone)

  const words = termOf(action, key, value) ?? value
  return words.length > 300 ? `${words.slice(0, 299)}…` : words
}

/** The words for an enumeration's value where the key says which enumeration it is. */
function termOf(action: string, key: string, value: string) {
  const role = roles.find((one) => one === value)
  if (role && /role$/i.test(key)) return roleLabel(role)
  if (!['status', 'from', 'to', 'before'].includes(key)) return undefined

  return statusTerm(nounOf(action), value)
}

function statusTerm(noun: string, value: string) {
  const forum = forumStatuses.find((one) => one === value)
  if (noun === 'forum' && forum) return forumStatusLabel(forum)
  const feedback = feedbackStatuses.find((one) => one === value)
  if (noun === 'feedback' && feedback) return feedbackStatusLabel(feedback)
  const followUp = followUpStatuses.find((one) => one === value)
  if (noun === 'follow-up' && followUp) return followUpStatusLabel(followUp)
  return undefined
}

/** The page of what an event happened to: the thing itself, or the forum it belongs to. */
function subjectPath({ action, subjectId, forumId }: Event, slug: string) {
  const desk = `/${slug}/kelola`
  const forum = forumId ? `${desk}/forum/${forumId}` : null
  switch (nounOf(action)) {
    case 'session':
    case 'password':
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
      return `${desk}/pemangku-kepentingan`
    case 'feedback':
      return `${desk}/masukan/${subjectId}`
    case 'follow-up':
      return `${desk}/tindak-lanjut/${subjectId}`
    case 'mail':
      return `${desk}/kotak-keluar`
    default:
      return forum
  }
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/
