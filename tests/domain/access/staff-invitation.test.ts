import { afterEach, expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { deactivateMember } from '#domain/access/member-change.server.ts'
import { openStaffInvitation } from '#domain/access/staff-acceptance.server.ts'
import {
  findStaffInvitation,
  inviteStaff,
  makeStaffLink,
  resendStaffInvitation,
  withdrawStaffInvitation,
} from '#domain/access/staff-invitation.server.ts'
import { linkPlace } from '#domain/access/staff-invitation.ts'
import {
  countOpenInvitations,
  listStaffInvitations,
} from '#domain/access/staff-invitation-list.server.ts'
import { findMail, listOutbox } from '#domain/mail/outbox.server.ts'
import { now, setClock } from '#platform/clock.server.ts'
import { anActor, aUnit } from '../../support/factories.ts'
import { outcomesOf } from '../../support/hall.ts'
import { actionsIn } from './accounts.ts'
import { anInvited, invitationNow, lettersOf, linkOf, newcomer } from './invited.ts'

let restore = () => {}
afterEach(() => restore())
const daysLater = (days: number) => {
  restore = setClock(new Date(now().getTime() + days * 86_400_000))
}

test('an admin invites somebody, and the letter that waits holds no key', async () => {
  const admin = await anActor('ADMIN')
  const unit = await aUnit(admin)
  const input = newcomer({ unitId: unit.id })

  const invitation = await inviteStaff(admin, input)

  const [letter] = await lettersOf(invitation)
  expect(letter).toMatchObject({ recipient: input.email, status: 'QUEUED' })
  expect(letter?.body).toContain(linkPlace)
  expect(letter?.body).toContain(unit.name)
  expect((await invitationNow(invitation)).keyHashes).toEqual([])
  expect(await actionsIn(admin.organizationId)).toEqual(['staff-invitation.created', 'mail.queued'])
})

test('an address is invited once at a time, also by two at once, and never who is a member', async () => {
  const admin = await anActor('ADMIN')
  const input = newcomer()

  const { done, refused } = await outcomesOf([1, 2, 3].map(() => inviteStaff(admin, input)))

  expect([done, refused.map(({ field }) => field)]).toEqual([1, ['email', 'email']])
  const { email } = await db.user.findUniqueOrThrow({ where: { id: admin.userId } })
  const again = inviteStaff(admin, newcomer({ email }))
  await expect(again).rejects.toMatchObject({ field: 'email' })
})

test('who was a member before is let in again, not invited', async () => {
  const admin = await anActor('ADMIN')
  const former = await anActor('ORGANIZER', { organizationId: admin.organizationId })
  await deactivateMember(admin, former.membershipId)
  const { email } = await db.user.findUniqueOrThrow({ where: { id: former.userId } })

  const invited = inviteStaff(admin, newcomer({ email }))

  await expect(invited).rejects.toMatchObject({ message: expect.stringContaining('Aktifkan') })
})

test('a link is known by its hash alone, and lives seven days', async () => {
  const admin = await anActor('ADMIN')
  const invited = await anInvited(admin)
  const kept = JSON.stringify([
    await invitationNow(invited),
    await lettersOf(invited),
    await db.event.findMany({ where: { organizationId: admin.organizationId } }),
  ])
  expect(kept).not.toContain(invited.link.token.slice(22))

  expect(await openStaffInvitation(invited.link)).toMatchObject({ state: 'WAITING' })
  daysLater(6.9)
  expect(await openStaffInvitation(invited.link)).toMatchObject({ state: 'WAITING' })
  daysLater(0.2)
  expect(await openStaffInvitation(invited.link)).toMatchObject({ state: 'EXPIRED' })
  expect(await findStaffInvitation(admin, invited.id)).toMatchObject({ state: 'EXPIRED' })
})

test('sending again stops the letter before, its links, and starts the seven days anew', async () => {
  const admin = await anActor('ADMIN')
  const invited = await anInvited(admin)
  daysLater(8)

  await resendStaffInvitation(admin, invited.id)

  expect((await lettersOf(invited)).map(({ status }) => status)).toEqual(['CANCELLED', 'QUEUED'])
  await expect(openStaffInvitation(invited.link)).rejects.toMatchObject({ status: 404 })
  const link = await linkOf(admin, invited.id)
  expect(await openStaffInvitation(link)).toMatchObject({ state: 'WAITING' })
  expect(await actionsIn(admin.organizationId)).toContain('staff-invitation.resent')
})

test('nobody is flooded: the sixth letter to an address within an hour is refused', async () => {
  const admin = await anActor('ADMIN')
  const { id } = await inviteStaff(admin, newcomer())
  for (let again = 0; again < 4; again += 1) await resendStaffInvitation(admin, id)

  await expect(resendStaffInvitation(admin, id)).rejects.toMatchObject({ name: 'TooOften' })
})

test('an invitation that was taken back opens nothing, and its letter does not leave', async () => {
  const admin = await anActor('ADMIN')
  const invited = await anInvited(admin)

  const { done, refused } = await outcomesOf(
    [1, 2].map(() => withdrawStaffInvitation(admin, invited.id)),
  )

  expect([done, refused.length]).toEqual([1, 1])
  expect(await openStaffInvitation(invited.link)).toMatchObject({ state: 'WITHDRAWN' })
  expect((await lettersOf(invited)).map(({ status }) => status)).toEqual(['CANCELLED'])
  expect(await actionsIn(admin.organizationId)).toContain('staff-invitation.withdrawn')
  for (const move of [resendStaffInvitation, makeStaffLink, withdrawStaffInvitation])
    await expect(move(admin, invited.id)).rejects.toMatchObject({ field: 'form' })
  await inviteStaff(admin, invited.input)
})

test('only an admin of the whole organization invites; elsewhere there is no such invitation', async () => {
  const admin = await anActor('ADMIN')
  const stranger = await anActor('ADMIN')
  const { organizationId } = admin
  const { id } = await inviteStaff(admin, newcomer())
  const others = await Promise.all(
    (['ORGANIZER', 'FACILITATOR', 'ACTION_OWNER', 'EVALUATOR'] as const).map((role) =>
      anActor(role, { organizationId }),
    ),
  )
  const moves = [resendStaffInvitation, makeStaffLink, withdrawStaffInvitation, findStaffInvitation]
  for (const actor of [...others, { ...admin, unitId: (await aUnit(admin)).id }]) {
    await expect(inviteStaff(actor, newcomer())).rejects.toMatchObject({ status: 403 })
    await expect(listStaffInvitations(actor, { open: true, cursor: {} })).rejects.toMatchObject({
      status: 403,
    })
    for (const move of moves) await expect(move(actor, id)).rejects.toMatchObject({ status: 403 })
  }
  for (const move of moves) await expect(move(stranger, id)).rejects.toMatchObject({ status: 404 })
})

test('the list tells who has not answered, page by page, and what became of the letter', async () => {
  const admin = await anActor('ADMIN')
  for (let number = 0; number < 26; number += 1) await inviteStaff(admin, newcomer())
  const [newest] = (await listStaffInvitations(admin, { open: true, cursor: {} })).rows
  await withdrawStaffInvitation(admin, newest?.id ?? '')

  const open = await listStaffInvitations(admin, { open: true, cursor: {} })
  const all = await listStaffInvitations(admin, { open: false, cursor: {} })
  const rest = await listStaffInvitations(admin, { open: false, cursor: { after: all.next ?? '' } })

  expect(await countOpenInvitations(admin)).toBe(25)
  expect([open.rows.length, open.next]).toEqual([25, null])
  expect([all.rows.length, rest.rows.length]).toEqual([25, 1])
  expect(all.rows[0]).toMatchObject({ state: 'WITHDRAWN', letter: { status: 'CANCELLED' } })
})

test('who is to join is read in the outbox by admins alone', async () => {
  const admin = await anActor('ADMIN')
  const organizer = await anActor('ORGANIZER', { organizationId: admin.organizationId })
  const [letter] = await lettersOf(await inviteStaff(admin, newcomer()))

  expect((await listOutbox(admin, { cursor: {} })).rows.map(({ id }) => id)).toEqual([letter?.id])
  expect((await listOutbox(organizer, { cursor: {} })).rows).toEqual([])
  await expect(findMail(organizer, letter?.id ?? '')).rejects.toMatchObject({ status: 404 })
})
