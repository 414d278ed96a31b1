import { m } from '#messages'
import { phoneProblem } from '../forum/invitation-text.ts'
import { written } from '../letter/letter-words.ts'

type Asked = { name: string; forum: { theme: string }; url: string }

/** The e-mail that brings somebody the link to their signing page. */
export const signingMail = ({ name, forum, url }: Asked) => ({
  subject: m.record_mail_subject({ theme: forum.theme }, written),
  body: m.record_mail_body({ name, theme: forum.theme, url }, written),
})

/** A ready WhatsApp message with the link, sent by hand; without a usable number one chooses to whom. */
export function signingWhatsApp({ name, forum, url, phone }: Asked & { phone: string | null }) {
  const text = m.record_whatsapp({ name, theme: forum.theme, url }, written)
  const number = phoneProblem(phone) ? '' : (phone?.replace(/\D/g, '') ?? '')
  return `https://wa.me/${number}?text=${encodeURIComponent(text)}`
}
