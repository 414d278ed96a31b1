import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { checkInByName } from '#domain/attendance/check-in.server.ts'
import { inviteStakeholders } from '#domain/forum/invitation.server.ts'
import { setMainContact } from '#domain/stakeholder/contact.server.ts'
import { figuresOf, listAppearances } from '#domain/stakeholder/history.server.ts'
import { mergeSchema } from '#domain/stakeholder/merge.schema.ts'
import type { MergeSide } from '#domain/stakeholder/merge.ts'
import { mergeStakeholders, seenOf } from '#domain/stakeholder/merging.server.ts'
import { findStakeholder } from '#domain/stakeholder/stakeholder.server.ts'
import {
  archiveStakeholder,
  restoreStakeholder,
} from '#domain/stakeholder/stakeholder-change.server.ts'
import { tagStakeholder } from '#domain/stakeholder/tag.server.ts'
import { unmergeStakeholders } from '#domain/stakeholder/unmerging.server.ts'
import { aForum, anActor } from '../../support/factories.ts'
import { aFeedback, anAttendance, anInvitation, aStakeholder } from '../../support/thread.ts'

type Choices = Partial<Record<'name' | 'email' | 'phone' | 'position' | 'note', MergeSide>>

test('one record remains with the chosen values and all that hung on the other; the other says where it went', async () => {
  const { organizer, kept, merged } = await aPair()
  const forum = await aForum(organizer, { status: 'FOLLOW_UP' })
  const invitation = await anInvitation(forum, { stakeholderId: merged.id, status: 'ATTENDED' })
  await anAttendance(forum, { invitationId: invitation.id })
  await tagStakeholder(organizer, merged.id, { name: 'Mitra rutin' })

  await merge(organizer, kept.id, merged.id, { email: 'merged' })

  const after = await findStakeholder(organizer, kept.id)
  expect(after).toMatchObject({ name: kept.name, email: merged.email, phone: kept.phone })
  expect(after.tags.map(({ name }) => name)).toEqual(['Mitra rutin'])
  expect(await figuresOf(organizer, kept.id)).toMatchObject({ invited: 1, came: 1 })
  const left = await findStakeholder(organizer, merged.id)
  expect(left).toMatchObject({ mergedIntoId: kept.id, archivedAt: expect.any(Date) })
  expect(await eventsOf(kept.id)).toEqual(['stakeholder.merged'])
  await expect(restoreStakeholder(organizer, merged.id)).rejects.toMatchObject({ field: 'form' })
})

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

test('where both were asked to one forum, the one who came stands, the other’s answer stays, and it comes apart again', async () => {
  const { organizer, kept, merged } = await aPair()
  const forum = await aForum(organizer, { status: 'FOLLOW_UP' })
  const answered = { status: 'DECLINED', answeredAt: new Date() } as const
  const own = await anInvitation(forum, { stakeholderId: kept.id, ...answered })
  const theirs = await anInvitation(forum, { stakeholderId: merged.id, status: 'ATTENDED' })
  await anAttendance(forum, { invitationId: theirs.id })
  const before = await db.stakeholder.count()

  const { id } = await merge(organizer, kept.id, merged.id)

  expect(await holderOf(theirs.id)).toBe(kept.id)
  expect(await holderOf(own.id)).toBe(merged.id)
  expect(await db.stakeholder.count()).toBe(before)
  const { rows } = await listAppearances(organizer, kept.id, {})
  expect(rows.map(({ status, ofMerged }) => [status, ofMerged]).toSorted()).toEqual([
    ['ATTENDED', null],
    ['DECLINED', merged.name],
  ])
  expect(await figuresOf(organizer, kept.id)).toMatchObject({ invited: 1, answered: 1, came: 1 })
  await unmergeStakeholders(organizer, kept.id, id)
  expect(await holderOf(theirs.id)).toBe(merged.id)
  expect(await holderOf(own.id)).toBe(kept.id)
})

test('a draft nobody has seen ends, so that nobody is written to twice; undone, it is a draft again', async () => {
  const { organizer, kept, merged } = await aPair()
  const forum = await aForum(organizer, { status: 'ANNOUNCED' })
  const sent = await anInvitation(forum, { stakeholderId: kept.id, status: 'SENT' })
  const draft = await anInvitation(forum, { stakeholderId: merged.id })
  const withdrawn = (id: string) => db.invitation.findFirstOrThrow({ where: { id } })

  const { id } = await merge(organizer, kept.id, merged.id)
  expect(await withdrawn(draft.id)).toMatchObject({ withdrawnAt: expect.any(Date) })
  expect(await withdrawn(sent.id)).toMatchObject({ withdrawnAt: null, stakeholderId: kept.id })
  await unmergeStakeholders(organizer, kept.id, id)
  expect(await withdrawn(draft.id)).toMatchObject({ withdrawnAt: null, stakeholderId: merged.id })
})

