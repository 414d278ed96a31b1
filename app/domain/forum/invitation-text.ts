import { m } from '#messages'
import { isTimeZone, timeZoneAbbreviation } from '../organization/time-zone.ts'

/** Invitations are written in Indonesian, whatever language the one who sends them reads. */
const written = { locale: 'id' } as const

type Invited = { name: string; position: string | null; institution: string | null }

type Invitation = {
  theme: string
  startsAt: Date | null
  timeZone: string
  place: string | null
  onlineUrl: string | null
  unit: { name: string }
  organization: { name: string }
}

/** Subject and text of the letter that carries a personal link. */
export function invitationText(invited: Invited, forum: Invitation, url: string) {
  const when = forum.startsAt
    ? dayAndTime(forum.startsAt, forum.timeZone)
    : m.invitation_text_undated({}, written)
  return {
    subject: m.invitation_text_subject({ theme: forum.theme }, written),
    body: m.invitation_text_body(
      {
        name: [invited.name, invited.position, invited.institution].filter(Boolean).join(', '),
        unit: forum.unit.name,
        organization: forum.organization.name,
        theme: forum.theme,
        when,
        place: forum.place ?? forum.onlineUrl ?? '–',
        url,
      },
      written,
    ),
  }
}

/** A ready WhatsApp message to one person: opens with the text, is sent by hand. Null without a usable number. */
export function whatsAppLink(
  invited: Invited & { phone: string | null },
  forum: Invitation,
  url: string,
) {
  if (!invited.phone?.startsWith('+')) return null
  const text = m.invitation_text_whatsapp(
    {
      name: invited.name,
      unit: forum.unit.name,
      theme: forum.theme,
      when: forum.startsAt
        ? dayAndTime(forum.startsAt, forum.timeZone)
        : m.invitation_text_undated({}, written),
      place: forum.place ?? forum.onlineUrl ?? '–',
      url,
    },
    written,
  )
  return `https://wa.me/${invited.phone.replace(/\D/g, '')}?text=${encodeURIComponent(text)}`
}

/** 'Rabu, 7 Oktober 2026 pukul 09.00 WIB'. */
function dayAndTime(instant: Date, timeZone: string) {
  const day = new Intl.DateTimeFormat('id', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(instant)
  const time = new Intl.DateTimeFormat('id', { timeZone, hour: '2-digit', minute: '2-digit' })
  const zone = isTimeZone(timeZone) ? timeZoneAbbreviation(timeZone) : timeZone
  return `${day} pukul ${time.format(instant).replace(':', '.')} ${zone}`
}
