import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import {
  closeForum,
  recordSigning,
  reopenForum,
  reportForum,
} from '#domain/forum/outcome.server.ts'
import { startFormulating } from '#domain/forum/session.server.ts'
import { aForum, anActor } from '../../support/factories.ts'
import { aFeedback, aFollowUp, gather } from '../../support/thread.ts'
import { eventsOf } from './plannable.ts'

const paper = { number: '000.8/123/2026', issuedOn: '2026-01-15' }
const reason = { reason: 'Aula dipakai untuk pengungsian.' }

test('a forum is not formulated while an input waits to be read', async () => {
  const actor = await anActor()
  const forum = await aForum(actor, { status: 'IN_SESSION' })
  const input = await aFeedback(forum)

  await expect(startFormulating(actor, forum.id)).rejects.toMatchObject({ message: /dipilah: 1/ })
  await db.feedback.updateMany({ where: { id: input.id }, data: { status: 'TRIAGED' } })
  expect(await startFormulating(actor, forum.id)).toMatchObject({ status: 'FORMULATING' })
})

test('a record is not signed while a row has no owner or date', async () => {
  const actor = await anActor()
  const forum = await aForum(actor, { status: 'MINUTES_SIGNING' })
  await aFollowUp(forum)

  await expect(recordSigning(actor, forum.id, paper)).rejects.toMatchObject({
    message: /tanpa penanggung jawab: 1; Baris tanpa tenggat: 1/,
  })
  expect(await db.forumPaper.count({ where: { forumId: forum.id } })).toBe(0)
})

test('a forum is not reported while an input is an orphan or nothing was published', async () => {
  const actor = await anActor()
  const forum = await aForum(actor, { status: 'FOLLOW_UP' })
  const [orphan, gathered] = [
    await aFeedback(forum, { status: 'TRIAGED' }),
    await aFeedback(forum, { status: 'GROUPED' }),
  ]
  await gather(await aFollowUp(forum), gathered)

  await expect(reportForum(actor, forum.id, paper)).rejects.toMatchObject({
    message: /Publikasi hasil belum dicatat; .*: 1/,
  })
  await db.feedback.updateMany({
    where: { id: orphan.id },
    data: { status: 'ANSWERED', answer: 'Loket dibuka pukul 07.30.' },
  })
  await expect(reportForum(actor, forum.id, paper)).rejects.toMatchObject({ message: /Publikasi/ })
})

test('a reported forum is closed only when every promise is settled, and opened again with a reason', async () => {
  const actor = await anActor()
  const forum = await aForum(actor, { status: 'REPORTED', signedAt: new Date() })
  await aFollowUp(forum, {
    status: 'IN_PROGRESS',
    dueOn: new Date('2026-12-01'),
    ownerPosition: 'Kabid',
  })

  await expect(closeForum(actor, forum.id, paper)).rejects.toMatchObject({ message: /tuntas: 1/ })
  await expect(recordSigning(actor, forum.id, paper)).rejects.toMatchObject({ field: 'form' })
  expect(await reopenForum(actor, forum.id, reason)).toMatchObject({
    status: 'FOLLOW_UP',
    statusReason: reason.reason,
  })
  expect(await eventsOf(forum.id)).toEqual(['forum.reopened'])
})

test('a paper dated tomorrow does not exist yet', async () => {
  const actor = await anActor()
  const forum = await aForum(actor, { status: 'REPORTED' })

  await expect(
    closeForum(actor, forum.id, { ...paper, issuedOn: '2099-01-01' }),
  ).rejects.toMatchObject({
    field: 'issuedOn',
  })
  expect(await db.forum.findFirst({ where: { id: forum.id } })).toMatchObject({
    status: 'REPORTED',
  })
})
