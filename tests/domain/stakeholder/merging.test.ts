import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { setMainContact } from '#domain/stakeholder/contact.server.ts'
import { figuresOf, listAppearances } from '#domain/stakeholder/history.server.ts'
import { mergeSchema } from '#domain/stakeholder/merge.schema.ts'
import { mergeStakeholders } from '#domain/stakeholder/merging.server.ts'
import { findStakeholder } from '#domain/stakeholder/stakeholder.server.ts'
import {
  archiveStakeholder,
  restoreStakeholder,
} from '#domain/stakeholder/stakeholder-change.server.ts'
import { tagStakeholder } from '#domain/stakeholder/tag.server.ts'
import { unmergeStakeholders } from '#domain/stakeholder/unmerging.server.ts'
import { aForum, anActor } from '../../support/factories.ts'
import { anAttendance, anInvitation, aStakeholder } from '../../support/thread.ts'
import { aPair, eventsOf, holderOf, merge } from './merging.ts'

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
