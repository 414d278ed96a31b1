import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { exportInbox, exportInboxWithNames } from '#domain/feedback/inbox-export.server.ts'
import { followUpFilterOf } from '#domain/follow-up/filter.schema.ts'
import { exportPublicFollowUps } from '#domain/follow-up/follow-up-export.server.ts'
import { exportCalendar } from '#domain/forum/public-calendar.server.ts'
import { aForum, anActor, publicOf } from '../../support/factories.ts'
import { aFeedback, aFollowUp, gather } from '../../support/thread.ts'

async function aForumThatListened() {
  const admin = await anActor('ADMIN')
  const forum = await aForum(admin, { status: 'FOLLOW_UP' })
  const { organizationId } = admin
  const identities = ['ANONYMOUS', 'CONFIDENTIAL', 'NAMED'] as const
  const inputs = await Promise.all(
    identities.map(async (identity) => {
      const input = await aFeedback(forum, { identity, status: 'TRIAGED' })
      if (identity !== 'ANONYMOUS')
        await db.feedbackSubmitter.create({
          data: { organizationId, feedbackId: input.id, name: `Ibu ${identity}`, phone: '+62811' },
        })
      return input
    }),
  )
  return { admin, forum, inputs }
}

test('an inbox leaves without a name, and no name counts as looked at', async () => {
  const { admin } = await aForumThatListened()
  const rows = await allOf(exportInbox(admin, {}, ''))

  expect(rows).toHaveLength(3)
  expect(JSON.stringify(rows)).not.toMatch(/Ibu|62811/)
  expect(await looksAt(admin)).toEqual([])
})

test('an inbox with names shows them all to who may reveal them, each confidential one on record', async () => {
  const { admin, forum, inputs } = await aForumThatListened()
  const rows = await allOf(exportInboxWithNames(admin, {}, ''))

  expect(rows.map(({ identity, submitter }) => [identity, submitter?.name]).toSorted()).toEqual([
    ['ANONYMOUS', undefined],
    ['CONFIDENTIAL', 'Ibu CONFIDENTIAL'],
    ['NAMED', 'Ibu NAMED'],
  ])
  const confidential = inputs.find(({ identity }) => identity === 'CONFIDENTIAL')
  expect(await looksAt(admin)).toMatchObject([
    { subjectId: confidential?.id, forumId: forum.id, actorId: admin.userId },
  ])
})

test('the filter of the inbox narrows what leaves', async () => {
  const { admin, forum, inputs } = await aForumThatListened()
  const other = await aForum(admin, { status: 'ANNOUNCED' })
  await aFeedback(other)

  expect(await allOf(exportInbox(admin, { forum: forum.id }, ''))).toHaveLength(3)
  expect(await allOf(exportInbox(admin, { identitas: 'NAMED' }, ''))).toMatchObject([
    { id: inputs[2]?.id },
  ])
})

test('strangers take the public promises and the calendar, and leave no event', async () => {
  const { admin, forum, inputs } = await aForumThatListened()
  const promise = await aFollowUp(forum, {
    ownerId: admin.membershipId,
    ownerPosition: 'Kepala Bidang',
    status: 'PLANNED',
    agreedAt: new Date(),
  })
  await gather(promise, ...inputs)
  await aFollowUp(forum, { status: 'PROPOSED' })
  await aForum(admin, { status: 'DRAFT', theme: 'Rancangan' })
  const stranger = publicOf(admin)

  const promises = await allOf(
    exportPublicFollowUps(stranger, followUpFilterOf('http://-/'), '2026-11-24'),
  )
  expect(promises).toMatchObject([{ id: promise.id, ownerPosition: 'Kepala Bidang' }])
  expect(JSON.stringify(promises)).not.toMatch(/Ibu|62811|Petugas/)
  expect(await allOf(exportCalendar(stranger))).toMatchObject([{ id: forum.id }])
  expect(await allOf(exportCalendar(stranger, 1999))).toEqual([])
  expect(await db.event.count({ where: { organizationId: admin.organizationId } })).toBe(0)
})

async function allOf<Row>(rows: AsyncIterable<Row>) {
  const read: Row[] = []
  for await (const row of rows) read.push(row)
  return read
}

const looksAt = ({ organizationId }: { organizationId: string }) =>
  db.event.findMany({ where: { organizationId, action: 'feedback.submitter-revealed' } })
