import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { checkInByName } from '#domain/attendance/check-in.server.ts'
import { inviteStakeholders } from '#domain/forum/invitation.server.ts'
import { figuresOf } from '#domain/stakeholder/history.server.ts'
import { findStakeholder } from '#domain/stakeholder/stakeholder.server.ts'
import { tagStakeholder } from '#domain/stakeholder/tag.server.ts'
import { unmergeStakeholders } from '#domain/stakeholder/unmerging.server.ts'
import { aForum } from '../../support/factories.ts'
import { aFeedback, anInvitation, aStakeholder } from '../../support/thread.ts'
import { aPair, bare, eventsOf, forumsOf, merge } from './merging.ts'

test('undone, both are what they were, and what came in on their invitations since is with the right one', async () => {
  const { organizer, kept, merged } = await aPair()
  const forum = await aForum(organizer, { status: 'IN_SESSION' })
  const theirs = await anInvitation(forum, { stakeholderId: merged.id, status: 'SENT' })
  await tagStakeholder(organizer, merged.id, { name: 'Mitra' })
  const { id } = await merge(organizer, kept.id, merged.id, { email: 'merged', phone: 'merged' })

  // What happens meanwhile: an answer at the door, an input on the same invitation, a new invitation, a correction.
  await checkInByName(organizer, forum.id, theirs.id)
  const said = await aFeedback(forum, { identity: 'NAMED' })
  await db.feedbackSubmitter.create({
    data: {
      organizationId: forum.organizationId,
      feedbackId: said.id,
      invitationId: theirs.id,
      name: 'Warga',
    },
  })
  const next = await aForum(organizer, { status: 'ANNOUNCED' })
  await inviteStakeholders(organizer, next.id, { stakeholderIds: [kept.id] })
  await db.stakeholder.updateMany({ where: { id: kept.id }, data: { phone: '+62811000999' } })

  await unmergeStakeholders(organizer, kept.id, id)

  const [one, other] = [await bare(kept.id), await bare(merged.id)]
  expect(one).toMatchObject({ email: kept.email, phone: '+62811000999', mergedIntoId: null })
  expect(other).toMatchObject({ ...merged, updatedAt: expect.any(Date), archivedAt: null })
  expect(await figuresOf(organizer, merged.id)).toMatchObject({ invited: 1, came: 1 })
  expect(
    (
      await db.feedbackSubmitter.findFirstOrThrow({
        where: { feedbackId: said.id },
        include: { invitation: true },
      })
    ).invitation?.stakeholderId,
  ).toBe(merged.id)
  expect((await findStakeholder(organizer, kept.id)).tags).toEqual([])
  expect((await findStakeholder(organizer, merged.id)).tags).toHaveLength(1)
  // The new invitation carried the merged one's address, but the kept one's name: not beyond doubt.
  expect(await forumsOf(organizer, kept.id)).toEqual([next.id])
  expect(await eventsOf(merged.id)).toContain('stakeholder.unmerged')
})

test('an invitation made meanwhile that carries only the restored one’s name and address goes back with it', async () => {
  const { organizer, kept, merged } = await aPair()
  const all = { name: 'merged', email: 'merged', phone: 'merged' } as const
  const { id } = await merge(organizer, kept.id, merged.id, all)
  const forum = await aForum(organizer, { status: 'ANNOUNCED' })
  await inviteStakeholders(organizer, forum.id, { stakeholderIds: [kept.id] })

  await unmergeStakeholders(organizer, kept.id, id)

  expect(await forumsOf(organizer, merged.id)).toEqual([forum.id])
  expect(await forumsOf(organizer, kept.id)).toEqual([])
})

test('merges are undone in the opposite order; an earlier one leads to the record that is left', async () => {
  const { organizer, kept, merged } = await aPair()
  const third = await aStakeholder(organizer, { groupId: kept.groupId })
  const first = await merge(organizer, merged.id, third.id)
  const second = await merge(organizer, kept.id, merged.id)
  expect(await bare(third.id)).toMatchObject({ mergedIntoId: kept.id })
  const fourth = await aStakeholder(organizer, { groupId: kept.groupId })
  const last = await merge(organizer, kept.id, fourth.id)

  await expect(unmergeStakeholders(organizer, kept.id, second.id)).rejects.toMatchObject({
    field: 'form',
  })
  await expect(unmergeStakeholders(organizer, merged.id, first.id)).rejects.toMatchObject({
    field: 'form',
  })
  await unmergeStakeholders(organizer, kept.id, last.id)
  await unmergeStakeholders(organizer, kept.id, second.id)
  expect(await bare(third.id)).toMatchObject({ mergedIntoId: merged.id })
  await unmergeStakeholders(organizer, merged.id, first.id)
  expect(await bare(third.id)).toMatchObject({ mergedIntoId: null, archivedAt: null })
})

test('of two who undo at once one succeeds and the other is told', async () => {
  const { organizer, kept, merged } = await aPair()
  const { id } = await merge(organizer, kept.id, merged.id)
  const outcomes = await Promise.allSettled(
    [1, 2].map(() => unmergeStakeholders(organizer, kept.id, id)),
  )
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await eventsOf(merged.id)).toEqual(['stakeholder.unmerged'])
})
