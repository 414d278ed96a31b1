import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { feedbackStatuses } from '#domain/feedback/feedback.ts'
import { findPublicFeedback } from '#domain/feedback/own-feedback.server.ts'
import { findPublicThread, listPublicFeedback } from '#domain/feedback/public-feedback.server.ts'
import { submitFeedback } from '#domain/feedback/submission.server.ts'
import { anInput, aStage } from './stage.ts'

test('the public reads what was looked at, without names, contacts or tracking codes', async () => {
  const stage = await aStage()
  for (const identity of ['NAMED', 'CONFIDENTIAL', 'ANONYMOUS'] as const) {
    const typed = anInput({ identity, text: identity, phone: '0812345', email: 'x@rahasia.id' })
    const { id } = await submitFeedback(stage.actor, stage.doors.invitation, typed)
    await db.feedback.updateMany({
      where: { id },
      data: { status: 'TRIAGED', publishedAt: new Date() },
    })
  }

  const { rows } = await listPublicFeedback(stage.actor, {})

  expect(rows.map(({ text, group, element }) => [text, group?.code ?? null, element])).toEqual([
    ['ANONYMOUS', null, 'CIVIL_SOCIETY'],
    ['CONFIDENTIAL', null, 'CIVIL_SOCIETY'],
    ['NAMED', 'RELIGIOUS_LEADER', 'CIVIL_SOCIETY'],
  ])
  expect(JSON.stringify(rows)).not.toMatch(
    /Perwakilan|FKUB|0812345|rahasia\.id|trackingCode|identity/,
  )
})

test('what is new, hidden or withdrawn is not for strangers, but its code still finds it', async () => {
  const stage = await aStage()
  const { id, trackingCode } = await submitFeedback(stage.actor, stage.doors.forum, anInput())
  const open = new Set([
    'TRIAGED',
    'GROUPED',
    'ANSWERED',
    'CLOSED',
    'MERGED',
    'REDIRECTED',
    'OUT_OF_SCOPE',
  ])

  for (const status of feedbackStatuses) {
    const publishedAt = status === 'SUBMITTED' ? null : new Date()
    await db.feedback.updateMany({ where: { id }, data: { status, publishedAt } })

    const { rows } = await listPublicFeedback(stage.actor, {})
    const thread = await findPublicThread(stage.actor, id).then(
      () => true,
      () => false,
    )
    expect({ status, listed: rows.length === 1, thread }).toEqual({
      status,
      listed: open.has(status),
      thread: open.has(status),
    })
    expect(await findPublicFeedback(stage.actor, trackingCode.toLowerCase())).toMatchObject({
      status,
    })
  }
})

test('a code finds nothing in another organization; a mistyped one nothing anywhere', async () => {
  const stage = await aStage()
  const stranger = await aStage()
  const { id, trackingCode } = await submitFeedback(stage.actor, stage.doors.forum, anInput())
  await db.feedback.updateMany({ where: { id }, data: { status: 'ANSWERED' } })

  for (const code of ['', 'abc', undefined, `${trackingCode}x`, '\0']) {
    await expect(findPublicFeedback(stage.actor, code)).rejects.toMatchObject({ status: 404 })
  }
  await expect(findPublicFeedback(stranger.actor, trackingCode)).rejects.toMatchObject({
    status: 404,
  })
  await expect(findPublicThread(stranger.actor, id)).rejects.toMatchObject({ status: 404 })
  expect((await listPublicFeedback(stranger.actor, {})).rows).toEqual([])
})

test('the public list is filtered by forum, kind, service, element and words', async () => {
  const stage = await aStage()
  const { id } = await submitFeedback(
    stage.actor,
    stage.doors.invitation,
    anInput({ kind: 'PROPOSAL', serviceId: stage.service.id, text: 'Tambah loket perekaman' }),
  )
  await submitFeedback(stage.actor, stage.doors.attendance, anInput({ text: 'Lain' }))
  await db.feedback.updateMany({ data: { status: 'TRIAGED', publishedAt: new Date() } })

  for (const filter of [
    { kind: 'PROPOSAL' },
    { serviceId: stage.service.id },
    { element: 'CIVIL_SOCIETY' },
    { q: 'rekam' },
  ] as const) {
    expect((await listPublicFeedback(stage.actor, filter)).rows).toMatchObject([{ id }])
  }
  expect((await listPublicFeedback(stage.actor, { forumId: stage.forum.id })).rows).toHaveLength(2)
  expect((await listPublicFeedback(stage.actor, { hasFollowUp: true })).rows).toEqual([])
  expect((await listPublicFeedback(stage.actor, { status: 'HIDDEN' })).rows).toEqual([])
})
