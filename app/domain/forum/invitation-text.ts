import { m } from '#messages'
import { type ForumFacts, letterFacts } from '../letter/letter-facts.ts'
import { written } from '../letter/letter-words.ts'

type Invited = { name: string; position: string | null; institution: string | null }

type Invitation = ForumFacts & { unit: { name: string } }

type Numbered = Invitation & { letter?: { number: string } | null }

type Reachable = Invited & { phone: string | null }

/** A ready WhatsApp message that invites one person: opens with the text, is sent by hand. Null without a usable number. */
export const whatsAppLink = (invited: Reachable, forum: Numbered, url: string) =>
  phoneProblem(invited.phone) ? null : whatsAppText('INVITE', invited, forum, url).link

/** The message that invites, with the letter's number where there is one, or that reminds; and its link. */
export function whatsAppText(
  errand: 'INVITE' | 'REMIND',
  invited: Reachable,
  forum: Numbered,
  url: string,
) {
  const text = errand === 'REMIND' ? reminding(invited, forum, url) : inviting(invited, forum, url)
  const number = invited.phone?.replace(/\D/g, '') ?? ''
  return { text, link: `https://wa.me/${number}?text=${encodeURIComponent(text)}` }
}

function inviting(invited: Invited, forum: Numbered, url: string) {
  const facts = factsOf(invited, forum, url)
  const number = forum.letter?.number
  return number
    ? m.invitation_text_whatsapp_numbered({ ...facts, number }, written)
    : m.invitation_text_whatsapp(facts, written)
}

const reminding = (invited: Invited, forum: Invitation, url: string) =>
  m.invitation_text_whatsapp_reminder(factsOf(invited, forum, url), written)

/** Subject and text of the e-mail that reminds of an answer. */
export const reminderText = (invited: Invited, forum: Invitation, url: string) => ({
  subject: m.invitation_reminder_subject({ theme: forum.theme }, written),
  body: m.invitation_reminder_body(factsOf(invited, forum, url), written),
})

/** Subject and text of the e-mail to somebody who waited and has a seat now. */
export const seatText = (invited: Invited, forum: Invitation, url: string) => ({
  subject: m.invitation_seat_subject({ theme: forum.theme }, written),
  body: m.invitation_seat_body(factsOf(invited, forum, url), written),
})

function factsOf({ name }: Invited, forum: Invitation, url: string) {
  const { day, time, place } = letterFacts(forum)
  const when = forum.startsAt ? `${day}, ${time.replace(/^P/, 'p')}` : day
  return { name, unit: forum.unit.name, theme: forum.theme, when, place, url }
}

export type PhoneProblem = 'MISSING' | 'UNREADABLE' | 'LANDLINE'

/** Why a number takes no WhatsApp messages, as far as one can tell by looking at it; null when it may. */
export function phoneProblem(phone: string | null): PhoneProblem | null {
  if (!phone) return 'MISSING'
  if (!phone.startsWith('+')) return 'UNREADABLE'
  return /^\+62[^8]/.test(phone) ? 'LANDLINE' : null
}