test('contact persons and main contacts go along and come back, but for who went elsewhere since', async () => {
  const { organizer, kept, merged } = await aPair('INSTITUTION')
  const at = { institutionId: merged.id, groupId: kept.groupId }
  const [stays, leaves] = [await aStakeholder(organizer, at), await aStakeholder(organizer, at)]
  await setMainContact(organizer, stays.id)

  const { id } = await merge(organizer, kept.id, merged.id)
  const one = await findStakeholder(organizer, kept.id)
  expect(one.contacts.map((contact) => contact.id).toSorted()).toEqual(
    [stays.id, leaves.id].toSorted(),
  )
  expect(one.mainContactId).toBe(stays.id)
  await db.stakeholder.updateMany({ where: { id: leaves.id }, data: { institutionId: null } })

  await unmergeStakeholders(organizer, kept.id, id)
  expect(await findStakeholder(organizer, kept.id)).toMatchObject({
    contacts: [],
    mainContactId: null,
  })
  const back = await findStakeholder(organizer, merged.id)
  expect(back.contacts.map((contact) => contact.id)).toEqual([stays.id])
  expect(back.mainContactId).toBe(stays.id)
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

test('of two who merge the same pair at once one succeeds and the other is told, whichever is kept', async () => {
  const { organizer, kept, merged } = await aPair()
  const outcomes = await Promise.allSettled([
    merge(organizer, kept.id, merged.id),
    merge(organizer, merged.id, kept.id),
    merge(organizer, kept.id, merged.id),
  ])
  const refused = outcomes.filter((one) => one.status === 'rejected')
  expect(refused.map(({ reason }) => reason.field)).toEqual(['form', 'form'])
  expect(
    await db.stakeholderMerge.count({ where: { organizationId: organizer.organizationId } }),
  ).toBe(1)
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

test('what was changed since it was compared, is archived or of another kind is not merged', async () => {
  const { organizer, kept, merged } = await aPair()
  const place = await aStakeholder(organizer, { kind: 'INSTITUTION', groupId: kept.groupId })
  const stale = mergeSchema.parse({ seen: 'then' })
  await expect(mergeStakeholders(organizer, kept.id, merged.id, stale)).rejects.toMatchObject({
    field: 'form',
  })
  await expect(merge(organizer, kept.id, place.id)).rejects.toMatchObject({ field: 'form' })
  await archiveStakeholder(organizer, merged.id)
  await expect(merge(organizer, kept.id, merged.id)).rejects.toMatchObject({ field: 'form' })
  await expect(merge(organizer, kept.id, kept.id)).rejects.toMatchObject({ status: 404 })
})

test('who may not, and another organization’s record', async () => {
  const { organizer, kept, merged } = await aPair()
  const facilitator = await anActor('FACILITATOR', {
    organizationId: organizer.organizationId,
  } as never)
  await expect(merge(facilitator, kept.id, merged.id)).rejects.toMatchObject({ status: 403 })
  const stranger = await anActor('ORGANIZER')
  const theirs = await aStakeholder(stranger)
  await expect(merge(organizer, kept.id, theirs.id)).rejects.toMatchObject({ status: 404 })
  const { id } = await merge(organizer, kept.id, merged.id)
  await expect(unmergeStakeholders(stranger, kept.id, id)).rejects.toMatchObject({ status: 404 })
})

async function aPair(kind: 'PERSON' | 'INSTITUTION' = 'PERSON') {
  const organizer = await anActor('ORGANIZER')
  const kept = await aStakeholder(organizer, {
    ...{ kind, name: 'Perwakilan RW 3', email: 'satu@contoh.id', phone: '+62811000001' },
  })
  const merged = await aStakeholder(organizer, {
    ...{ kind, name: 'Ketua RW 3', email: 'dua@contoh.id', phone: '+62811000002' },
    groupId: kept.groupId,
  })
  return { organizer, kept, merged }
}

async function merge(actor: StaffActor, keptId: string, mergedId: string, choices: Choices = {}) {
  const seen = seenOf(await bare(keptId), await bare(mergedId))
  return mergeStakeholders(actor, keptId, mergedId, mergeSchema.parse({ seen, ...choices }))
}

const bare = (id: string) => db.stakeholder.findFirstOrThrow({ where: { id } })

const holderOf = async (id: string) =>
  (await db.invitation.findFirstOrThrow({ where: { id } })).stakeholderId

const forumsOf = async (actor: StaffActor, id: string) =>
  (await listAppearances(actor, id, {})).rows.map(({ forumId }) => forumId)

async function eventsOf(subjectId: string) {
  const merges = { in: ['stakeholder.merged', 'stakeholder.unmerged'] }
  const events = await db.event.findMany({ where: { subjectId, action: merges } })
  return events.map(({ action }) => action)
}
