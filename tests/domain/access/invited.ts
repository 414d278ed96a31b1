import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import type { NewMember } from '#domain/access/member.schema.ts'
import { inviteStaff, makeStaffLink } from '#domain/access/staff-invitation.server.ts'

export const newcomer = (changes: Partial<NewMember> = {}): NewMember => ({
  email: `${crypto.randomUUID()}@contoh.go.id`,
  name: 'Moderator Forum',
  role: 'FACILITATOR',
  unitId: null,
  position: 'Pranata Humas',
  ...changes,
})

export const chosen = {
  name: 'Bu Ratna',
  password: 'sawah hijau di kaki gunung',
  repeatedPassword: 'sawah hijau di kaki gunung',
  locale: 'id',
} as const

/** Somebody who was invited, and the link that they were handed. */
export async function anInvited(admin: StaffActor, changes: Partial<NewMember> = {}) {
  const input = newcomer(changes)
  const { id } = await inviteStaff(admin, input)
  return { id, input, link: await linkOf(admin, id) }
}

/** A link of the invitation, as its page is asked for. */
export async function linkOf(admin: StaffActor, id: string) {
  const [organization = '', , token = ''] = new URL(await makeStaffLink(admin, id)).pathname
    .split('/')
    .filter(Boolean)
  return { organization, token }
}

export const invitationNow = ({ id }: { id: string }) =>
  db.staffInvitation.findFirstOrThrow({ where: { id } })

export const lettersOf = ({ id }: { id: string }) =>
  db.outgoingMail.findMany({ where: { staffInvitationId: id }, orderBy: { createdAt: 'asc' } })
