import { m } from '#messages'
import type { Role } from './policy.ts'

/** How many days the links of an invitation open something. */
export const invitationDays = 7

/** Where its link goes in a letter: it is made as the letter leaves, and kept nowhere. */
export const linkPlace = '[tautan pribadi]'

export const staffInvitationStates = ['WAITING', 'EXPIRED', 'ACCEPTED', 'WITHDRAWN'] as const
export type StaffInvitationState = (typeof staffInvitationStates)[number]

type Moments = { acceptedAt: Date | null; withdrawnAt: Date | null; expiresAt: Date }

export function invitationStateOf(moments: Moments, at: Date): StaffInvitationState {
  const { acceptedAt, withdrawnAt, expiresAt } = moments
  if (acceptedAt) return 'ACCEPTED'
  if (withdrawnAt) return 'WITHDRAWN'
  return expiresAt <= at ? 'EXPIRED' : 'WAITING'
}

export const expiryFrom = (at: Date) => new Date(at.getTime() + invitationDays * 86_400_000)

/** Letters are written in Indonesian, whatever language the one who sends them reads. */
const written = { locale: 'id' } as const

type Invited = { name: string; role: Role; expiresAt: Date }
type Words = { organization: string; timeZone: string; by: string; role: string; unit: string }

/** Subject and text of the letter that asks somebody to join; its link is filled in as it leaves. */
export function staffLetter({ name, expiresAt }: Invited, words: Words) {
  const until = new Intl.DateTimeFormat('id', {
    timeZone: words.timeZone,
    ...({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const),
  }).format(expiresAt)
  const { organization, by, role, unit } = words
  return {
    subject: m.access_staff_letter_subject({ organization }, written),
    body: m.access_staff_letter_body(
      { name, organization, by, role, unit, until, url: linkPlace, days: invitationDays },
      written,
    ),
  }
}
